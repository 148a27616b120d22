-- Matters: one row per matter (its present state), one per unit's part, one per thing that happened, and the texts
-- beside them, so that a text can be redacted without touching what is sealed.
-- Why: docs/adr/0040-matter-number-and-receipt.md
create schema matters;

-- kind: distributed
create table matters.matter (
  jurisdiction_id uuid not null,
  id              uuid not null,            -- made where the matter is reported; safe to send twice
  version         int not null check (version >= 1),
  number          text not null,            -- YX-7K3M-92PD: what staff and units call it
  receipt_hash    bytea,                    -- of the reporter's secret; null where nobody holds a receipt
  channel         text not null check (channel in ('web', 'counter', 'hotline', 'grid', 'import', 'api')),
  title           text not null check (length(title) between 1 and 120),
  state           text not null check (state in ('waiting', 'dispatched', 'underway', 'answered', 'closed', 'withdrawn')),
  waits_for       text check (waits_for in ('type', 'place', 'attribute', 'negotiation', 'settlement')),
  urgency         text not null check (urgency in ('urgent', 'consultation', 'general')),
  confidential    boolean not null default false,
  type_id         uuid,                     -- duties.matter_type
  territory_id    uuid not null,            -- directory.territory
  place_path      text not null,            -- of the territory, copied: paths never change
  lon             double precision check (lon between -180 and 180),
  lat             double precision check (lat between -90 and 90),
  attributes      jsonb not null,           -- what is known of the declared attributes
  outcome         text check (outcome in ('LEAD', 'JOINT', 'OVERLAP', 'GAP', 'VACANT', 'UNRESOLVED', 'DECLARED GAP', 'ASK', 'NAMED')),
  unit_id         uuid,                     -- directory.unit that leads, or the hotline's body while it waits
  decision        jsonb,                    -- the whole explanation, with its edition and day
  given_due       boolean not null default false,
  due_at          timestamptz,
  clock           jsonb,                    -- the due moment, explained
  handler_id      uuid,                     -- people.account that took it from the unit's queue
  foreign_no      text check (length(foreign_no) between 1 and 80),
  reported_at     timestamptz not null,
  dispatched_at   timestamptz,
  answered_at     timestamptz,
  closed_at       timestamptz,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, number),
  unique (jurisdiction_id, foreign_no),
  check ((lon is null) = (lat is null)),
  check (state <> 'waiting' or waits_for is not null),
  check (state in ('waiting', 'withdrawn') or (unit_id is not null and dispatched_at is not null))
);
create index matter_open_by_unit on matters.matter (jurisdiction_id, unit_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
create index matter_open_by_due on matters.matter (jurisdiction_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
create index matter_idle_by_due on matters.matter (jurisdiction_id, state, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where state in ('waiting', 'dispatched');
create index matter_open_by_handler on matters.matter (jurisdiction_id, handler_id)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
create index matter_open_by_place on matters.matter (jurisdiction_id, place_path text_pattern_ops)
  where state in ('waiting', 'dispatched', 'underway', 'answered');
create index matter_answered on matters.matter (jurisdiction_id, id) where state = 'answered';
create index matter_done_by_unit on matters.matter (jurisdiction_id, unit_id, id desc)
  where state in ('closed', 'withdrawn');
create index matter_by_place on matters.matter (jurisdiction_id, place_path text_pattern_ops, id);
create index matter_open_by_type on matters.matter (jurisdiction_id, type_id, id desc)
  where state in ('waiting', 'dispatched', 'underway', 'answered');

-- What people said, masked of phones and identity numbers; words for the search are bigrams made by the app.
-- kind: distributed
create table matters.matter_text (
  jurisdiction_id uuid not null,
  matter_id       uuid not null,
  text            text check (length(text) <= 4000),   -- null once redacted
  place_text      text check (length(place_text) <= 200),
  words           tsvector not null,
  redacted_at     timestamptz,
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references matters.matter on delete cascade
);
create index matter_text_by_words on matters.matter_text using gin (words);

-- One unit's part in one matter. The lead's part is here too, with its own clock.
-- kind: distributed
create table matters.assignment (
  jurisdiction_id uuid not null,
  matter_id       uuid not null,
  unit_id         uuid not null,
  role            text not null check (role in ('lead', 'assist', 'supervise', 'inform')),
  duty_id         uuid,                     -- duties.duty that names the unit; null where somebody named it
  scope           text check (length(scope) <= 500),
  due_at          timestamptz,
  state           text not null check (state in ('open', 'done', 'ended')),
  started_at      timestamptz not null,
  done_at         timestamptz,
  primary key (jurisdiction_id, matter_id, unit_id, role),
  foreign key (jurisdiction_id, matter_id) references matters.matter on delete cascade
);
create index assignment_open_by_unit on matters.assignment (jurisdiction_id, unit_id, matter_id) where state = 'open';
create index assignment_by_unit on matters.assignment (jurisdiction_id, unit_id, matter_id desc) where state <> 'ended';

-- What happened, in order; append-only. A text is null where the step needs none, or once it was redacted.
-- kind: distributed
create table matters.entry (
  jurisdiction_id uuid not null,
  matter_id       uuid not null,
  no              int not null check (no >= 1),
  kind            text not null,
  at              timestamptz not null,
  unit_id         uuid,
  account_id      uuid,
  values          jsonb not null,           -- ids, codes and numbers of the sentence
  text            text check (length(text) <= 4000),
  is_public       boolean not null,         -- whether the reporter sees it
  primary key (jurisdiction_id, matter_id, no),
  foreign key (jurisdiction_id, matter_id) references matters.matter on delete cascade
);
