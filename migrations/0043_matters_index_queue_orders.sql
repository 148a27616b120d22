-- The queue by age and by place, of everybody and of one unit; by due date it has its indexes already. Ids sort by age.
create index matter_open_by_age on matters.matter (jurisdiction_id, id)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
create index matter_open_by_unit_age on matters.matter (jurisdiction_id, unit_id, id)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
create index matter_open_in_places on matters.matter (jurisdiction_id, (place_path collate "C"), id)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
create index matter_open_by_unit_in_places on matters.matter (jurisdiction_id, unit_id, (place_path collate "C"), id)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
