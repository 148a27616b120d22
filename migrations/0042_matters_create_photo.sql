-- Photos of a matter: whose, and where the picture lies; a row goes with its picture once it is redacted.

-- kind: distributed
create table matters.photo (
  jurisdiction_id uuid not null,
  matter_id       uuid not null,
  id              uuid not null,            -- made in the browser; safe to send twice
  side            text not null check (side in ('reporter', 'unit')),
  co_reporter_id  uuid,                     -- null: the first reporter's, or a unit's
  entry_no        int,                      -- of a unit's: the answer that took it along; null until then
  blob_id         uuid not null,            -- platform.blob
  sent_sha256     bytea not null check (length(sent_sha256) = 32),   -- of what arrived: tells the same photo from another
  media_type      text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  width_px        int not null check (width_px >= 1),
  height_px       int not null check (height_px >= 1),
  bytes           int not null check (bytes >= 1),
  added_at        timestamptz not null,
  primary key (jurisdiction_id, matter_id, id),
  foreign key (jurisdiction_id, matter_id) references matters.matter on delete cascade
);
