-- The house's memory: what was told, to whom it must still be told, and what is not yet sealed.
-- Why: docs/adr/0002-facts-in-the-same-commit.md
create schema platform;

-- The last number of each stream; its row lock puts the facts of a stream in order.
-- kind: distributed
create table platform.head (
  jurisdiction_id uuid not null,
  stream          text not null check (length(stream) between 3 and 120),
  no              bigint not null check (no >= 1),
  primary key (jurisdiction_id, stream)
);

-- Everything that was ever told. Append-only; it is the audit trail too: ids, codes, numbers, hashes, never text or persons.
-- kind: distributed
create table platform.event (
  jurisdiction_id uuid not null,
  id              uuid not null,            -- UUIDv7 of the server process
  stream          text not null,
  no              bigint not null check (no >= 1),
  name            text not null check (length(name) between 3 and 120),
  body            jsonb not null,
  actor_kind      text not null check (actor_kind in ('account', 'public', 'house')),
  actor_id        uuid,
  told_at         timestamptz not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, stream, no),
  check ((actor_kind = 'account') = (actor_id is not null))
);

-- One row for each listener that has not yet heard a fact; deleted in the transaction of its reaction.
-- kind: distributed
create table platform.pending (
  jurisdiction_id uuid not null,
  listener        text not null,
  stream          text not null,
  no              bigint not null,
  event_id        uuid not null,
  attempts        int not null default 0,
  next_at         timestamptz not null,
  problem         text,                     -- why the last attempt failed, for operators
  set_aside_why   text,                     -- an operator's reason; a row set aside no longer holds its stream
  primary key (jurisdiction_id, listener, stream, no)
);
create index pending_by_due on platform.pending (jurisdiction_id, listener, next_at) where set_aside_why is null;

-- Facts waiting for the seal.
-- kind: distributed
create table platform.unsealed (
  jurisdiction_id uuid not null,
  event_id        uuid not null,
  told_at         timestamptz not null,
  primary key (jurisdiction_id, event_id)
);

-- One sealed batch: the Merkle root of its facts, chained to the root before it.
-- kind: distributed
create table platform.seal (
  jurisdiction_id uuid not null,
  no              bigint not null check (no >= 1),
  sealed_at       timestamptz not null,
  event_ids       uuid[] not null,          -- in the order they were hashed
  root            bytea not null,
  previous_root   bytea,
  chained         bytea not null,           -- hash over previous chained value and root
  primary key (jurisdiction_id, no),
  check ((no = 1) = (previous_root is null))
);
