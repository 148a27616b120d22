-- 0031_duties_create_list.sql
-- The duty list, version by version: a draft is edited, a published version never changes again.
-- Items are published words; duties are what they mean. Both keep their id from version to version.

-- kind: distributed
create table duties.list (
  jurisdiction_id uuid not null,
  id              uuid not null,
  version         int not null check (version >= 1),     -- grows with every change of the draft
  number          int not null check (number >= 1),
  title           text not null check (length(title) between 1 and 120),
  state           text not null check (state in ('draft', 'published')),
  key_order       text not null check (key_order in ('territory', 'matter')),
  attributes      jsonb not null,                        -- the declared attributes of conditions, in order
  based_on        uuid,                                  -- the version it was copied from
  edition         bigint,                                -- of the jurisdiction, raised by publishing it
  created_at      timestamptz not null,
  published_at    timestamptz,
  published_by    uuid,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, number),
  foreign key (jurisdiction_id, based_on) references duties.list,
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'published') = (edition is not null))
);

create unique index list_one_draft on duties.list (jurisdiction_id) where state = 'draft';

-- kind: distributed
create table duties.list_item (
  jurisdiction_id uuid not null,
  list_id         uuid not null,
  id              uuid not null,
  kind            text not null check (kind in ('power', 'basic', 'cooperating', 'taken-back', 'territorial', 'community')),
  number          text check (length(number) between 1 and 40),
  section         text check (length(section) between 1 and 200),
  territory_id    uuid,                                   -- directory.territory whose list it stands in; null: the jurisdiction's
  text            text not null check (length(text) between 1 and 8000),
  state           text not null check (state in ('confirmed', 'standing', 'abolished', 'open')),
  primary key (jurisdiction_id, list_id, id),
  foreign key (jurisdiction_id, list_id) references duties.list on delete cascade
);

-- kind: distributed
create table duties.duty (
  jurisdiction_id    uuid not null,
  list_id            uuid not null,
  id                 uuid not null,
  role               text not null check (role in ('lead', 'assist', 'supervise', 'inform')),
  unit_id            uuid,                                -- directory.unit
  line               text check (length(line) between 1 and 40),  -- directory.line by code, at a level
  line_level         smallint check (line_level between 0 and 12),
  outside            text check (length(outside) between 1 and 80),
  none_reason        text check (length(none_reason) <= 400),
  type_id            uuid not null,
  territory_id       uuid not null,                       -- directory.territory
  except_types       uuid[] not null default '{}',
  except_territories uuid[] not null default '{}',
  boxes              jsonb not null,
  from_on            date,
  to_on              date,
  precedence         smallint not null check (precedence between 0 and 15),
  force              smallint not null check (force between 0 and 3),
  joint_group        text check (length(joint_group) between 1 and 80),
  coordinator        boolean not null,
  replaces           boolean not null,
  kind               text not null check (kind in ('power', 'basic', 'cooperating', 'taken-back', 'territorial', 'community')),
  basis              text check (length(basis) between 1 and 2000),
  item_id            uuid,
  scope              text check (length(scope) between 1 and 4000),
  primary key (jurisdiction_id, list_id, id),
  foreign key (jurisdiction_id, list_id) references duties.list on delete cascade,
  foreign key (jurisdiction_id, type_id) references duties.matter_type,
  foreign key (jurisdiction_id, list_id, item_id) references duties.list_item,
  check (num_nonnulls(unit_id, line, outside, none_reason) = 1),
  check ((line is null) = (line_level is null)),
  check (to_on is null or from_on is null or from_on < to_on)
);

create index duty_by_type on duties.duty (jurisdiction_id, list_id, type_id);
create index duty_by_unit on duties.duty (jurisdiction_id, list_id, unit_id) where unit_id is not null;

-- A duty handed on: entrusted (the unit stays accountable) or transferred.
-- kind: distributed
create table duties.delegation (
  jurisdiction_id uuid not null,
  list_id         uuid not null,
  id              uuid not null,
  duty_id         uuid not null,
  kind            text not null check (kind in ('entrust', 'transfer')),
  to_unit_id      uuid not null,
  by_unit_id      uuid,                                   -- null: the duty's own assignee
  from_on         date,
  until_on        date,
  basis           text check (length(basis) between 1 and 2000),
  primary key (jurisdiction_id, list_id, id),
  foreign key (jurisdiction_id, list_id, duty_id) references duties.duty on delete cascade,
  check (until_on is null or from_on is null or from_on < until_on)
);
