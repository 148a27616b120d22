-- 0038_duties_create_snapshot.sql
-- What decisions of an edition are made with, in one compressed row: a process that starts reads this instead of
-- composing the list anew. It can be thrown away at any time; the rows it was made of are the truth.

-- kind: distributed
create table duties.snapshot (
  jurisdiction_id uuid not null,
  edition         bigint not null,
  shape           text not null check (length(shape) between 1 and 40),  -- of the body; another shape is not read
  body            bytea not null,
  made_at         timestamptz not null,
  primary key (jurisdiction_id)
);
