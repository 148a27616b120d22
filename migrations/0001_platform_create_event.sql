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
) with (fillfactor = 60);

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
  attempts        int not null default 0 check (attempts >= 0),
  next_at         timestamptz,              -- null: at once; later while the reaction backs off
  problem         text,                     -- why the last attempt failed, for operators
  set_aside_why   text,                     -- an operator's reason; a row set aside no longer holds its stream
  primary key (jurisdiction_id, listener, stream, no)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
create index pending_in_trouble on platform.pending (jurisdiction_id, listener, stream, no)
  where attempts > 0 or set_aside_why is not null;

-- Facts waiting for the seal.
-- kind: distributed
create table platform.unsealed (
  jurisdiction_id uuid not null,
  event_id        uuid not null,
  told_at         timestamptz not null,
  primary key (jurisdiction_id, event_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- One sealed batch of a jurisdiction: the Merkle root of its facts, chained to the root of the batch before it.
-- kind: distributed
create table platform.seal (
  jurisdiction_id uuid not null,
  no              bigint not null check (no >= 1),
  sealed_at       timestamptz not null,
  event_ids       uuid[] not null check (cardinality(event_ids) >= 1),  -- in the order they were hashed
  marks           bytea not null,           -- the first 8 bytes of each leaf, in that order: tell which fact was altered
  merkle_root     bytea not null check (length(merkle_root) = 32),
  root            bytea not null check (length(root) = 32),  -- over the root before, the number, the moment and merkle_root
  primary key (jurisdiction_id, no),
  check (length(marks) = 8 * cardinality(event_ids))
);
