-- People: signed-in browsers, tries that failed, and other ways to prove who one is.
-- Tokens are kept as hashes only: whoever reads the database cannot sign in with what stands here.

-- kind: distributed
create table people.session (
  jurisdiction_id     uuid not null,
  id                  uuid not null,
  account_id          uuid not null,
  kind                text not null check (kind in ('browser', 'system')),  -- a system's token knows no idleness
  token_hash          bytea not null check (length(token_hash) = 32),
  previous_token_hash bytea check (length(previous_token_hash) = 32),
  rotated_at          timestamptz not null,
  must_rotate         boolean not null default false,  -- its rights changed: a new token with the next answer
  started_at          timestamptz not null,
  seen_at             timestamptz not null,
  ends_at             timestamptz not null,
  device              text not null default '',
  strong              boolean not null,
  primary key (jurisdiction_id, id),
  constraint session_token unique (jurisdiction_id, token_hash),
  foreign key (jurisdiction_id, account_id) references people.member
);
create index session_by_account on people.session (jurisdiction_id, account_id);
create index session_by_previous on people.session (jurisdiction_id, previous_token_hash) where previous_token_hash is not null;
create index session_by_end on people.session (jurisdiction_id, ends_at);

-- A browser that an account signed in from: it answers only for its own failures.
-- kind: distributed
create table people.device (
  jurisdiction_id uuid not null,
  account_id      uuid not null,
  token_hash      bytea not null check (length(token_hash) = 32),
  seen_at         timestamptz not null,
  primary key (jurisdiction_id, account_id, token_hash),
  foreign key (jurisdiction_id, account_id) references people.member
);

-- A try to sign in, kept from before it is judged until it succeeded or is an hour old.
-- Login and address are keyed fingerprints: what somebody typed by mistake is nowhere to be read.
-- kind: distributed
create table people.sign_in_failure (
  jurisdiction_id uuid not null,
  id              uuid not null,
  account_print   bytea not null check (length(account_print) = 32),
  source_print    bytea not null check (length(source_print) = 32),
  device_hash     bytea check (length(device_hash) = 32),
  failed_at       timestamptz not null,
  primary key (jurisdiction_id, id)
);
create index sign_in_failure_by_account on people.sign_in_failure (jurisdiction_id, account_print, failed_at);
create index sign_in_failure_by_source on people.sign_in_failure (jurisdiction_id, source_print, failed_at);

-- A person's sign-in at an identity provider.
-- kind: distributed
create table people.identity (
  jurisdiction_id uuid not null,
  issuer          text not null check (length(issuer) between 8 and 300),
  subject         text not null check (length(subject) between 1 and 300),
  account_id      uuid not null,
  linked_at       timestamptz not null,
  primary key (jurisdiction_id, issuer, subject),
  foreign key (jurisdiction_id, account_id) references people.member
);
create index identity_by_account on people.identity (jurisdiction_id, account_id);

-- A sign-in that went to a provider and has not come back yet.
-- kind: distributed
create table people.identity_attempt (
  jurisdiction_id uuid not null,
  state_hash      bytea not null check (length(state_hash) = 32),
  browser_hash    bytea not null check (length(browser_hash) = 32),
  provider        text not null,
  nonce           text not null,
  verifier        text not null,
  account_id      uuid,                     -- set when a signed-in account links its identity
  ends_at         timestamptz not null,
  primary key (jurisdiction_id, state_hash)
);
