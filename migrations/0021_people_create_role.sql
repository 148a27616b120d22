-- People: roles are sets of permissions; a grant holds one in a unit, over a territory, from - to.

-- A jurisdiction's own roles, and its own versions of the house's; the others are in src/modules/people/core/role.ts.
-- kind: distributed
create table people.role (
  jurisdiction_id uuid not null,
  key             text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  name            text check (length(name) between 1 and 60),
  permissions     text[] not null,
  primary key (jurisdiction_id, key)
);

-- kind: distributed
create table people.role_grant (
  jurisdiction_id uuid not null,
  id              uuid not null,
  account_id      uuid not null,
  role            text not null,
  unit_id         uuid,                     -- directory.unit; null: any unit of the territory
  territory_path  text not null,            -- copied: paths never change
  from_on         date,
  to_on           date,                     -- the first day it no longer holds
  origin          text not null check (origin in ('hand', 'post', 'stand-in')),
  origin_id       uuid,                     -- the holding of a post, or the absent colleague
  granted_at      timestamptz not null,
  granted_by      uuid,
  revoked_at      timestamptz,
  revoked_by      uuid,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, account_id) references people.member,
  check ((origin = 'hand') = (origin_id is null)),
  check (from_on is null or to_on is null or from_on < to_on)
);
create index role_grant_by_account on people.role_grant (jurisdiction_id, account_id) where revoked_at is null;
create index role_grant_by_origin on people.role_grant (jurisdiction_id, origin_id) where revoked_at is null;

-- The roles that go with a post: whoever holds it, also as acting holder, has them for the days of holding it.
-- kind: distributed
create table people.post_role (
  jurisdiction_id uuid not null,
  post_id         uuid not null,            -- directory.post
  role            text not null,
  unit_id         uuid,
  territory_path  text not null,
  primary key (jurisdiction_id, post_id, role)
);

-- Who holds which post, as the directory told it: kept so that roles given to a post later reach its holders.
-- kind: distributed
create table people.holding (
  jurisdiction_id uuid not null,
  id              uuid not null,            -- directory.holding
  post_id         uuid not null,
  account_id      uuid not null,
  from_on         date not null,
  to_on           date,
  primary key (jurisdiction_id, id)
);
create index holding_by_post on people.holding (jurisdiction_id, post_id);
create index holding_by_account on people.holding (jurisdiction_id, account_id);
