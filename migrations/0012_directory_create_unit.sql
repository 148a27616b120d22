-- 0012_directory_create_unit.sql
-- Units, their lines, other names, relations, posts and who holds them. Holders are accounts: their names live in people.

-- kind: reference
create table directory.line (
  id              uuid primary key,
  jurisdiction_id uuid not null references directory.jurisdiction,
  code            text collate "C" not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name            text not null check (length(name) between 1 and 80),
  name_en         text check (length(name_en) between 1 and 120),
  closed_on       date,
  unique (jurisdiction_id, code)
);

-- kind: reference
create table directory.unit (
  id              uuid primary key,
  jurisdiction_id uuid not null references directory.jurisdiction,
  version         int not null default 1 check (version >= 1),
  parent_id       uuid references directory.unit,
  path            text collate "C" not null,
  kind            text not null check (kind in ('party', 'government', 'department', 'institution', 'office',
                    'committee', 'grid-team', 'social-organisation', 'enterprise', 'joint-body')),
  name            text not null check (length(name) between 1 and 80),
  short_name      text check (length(short_name) between 1 and 40),
  name_en         text check (length(name_en) between 1 and 120),
  initials        text not null check (length(initials) <= 80),
  line_id         uuid references directory.line,
  territory_id    uuid not null references directory.territory,   -- the one it serves
  office_hours    jsonb,                                          -- null: the jurisdiction's
  round_the_clock boolean not null default false,
  opened_on       date,
  closed_on       date,
  unique (jurisdiction_id, path),
  check (closed_on is null or opened_on is null or closed_on >= opened_on)
);

create index unit_by_parent on directory.unit (parent_id);
create index unit_by_territory on directory.unit (jurisdiction_id, territory_id);
create index unit_by_line on directory.unit (jurisdiction_id, line_id);

alter table directory.jurisdiction add foreign key (hotline_unit_id) references directory.unit;

-- kind: reference
create table directory.unit_alias (
  unit_id uuid not null references directory.unit,
  name    text not null check (length(name) between 1 and 80),
  kind    text not null check (kind in ('alias', 'former')),
  from_on date,
  to_on   date,
  primary key (unit_id, kind, name)
);

-- kind: reference
create table directory.relation (
  id              uuid primary key,
  jurisdiction_id uuid not null references directory.jurisdiction,
  kind            text not null check (kind in ('leads', 'guides', 'stationed')),
  from_unit_id    uuid not null references directory.unit,   -- who leads, who guides, who is stationed
  to_unit_id      uuid not null references directory.unit,   -- who is led, who is guided, where it works
  people          int check (people >= 0),                   -- how many are stationed there
  from_on         date,
  to_on           date,
  check (from_unit_id <> to_unit_id),
  check (to_on is null or from_on is null or to_on >= from_on)
);

create index relation_by_from on directory.relation (from_unit_id);
create index relation_by_to on directory.relation (to_unit_id);

-- kind: reference
create table directory.post (
  id              uuid primary key,
  jurisdiction_id uuid not null references directory.jurisdiction,
  unit_id         uuid not null references directory.unit,
  kind            text not null check (kind in ('head', 'dispatch', 'duty', 'staff')),
  name            text not null check (length(name) between 1 and 80),
  name_en         text check (length(name_en) between 1 and 120),
  from_on         date,
  to_on           date,
  check (to_on is null or from_on is null or to_on >= from_on)
);

create index post_by_unit on directory.post (unit_id);

-- kind: reference
create table directory.holding (
  id              uuid primary key,
  jurisdiction_id uuid not null references directory.jurisdiction,
  post_id         uuid not null references directory.post,
  account_id      uuid not null,             -- people.account; another room's table, so no foreign key
  is_acting       boolean not null default false,
  from_on         date not null,
  to_on           date,
  check (to_on is null or to_on >= from_on)
);

create index holding_by_post on directory.holding (post_id);
create index holding_by_account on directory.holding (jurisdiction_id, account_id);
