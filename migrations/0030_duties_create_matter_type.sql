-- 0030_duties_create_matter_type.sql
-- The taxonomy: what matters can be about, with the words that recognise each type.
-- A type keeps its parent for life (move = close and open another), so its path may be copied.
create schema duties;

-- kind: distributed
create table duties.matter_type (
  jurisdiction_id uuid not null,
  id              uuid not null,
  version         int not null default 1 check (version >= 1),
  parent_id       uuid,
  path            text collate "C" not null,
  code            text collate "C" check (length(code) between 1 and 60),
  name            text not null check (length(name) between 1 and 80),
  name_en         text check (length(name_en) between 1 and 120),
  words           text[] not null default '{}',
  words_en        text[] not null default '{}',
  urgency         text check (urgency in ('urgent', 'consultation', 'general')),   -- which limit it falls under; null: general
  action          text check (length(action) between 1 and 40),   -- what a matter of it asks for; null: dispose
  closed_on       date,                                           -- the first day on which it is offered no more
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, path),
  unique (jurisdiction_id, code),
  foreign key (jurisdiction_id, parent_id) references duties.matter_type
);

create index matter_type_by_parent on duties.matter_type (jurisdiction_id, parent_id);
