-- 0037_duties_create_analysis.sql
-- Analyses of list versions: asked for, run apart from requests, their findings kept row by row.
-- Why: docs/adr/0037-an-analysis-is-a-row-that-waits.md

-- kind: distributed
create table duties.analysis (
  jurisdiction_id uuid not null,
  id              uuid not null,
  list_id         uuid not null,
  list_version    int  not null check (list_version >= 1),  -- of the draft when it was run; grows until it is
  edition         bigint,                                   -- of the ground it was run on; null until it was
  from_on         date,                                     -- the window's first day
  to_on           date,
  state           text not null check (state in ('asked', 'running', 'done', 'cancelled', 'failed')),
  share           real not null check (share between 0 and 1),
  counts          jsonb,
  kept            int  not null default 0 check (kept >= 0), -- findings kept; counts tell of all
  problem         text check (length(problem) <= 400),
  asked_at        timestamptz not null,
  done_at         timestamptz,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, list_id) references duties.list on delete cascade,
  check ((state = 'done') = (counts is not null)),
  check (state <> 'done' or (edition is not null and from_on < to_on and done_at is not null))
);

create index analysis_by_list on duties.analysis (jurisdiction_id, list_id, asked_at desc);
create index analysis_waiting on duties.analysis (jurisdiction_id, asked_at) where state in ('asked', 'running');

-- kind: distributed
create table duties.finding (
  jurisdiction_id uuid not null,
  analysis_id     uuid not null,
  no              int  not null check (no >= 1),            -- in the order of the analysis
  kind            text not null check (kind in ('overlap', 'gap', 'shadowed', 'crossing', 'forceConflict', 'uneven', 'hygiene')),
  body            jsonb not null,
  primary key (jurisdiction_id, analysis_id, no),
  foreign key (jurisdiction_id, analysis_id) references duties.analysis on delete cascade
);

create index finding_by_kind on duties.finding (jurisdiction_id, analysis_id, kind, no);
