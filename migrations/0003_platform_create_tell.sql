-- Keeps facts in the caller's transaction, in one round trip and with plans that are kept from call to call: the four
-- statements cost more in planning than in work. Called by src/platform/facts/tell.ts and nobody else.
-- Why: docs/adr/0002-facts-in-the-same-commit.md
create function platform.tell(
  jurisdiction uuid,
  actor        text,
  account      uuid,
  moment       timestamptz,
  streams      text[],     -- the streams told of, each once
  counts       bigint[],   -- how many facts of each
  ids          uuid[],     -- a fact each, in the order in which they are told
  stream_of    text[],     -- its stream
  stream_at    int[],      -- the place of its stream in `streams`, from 1
  after        bigint[],   -- how many later facts of its stream are told with it
  names        text[],
  bodies       text[],
  listeners    text[],     -- a listener each that hears a fact: the fact's stream, its place and how many come after
  heard_of     text[],
  heard_at     int[],
  heard_after  bigint[]
) returns void language plpgsql as $$
declare
  head record;
  at   int := 0;
  last bigint[] := '{}';
begin
  -- The row locks of the heads, held until the commit, put the facts of a stream in order.
  for head in
    insert into platform.head as known (jurisdiction_id, stream, no)
    select jurisdiction, streams[place], counts[place] from generate_subscripts(streams, 1) as place
    on conflict (jurisdiction_id, stream) do update set no = known.no + excluded.no
    returning known.stream, known.no
  loop
    at := at + 1;
    if head.stream <> streams[at] then
      raise exception 'heads came back in another order than they were given';
    end if;
    last[at] := head.no;
  end loop;

  insert into platform.event (jurisdiction_id, id, stream, no, name, body, actor_kind, actor_id, told_at)
  select jurisdiction, told.id, told.stream, last[told.place] - told.followers, told.name, told.body::jsonb,
    actor, account, moment
  from unnest(ids, stream_of, stream_at, after, names, bodies) as told (id, stream, place, followers, name, body);

  insert into platform.unsealed (jurisdiction_id, event_id, told_at)
  select jurisdiction, id, moment from unnest(ids) as id;

  if cardinality(listeners) > 0 then
    insert into platform.pending (jurisdiction_id, listener, stream, no)
    select jurisdiction, heard.listener, heard.stream, last[heard.place] - heard.followers
    from unnest(listeners, heard_of, heard_at, heard_after) as heard (listener, stream, place, followers);
  end if;
end $$;
