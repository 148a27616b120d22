-- 0010_directory_create_territory.sql
-- Territories: the division tree with its codes, other names, boundaries and successors.
-- A territory keeps its parent, and so its path, for life: others may copy the path.
create schema directory;

-- kind: reference
create table directory.territory (
  id          uuid primary key,
  parent_id   uuid references directory.territory,
  path        text collate "C" not null unique,
  level       smallint not null check (level between 0 and 6),
  name        text not null check (length(name) between 1 and 80),
  name_en     text check (length(name_en) between 1 and 120),
  initials    text not null check (length(initials) <= 80),  -- of its pinyin, lower case: 城南街道 = cnjd
  statistical boolean not null default false,                -- a node of the statistics only, no administrative unit
  opened_on   date,                                          -- null: as long as anybody remembers
  closed_on   date,                                          -- the first day on which it is no more
  check ((parent_id is null) = (level = 0)),
  check (closed_on is null or opened_on is null or closed_on >= opened_on)
);

create index territory_by_parent on directory.territory (parent_id);

-- kind: reference
create table directory.territory_code (
  system       text not null check (system in ('stats', 'own')),  -- statistics code without trailing zeros; a town's own
  code         text collate "C" not null check (length(code) between 1 and 40),
  territory_id uuid not null references directory.territory,
  from_on      date,
  to_on        date,
  primary key (system, code, territory_id),
  check (to_on is null or from_on is null or to_on >= from_on)
);

create index territory_code_by_territory on directory.territory_code (territory_id);

-- kind: reference
create table directory.territory_alias (
  territory_id uuid not null references directory.territory,
  name         text not null check (length(name) between 1 and 80),
  kind         text not null check (kind in ('short', 'alias', 'former')),
  from_on      date,
  to_on        date,
  primary key (territory_id, kind, name)
);

-- kind: reference
create table directory.territory_boundary (
  territory_id uuid not null references directory.territory,
  from_on      date not null,
  to_on        date,
  geometry     jsonb not null,             -- GeoJSON Polygon or MultiPolygon, WGS-84
  west         double precision not null check (west >= -180),
  south        double precision not null check (south >= -90),
  east         double precision not null check (east <= 180),
  north        double precision not null check (north <= 90),
  primary key (territory_id, from_on),
  check (west <= east and south <= north)
);

create index territory_boundary_by_box on directory.territory_boundary (west, east, south, north);
