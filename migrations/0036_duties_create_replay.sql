-- 0036_duties_create_replay.sql
-- Replays of past orders: a report each, and which of its duties to clarify were proposed as list items.
-- A replay stands by itself: it reads and changes neither directory nor list. No order is kept, only what was counted.

-- kind: distributed
create table duties.replay (
  jurisdiction_id uuid not null,
  id              uuid not null,
  name            text not null check (length(name) between 1 and 200),  -- the file's
  mapping         text not null check (length(mapping) between 1 and 80),
  orders          int  not null check (orders >= 0),
  pairs           int  not null check (pairs >= 0),
  pairs_several   int  not null check (pairs_several between 0 and pairs),
  report          jsonb not null,
  made_at         timestamptz not null,
  made_by         uuid,                     -- people.account; null when the house did it
  primary key (jurisdiction_id, id)
);

create index replay_by_moment on duties.replay (jurisdiction_id, made_at desc, id desc);

-- kind: distributed
create table duties.replay_proposal (
  jurisdiction_id uuid not null,
  replay_id       uuid not null,
  type_ref        text not null,            -- the type's id in the export, not one of ours
  item_id         uuid not null,            -- duties.list_item of the draft it was proposed in
  proposed_at     timestamptz not null,
  primary key (jurisdiction_id, replay_id, type_ref),
  foreign key (jurisdiction_id, replay_id) references duties.replay on delete cascade
);
