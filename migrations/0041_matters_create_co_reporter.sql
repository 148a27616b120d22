-- Somebody who said "that is mine too": a receipt of their own for a matter that another reported first. Their contact
-- lies in the vault under this id, as the first reporter's lies under the matter's; nobody learns who the others are.

-- kind: distributed
create table matters.co_reporter (
  jurisdiction_id uuid not null,
  id              uuid not null,            -- made where it is said; safe to send twice
  matter_id       uuid not null,
  number          text not null,
  receipt_hash    bytea not null,
  text            text check (length(text) <= 4000),   -- in their words, masked; null once redacted
  place_text      text check (length(place_text) <= 200),
  joined_at       timestamptz not null,
  left_at         timestamptz,              -- took it back: the matter goes on without them
  redacted_at     timestamptz,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, number),
  foreign key (jurisdiction_id, matter_id) references matters.matter on delete cascade
);
create index co_reporter_by_matter on matters.co_reporter (jurisdiction_id, matter_id, id);
