-- A matter that staff joined to another one: it has a state of its own, keeps everything it holds, and names the other.
-- Whoever holds its receipt becomes a co-reporter of the other under the same id; one that came by file has no receipt.
-- Why: docs/adr/0042-staff-join-a-matter-to-another.md
alter table matters.matter add column goes_with uuid;
alter table matters.matter drop constraint matter_state_check;
alter table matters.matter add constraint matter_state_check
  check (state in ('waiting', 'dispatched', 'underway', 'answered', 'closed', 'withdrawn', 'joined'));
alter table matters.matter drop constraint matter_check2;
alter table matters.matter add constraint matter_has_a_unit
  check (state in ('waiting', 'withdrawn', 'joined') or (unit_id is not null and dispatched_at is not null));
alter table matters.matter add constraint matter_goes_with_another
  check ((state = 'joined') = (goes_with is not null) and goes_with <> id);
create index matter_by_goes_with on matters.matter (jurisdiction_id, goes_with) where goes_with is not null;
drop index matters.matter_done_by_unit;
create index matter_done_by_unit on matters.matter (jurisdiction_id, unit_id, id desc)
  where state in ('closed', 'withdrawn', 'joined');

alter table matters.co_reporter alter column receipt_hash drop not null;
