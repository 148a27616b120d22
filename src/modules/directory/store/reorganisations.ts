import { sql } from 'kysely'
import type { Day, Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import { Reorganisation, type Succession } from '../core/reorganisation.ts'
import type { Tables } from './tables.ts'

const rows = (call: Call) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.reorganisation')
    .select([
      'id',
      'version',
      'effective_on as effectiveOn',
      'state',
      'basis',
      'plan',
      'proposed_by as proposedBy',
      'proposed_at as proposedAt',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
      'next_at as nextAt',
      'problem',
    ])
    .where('jurisdiction_id', '=', call.jurisdiction.id)

/** Every reorganisation, the latest to take effect first. */
export const listReorganisationRows = async (call: Call): Promise<Reorganisation[]> =>
  Reorganisation.array().parse(await rows(call).orderBy('effective_on', 'desc').orderBy('id', 'desc').execute())

export const findReorganisationRow = async (call: Call, id: Id): Promise<Reorganisation | null> => {
  const row = await rows(call).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : Reorganisation.parse(row)
}

/** For a step: holds the row until the transaction ends. */
export const findReorganisationForUpdate = async (call: Call, id: Id): Promise<Reorganisation | null> => {
  const row = await rows(call).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : Reorganisation.parse(row)
}

/** Approved ones whose moment has come, earliest first. */
export const listDueReorganisations = async (call: Call, now: Instant): Promise<Id[]> =>
  (await rows(call).where('next_at', '<=', now).orderBy('next_at').orderBy('id').execute()).map((row) => row.id)

/** @returns false when the id was in use; nothing was added then */
export const addReorganisationRow = async (call: Call, reorganisation: Reorganisation): Promise<boolean> => {
  const { plan } = reorganisation
  const { numInsertedOrUpdatedRows } = await rowsOf<Tables>(call)
    .insertInto('directory.reorganisation')
    .values({
      id: reorganisation.id,
      jurisdiction_id: call.jurisdiction.id,
      version: reorganisation.version,
      subject: plan.subject,
      kind: plan.kind,
      effective_on: reorganisation.effectiveOn,
      state: reorganisation.state,
      basis: reorganisation.basis,
      plan: JSON.stringify(plan),
      proposed_by: reorganisation.proposedBy,
      proposed_at: reorganisation.proposedAt,
      decided_by: reorganisation.decidedBy,
      decided_at: reorganisation.decidedAt,
      next_at: reorganisation.nextAt,
      problem: null,
    })
    .onConflict((at) => at.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export const saveReorganisationRow = async (call: Call, reorganisation: Reorganisation): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('directory.reorganisation')
    .set({
      version: reorganisation.version,
      state: reorganisation.state,
      decided_by: reorganisation.decidedBy,
      decided_at: reorganisation.decidedAt,
      next_at: reorganisation.nextAt,
      problem: reorganisation.problem === null ? null : JSON.stringify(reorganisation.problem),
    })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', reorganisation.id)
    .execute()
}

const successorTable = { unit: 'directory.unit_successor', territory: 'directory.territory_successor' } as const

export const addSuccessions = async (
  call: Call,
  subject: 'unit' | 'territory',
  given: { readonly reorganisationId: Id; readonly on: Day; readonly successions: readonly Succession[] },
): Promise<void> => {
  for (let at = 0; at < given.successions.length; at += 1000) {
    await rowsOf<Tables>(call)
      .insertInto(successorTable[subject])
      .values(
        given.successions.slice(at, at + 1000).map(({ oldId, newId, rank }) => ({
          old_id: oldId,
          new_id: newId,
          rank,
          on_day: given.on,
          reorganisation_id: given.reorganisationId,
        })),
      )
      .execute()
  }
}

/** Who came after whom in one reorganisation. */
export const listSuccessionRows = (
  call: Call,
  subject: 'unit' | 'territory',
  reorganisationId: Id,
): Promise<Succession[]> =>
  rowsOf<Tables>(call)
    .selectFrom(successorTable[subject])
    .select(['old_id as oldId', 'new_id as newId', 'rank'])
    .where('reorganisation_id', '=', reorganisationId)
    .orderBy('old_id')
    .orderBy('rank')
    .execute()

/** What a unit was before and what it became: its neighbours in time. */
export const listUnitLineage = (call: Call, id: Id) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.unit_successor as successor')
    .innerJoin('directory.unit as former', 'former.id', 'successor.old_id')
    .innerJoin('directory.unit as later', 'later.id', 'successor.new_id')
    .select([
      'successor.old_id as oldId',
      'successor.new_id as newId',
      'successor.on_day as on',
      'former.name as oldName',
      'later.name as newName',
    ])
    .where('former.jurisdiction_id', '=', call.jurisdiction.id)
    .where((where) => where.or([where('successor.old_id', '=', id), where('successor.new_id', '=', id)]))
    .orderBy('successor.on_day')
    .execute()

/** Closes nodes: `on` is the first day without them. */
export const closeNodes = async (
  call: Call,
  subject: 'unit' | 'territory',
  given: { readonly ids: readonly Id[]; readonly on: Day },
): Promise<void> => {
  const table = subject === 'unit' ? sql`directory.unit` : sql`directory.territory`
  await sql`update ${table} set closed_on = ${given.on} where id = any(${[...given.ids]}::uuid[])`.execute(
    call.database,
  )
}

/** Units that serve a territory that closed now serve who answers for it. */
export const moveServedTerritories = async (call: Call, reorganisationId: Id): Promise<void> => {
  await sql`
    update directory.unit as unit
    set territory_id = successor.new_id, version = unit.version + 1
    from directory.territory_successor as successor
    where successor.reorganisation_id = ${reorganisationId} and successor.rank = 0
      and unit.territory_id = successor.old_id and unit.jurisdiction_id = ${call.jurisdiction.id}
      and unit.closed_on is null`.execute(call.database)
}

/** Codes of closed territories end; those that moved whole keep theirs, from the same day on. */
export const moveCodes = async (
  call: Call,
  given: { readonly on: Day; readonly closed: readonly Id[]; readonly moved: readonly Succession[] },
): Promise<void> => {
  await sql`
    insert into directory.territory_code (system, code, territory_id, from_on)
    select code.system, code.code, moved.new_id, ${given.on}::date
    from unnest(${given.moved.map((one) => one.oldId)}::uuid[], ${given.moved.map((one) => one.newId)}::uuid[])
      as moved (old_id, new_id)
    join directory.territory_code code on code.territory_id = moved.old_id and code.to_on is null
    on conflict do nothing`.execute(call.database)
  await sql`
    update directory.territory_code set to_on = ${given.on}::date
    where territory_id = any(${[...given.closed]}::uuid[]) and to_on is null`.execute(call.database)
}

/** Boundaries of territories that moved whole go with them. */
export const moveBoundaries = async (
  call: Call,
  given: { readonly on: Day; readonly moved: readonly Succession[] },
): Promise<void> => {
  await sql`
    insert into directory.territory_boundary (territory_id, from_on, geometry, west, south, east, north)
    select moved.new_id, ${given.on}::date, boundary.geometry, boundary.west, boundary.south, boundary.east, boundary.north
    from unnest(${given.moved.map((one) => one.oldId)}::uuid[], ${given.moved.map((one) => one.newId)}::uuid[])
      as moved (old_id, new_id)
    join directory.territory_boundary boundary on boundary.territory_id = moved.old_id and boundary.to_on is null
    on conflict do nothing`.execute(call.database)
}

/** The hotline's body stays somebody when its unit closes. */
export const moveHotline = async (call: Call, successions: readonly Succession[]): Promise<void> => {
  for (const { oldId, newId, rank } of successions) {
    if (rank !== 0) continue
    await rowsOf<Tables>(call)
      .updateTable('directory.jurisdiction')
      .set({ hotline_unit_id: newId })
      .where('id', '=', call.jurisdiction.id)
      .where('hotline_unit_id', '=', oldId)
      .execute()
  }
}

export const renameTerritoryRow = async (
  call: Call,
  given: { readonly id: Id; readonly name: string; readonly initials: string },
): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('directory.territory')
    .set({ name: given.name, initials: given.initials })
    .where('id', '=', given.id)
    .execute()
}

/** The open territories at and below a path. */
export const listOpenTerritories = (call: Call, path: string) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.territory')
    .select(['id', 'parent_id as parentId', 'path', 'name', 'level', 'name_en as nameEn', 'initials', 'statistical'])
    .where('path', 'like', `${path}%`)
    .where('closed_on', 'is', null)
    .orderBy('path')
    .execute()
