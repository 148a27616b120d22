-- Files, such as photos: content once, under its own hash, cut into chunks; whoever keeps one says so in the same commit.
-- A file that nobody keeps any more is removed in the commit of whoever let it go last: src/platform/blobs.ts.

-- kind: distributed
create table platform.blob (
  jurisdiction_id uuid not null,
  id              uuid not null,
  sha256          bytea check (length(sha256) = 32),   -- null only inside the transaction that is writing it
  media_type      text not null check (length(media_type) between 3 and 100),
  bytes           bigint not null check (bytes >= 0),
  kept_at         timestamptz not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, sha256)
);

-- kind: distributed
create table platform.blob_chunk (
  jurisdiction_id uuid not null,
  blob_id         uuid not null,
  no              int not null check (no >= 1),
  content         bytea not null check (length(content) between 1 and 262144),
  primary key (jurisdiction_id, blob_id, no),
  foreign key (jurisdiction_id, blob_id) references platform.blob on delete cascade
);

-- Who keeps it, `matters.photo:<id>`: a file is there as long as it has an owner.
-- kind: distributed
create table platform.blob_owner (
  jurisdiction_id uuid not null,
  blob_id         uuid not null,
  owner           text not null check (length(owner) between 3 and 120),
  primary key (jurisdiction_id, blob_id, owner),
  foreign key (jurisdiction_id, blob_id) references platform.blob on delete cascade
);
create index blob_owner_by_owner on platform.blob_owner (jurisdiction_id, owner);
