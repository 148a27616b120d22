import { sql } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Database } from '../call.ts'
import { type Finding, findingOf } from './finding.ts'

type FactRow = { readonly id: Id; readonly stream: string; readonly no: number }

/** Facts that neither wait for the seal nor are in any batch: nobody told them. */
export const listAdded = async (database: Database, jurisdictionId: Id, atMost: number): Promise<Finding[]> => {
  const { rows } = await sql<FactRow>`
    select event.id, event.stream, event.no from platform.event
    where event.jurisdiction_id = ${jurisdictionId}
      and not exists (
        select 1 from platform.unsealed
        where unsealed.jurisdiction_id = ${jurisdictionId} and unsealed.event_id = event.id)
      and not exists (
        select 1 from (select unnest(event_ids) as id from platform.seal where jurisdiction_id = ${jurisdictionId}) sealed
        where sealed.id = event.id)
    order by event.id limit ${atMost}`.execute(database)
  return rows.map(({ id, stream, no }) => findingOf('factAdded', jurisdictionId, { eventId: id, stream, no }))
}

/** Facts that are in two batches, or in one and still waiting. */
export const listSealedTwice = async (database: Database, jurisdictionId: Id, atMost: number): Promise<Finding[]> => {
  const { rows } = await sql<{ id: Id }>`
    select id from (
      select unnest(event_ids) as id from platform.seal where jurisdiction_id = ${jurisdictionId}
      union all
      select event_id from platform.unsealed where jurisdiction_id = ${jurisdictionId}) sealed
    group by id having count(*) > 1 order by id limit ${atMost}`.execute(database)
  return rows.map(({ id }) => findingOf('factSealedTwice', jurisdictionId, { eventId: id }))
}

/** Facts that wait for the seal but are gone. */
export const listWaitingWithoutFact = async (
  database: Database,
  jurisdictionId: Id,
  atMost: number,
): Promise<Finding[]> => {
  const { rows } = await sql<{ id: Id }>`
    select unsealed.event_id as id from platform.unsealed
    where unsealed.jurisdiction_id = ${jurisdictionId} and not exists (
      select 1 from platform.event
      where event.jurisdiction_id = ${jurisdictionId} and event.id = unsealed.event_id)
    order by unsealed.event_id limit ${atMost}`.execute(database)
  return rows.map(({ id }) => findingOf('factRemoved', jurisdictionId, { eventId: id }))
}

type StreamFault = {
  readonly stream: string
  readonly head: number | null
  readonly top: number
  readonly count: number
}

const listStreamFaults = async (database: Database, jurisdictionId: Id, atMost: number): Promise<StreamFault[]> => {
  const { rows } = await sql<StreamFault>`
    select coalesce(head.stream, told.stream) as stream, head.no as head,
      coalesce(told.top, 0) as top, coalesce(told.count, 0) as count
    from (select stream, no from platform.head where jurisdiction_id = ${jurisdictionId}) head
    full join (
      select stream, max(no) as top, count(*) as count from platform.event
      where jurisdiction_id = ${jurisdictionId} group by stream) told on told.stream = head.stream
    where head.no is distinct from told.top or told.count <> told.top
    order by 1 limit ${atMost}`.execute(database)
  return rows
}

const firstMissing = async (database: Database, jurisdictionId: Id, fault: StreamFault): Promise<number | null> => {
  const { rows } = await sql<{ no: number | null }>`
    select min(expected) as no from (
      select no, row_number() over (order by no) as expected from platform.event
      where jurisdiction_id = ${jurisdictionId} and stream = ${fault.stream}) numbered
    where no <> expected`.execute(database)
  return rows[0]?.no ?? ((fault.head ?? 0) > fault.top ? fault.top + 1 : null)
}

/** Streams whose numbers are not 1 to the last one given: the first missing number, or the head that differs. */
export const listNumberFaults = async (database: Database, jurisdictionId: Id, atMost: number): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const fault of await listStreamFaults(database, jurisdictionId, atMost)) {
    const { stream } = fault
    const no = await firstMissing(database, jurisdictionId, fault)
    findings.push(
      no === null
        ? findingOf('headDiffers', jurisdictionId, { stream, no: fault.head })
        : findingOf('numberMissing', jurisdictionId, { stream, no }),
    )
  }
  return findings
}
