-- 0013_directory_create_reorganisation.sql
-- Reorganisations of units and territories, dated; and who succeeds whom. Old nodes are closed, never deleted.

-- kind: reference
create table directory.reorganisation (
  id              uuid primary key,
  jurisdiction_id uuid not null references directory.jurisdiction,
  version         int not null default 1 check (version >= 1),
  subject         text not null check (subject in ('unit', 'territory')),
  kind            text not null check (kind in ('merge', 'split', 'rename', 'move', 'close')),
  effective_on    date not null,
  state           text not null check (state in ('proposed', 'approved', 'done', 'withdrawn')),
  basis           text not null check (length(basis) between 1 and 500),
  plan            jsonb not null,
  proposed_by     uuid,
  proposed_at     timestamptz not null,
  decided_by      uuid,
  decided_at      timestamptz,
  next_at         timestamptz,               -- when it takes effect; null before approval and once done
  check ((next_at is not null) = (state = 'approved'))
);

create index reorganisation_due on directory.reorganisation (jurisdiction_id, next_at) where next_at is not null;

-- kind: reference
create table directory.unit_successor (
  old_id            uuid not null references directory.unit,
  new_id            uuid not null references directory.unit,
  reorganisation_id uuid not null references directory.reorganisation,
  on_day            date not null,
  rank              smallint not null default 0,   -- 0: who answers for the old one
  primary key (old_id, new_id)
);

create index unit_successor_by_reorganisation on directory.unit_successor (reorganisation_id);
create index unit_successor_by_new on directory.unit_successor (new_id);

-- kind: reference
create table directory.territory_successor (
  old_id            uuid not null references directory.territory,
  new_id            uuid not null references directory.territory,
  reorganisation_id uuid not null references directory.reorganisation,
  on_day            date not null,
  rank              smallint not null default 0,   -- 0: who answers for the old one
  primary key (old_id, new_id)
);

create index territory_successor_by_reorganisation on directory.territory_successor (reorganisation_id);
create index territory_successor_by_new on directory.territory_successor (new_id);
