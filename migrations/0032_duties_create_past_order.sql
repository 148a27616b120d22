-- 0032_duties_create_past_order.sql
-- Past orders: one row per dispatched order, from this house's own matters and from imports. Practice, not law:
-- what the list is measured against. Nothing about a person is in it.

-- kind: distributed
create table duties.past_order (
  jurisdiction_id uuid not null,
  id              uuid not null,
  source          text not null check (source in ('matters', 'import')),
  order_no        text not null check (length(order_no) between 1 and 80),
  type_id         uuid not null,
  territory_id    uuid not null,
  attributes      jsonb not null,
  on_day          date not null,
  unit_id         uuid not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, source, order_no),
  foreign key (jurisdiction_id, type_id) references duties.matter_type
);

create index past_order_by_day on duties.past_order (jurisdiction_id, on_day, type_id);
create index past_order_by_point on duties.past_order (jurisdiction_id, type_id, territory_id, on_day desc);
