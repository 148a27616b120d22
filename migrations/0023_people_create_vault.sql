-- The identity vault: who reported a matter, who is said to have caused it, and what a masked text said.
-- Nothing here says that two matters have the same reporter: every party of every matter has a key of its own.
-- Why: docs/adr/0021-the-vault-knows-no-person-twice.md

-- A data key, wrapped by the master key it names. Destroyed: what it encrypted can never be read again.
-- kind: distributed
create table people.person_key (
  jurisdiction_id uuid not null,
  id              uuid not null,
  master_key_id   text,
  wrapped         bytea,
  made_at         timestamptz not null,
  destroyed_at    timestamptz,
  primary key (jurisdiction_id, id),
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((wrapped is null) = (master_key_id is null))
);
create index person_key_by_master on people.person_key (jurisdiction_id, master_key_id) where wrapped is not null;

-- kind: distributed
create table people.vault_contact (
  jurisdiction_id uuid not null,
  id              uuid not null,
  matter_id       uuid not null,            -- matters.matter
  party           text not null check (party in ('reporter', 'reported')),
  key_id          uuid not null,
  key_version     int not null check (key_version >= 1),   -- how the ciphertext was made; 1: AES-256-GCM of a JSON object
  nonce           bytea not null check (length(nonce) = 12),
  ciphertext      bytea not null check (length(ciphertext) >= 16),
  confidential    boolean not null,
  kept_at         timestamptz not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, key_id) references people.person_key
);
create index vault_contact_by_matter on people.vault_contact (jurisdiction_id, matter_id);

-- The original of a text that was masked at intake.
-- kind: distributed
create table people.vault_text (
  jurisdiction_id uuid not null,
  id              uuid not null,
  matter_id       uuid not null,
  key_id          uuid not null,
  key_version     int not null check (key_version >= 1),
  nonce           bytea not null check (length(nonce) = 12),
  ciphertext      bytea not null check (length(ciphertext) >= 16),
  confidential    boolean not null,
  kept_at         timestamptz not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, key_id) references people.person_key
);
create index vault_text_by_matter on people.vault_text (jurisdiction_id, matter_id);

-- Every look at a matter's contacts; never deleted, and told to the reporter.
-- kind: distributed
create table people.reveal (
  jurisdiction_id uuid not null,
  id              uuid not null,
  matter_id       uuid not null,
  account_id      uuid not null,
  unit_id         uuid,
  purpose         text not null check (purpose in ('clarify', 'visit', 'answer', 'call-back', 'danger', 'law')),
  reason          text not null check (length(reason) <= 300),
  from_at         timestamptz not null,
  until_at        timestamptz not null,
  primary key (jurisdiction_id, id),
  check (from_at < until_at)
);
create index reveal_by_matter on people.reveal (jurisdiction_id, matter_id, from_at);

-- An erasure: which matter, when, by whom, and how many keys were destroyed.
-- kind: distributed
create table people.redaction (
  jurisdiction_id uuid not null,
  id              uuid not null,
  matter_id       uuid not null,
  keys            int not null check (keys >= 0),
  erased_at       timestamptz not null,
  erased_by       uuid,
  primary key (jurisdiction_id, id)
);
create index redaction_by_matter on people.redaction (jurisdiction_id, matter_id);

-- The secret of a second factor, encrypted under a key of the account's own.
-- kind: distributed
create table people.second_factor (
  jurisdiction_id uuid not null,            -- the account's home
  account_id      uuid not null,
  key_id          uuid not null,
  key_version     int not null check (key_version >= 1),
  nonce           bytea not null check (length(nonce) = 12),
  ciphertext      bytea not null check (length(ciphertext) >= 16),
  begun_at        timestamptz not null,
  confirmed_at    timestamptz,
  last_step       bigint not null default 0,
  primary key (jurisdiction_id, account_id),
  foreign key (jurisdiction_id, account_id) references people.account,
  foreign key (jurisdiction_id, key_id) references people.person_key
);

-- One-time codes for who lost their second factor.
-- kind: distributed
create table people.recovery_code (
  jurisdiction_id uuid not null,
  account_id      uuid not null,
  code_hash       bytea not null check (length(code_hash) = 32),
  used_at         timestamptz,
  primary key (jurisdiction_id, account_id, code_hash),
  foreign key (jurisdiction_id, account_id) references people.account
);
