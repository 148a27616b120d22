-- 0011_directory_create_jurisdiction.sql
-- Jurisdictions: who owns settings, list, calendar and languages; their editions and the days that differ there.

-- kind: reference
create table directory.jurisdiction (
  id              uuid primary key,
  sign            text collate "C" not null unique check (sign ~ '^[a-z][a-z0-9]{1,11}$'),
  territory_id    uuid not null references directory.territory,
  name            text not null check (length(name) between 1 and 80),
  name_en         text not null check (length(name_en) between 1 and 120),
  time_zone       text not null,
  intake          text not null check (intake in ('companion', 'own')),
  hotline_unit_id uuid,                       -- the hotline's body: negotiates what has no clear owner
  languages       text[] not null check (cardinality(languages) >= 1),
  settings        jsonb not null,             -- only what differs from the defaults in core/settings.ts
  edition         bigint not null default 1 check (edition >= 1),
  opened_at       timestamptz not null
);

-- kind: reference
create table directory.edition (
  jurisdiction_id uuid not null references directory.jurisdiction,
  edition         bigint not null check (edition >= 1),
  why             text not null check (why in ('opened', 'settings', 'territories', 'units', 'duties', 'types')),
  raised_at       timestamptz not null,
  actor_id        uuid,
  primary key (jurisdiction_id, edition)
);

-- kind: reference
create table directory.calendar_day (
  jurisdiction_id uuid not null references directory.jurisdiction,
  day             date not null,
  is_open         boolean not null,           -- open: a working day although the country rests; closed: a day of rest here
  name            text not null check (length(name) between 1 and 80),
  name_en         text not null check (length(name_en) between 1 and 120),
  primary key (jurisdiction_id, day)
);
