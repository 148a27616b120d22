-- People: the accounts of the staff, and where they serve. Residents have none.
-- Why: docs/adr/0020-an-account-has-a-home-and-serves-where-it-is-a-member.md
create schema people;

-- What guards an account, kept in its home jurisdiction only.
-- kind: distributed
create table people.account (
  jurisdiction_id     uuid not null,        -- its home
  id                  uuid not null,
  version             int not null check (version >= 1),
  password_hash       text check (password_hash like '$argon2id$%'),
  password_changed_at timestamptz,
  opened_at           timestamptz not null,
  closed_at           timestamptz,
  primary key (jurisdiction_id, id),
  check ((password_hash is null) = (password_changed_at is null))
);

-- An account serves in a jurisdiction: one row in its home, and one in each other that takes it in.
-- kind: distributed
create table people.member (
  jurisdiction_id      uuid not null,
  account_id           uuid not null,
  home_jurisdiction_id uuid not null,
  login                text not null check (length(login) between 2 and 64 and login = lower(login)),
  name                 text not null check (length(name) between 1 and 60),
  joined_at            timestamptz not null,
  ended_at             timestamptz,
  primary key (jurisdiction_id, account_id),
  constraint member_login unique (jurisdiction_id, login)
);

-- How a jurisdiction guards its accounts and its vault; without a row, the defaults of the house hold.
-- kind: distributed
create table people.policy (
  jurisdiction_id      uuid not null,
  second_factor        text not null check (second_factor in ('off', 'optional', 'required')),
  session_idle_minutes int not null check (session_idle_minutes between 5 and 1440),
  session_hours        int not null check (session_hours between 1 and 168),
  password_min_length  int not null check (password_min_length between 8 and 64),
  reveal_minutes       int not null check (reveal_minutes between 5 and 480),
  primary key (jurisdiction_id)
);

-- A one-time code to choose a first or a new password with; only its hash is kept.
-- kind: distributed
create table people.invitation (
  jurisdiction_id uuid not null,
  code_hash       bytea not null check (length(code_hash) = 32),
  account_id      uuid not null,
  made_at         timestamptz not null,
  made_by         uuid,
  ends_at         timestamptz not null,
  used_at         timestamptz,
  primary key (jurisdiction_id, code_hash),
  foreign key (jurisdiction_id, account_id) references people.account
);
create index invitation_by_account on people.invitation (jurisdiction_id, account_id);
