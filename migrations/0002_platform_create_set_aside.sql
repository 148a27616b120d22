-- Facts that an operator took out of a listener's way: apart from what waits, so that waiting is found by its key alone.
-- Why: docs/adr/0002-facts-in-the-same-commit.md

-- kind: distributed
create table platform.set_aside (
  jurisdiction_id uuid not null,
  listener        text not null,
  stream          text not null,
  no              bigint not null,
  attempts        int not null check (attempts >= 0),
  problem         text,                     -- why the last attempt failed
  why             text not null check (length(why) between 1 and 200),  -- the operator's reason
  primary key (jurisdiction_id, listener, stream, no)
);

drop index platform.pending_in_trouble;
alter table platform.pending drop column set_aside_why;
create index pending_in_trouble on platform.pending (jurisdiction_id, listener, stream, no) where attempts > 0;
