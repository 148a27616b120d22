-- Whether everything in this database is the demonstration, and whether it was built to its end: one row, or none.

-- kind: local
create table platform.demonstration (
  one         boolean primary key default true check (one),
  started_at  timestamptz not null,
  finished_at timestamptz                   -- null: building broke off; the next start begins anew
);
