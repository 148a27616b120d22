import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import {
  editionOf,
  linesOf,
  listTerritories,
  listUnits,
  type TerritoryNode,
  territoriesOf,
  unitsOf,
} from '../../directory/index.ts'
import { composeList, type Ground } from '../core/compose.ts'
import { buildIndex, type DutyIndex } from '../core/duty-index.ts'
import type { DutyList } from '../core/list-file.ts'
import type { ListVersion } from '../core/list-version.ts'
import type { MatterType } from '../core/matter-type.ts'
import type { NameSources } from '../core/names.ts'
import { buildTaxonomy, type Taxonomy } from '../core/taxonomy.ts'
import { loadContent } from '../store/content.ts'
import { findPublishedRow } from '../store/lists.ts'
import { findSnapshot, hasSnapshot, keepSnapshot } from '../store/snapshots.ts'
import { listTypeRows } from '../store/types.ts'

/** Everything a list stands on, as it is now. */
export const groundOf = async (call: Call): Promise<Ground> => ({
  types: await listTypeRows(call),
  territories: await territoriesOf(call),
  units: await unitsOf(call),
  lines: await linesOf(call),
})

/** A version as one whole list. */
export const wholeList = async (call: Call, version: ListVersion): Promise<DutyList> =>
  composeList(await groundOf(call), version, await loadContent(call, version.id))

/** What decisions of one edition are made with. */
export type InForce = {
  readonly edition: number
  /** Null as long as nothing was published. */
  readonly version: ListVersion | null
  readonly list: DutyList
  readonly index: DutyIndex
  readonly taxonomy: Taxonomy
  /** The types that matters may still be given, parents before children. */
  readonly openTypes: readonly MatterType[]
  /** What names need besides the list. */
  readonly names: NameSources
  readonly territories: ReadonlyMap<Id, TerritoryNode>
}

const englishNames = async (call: Call, ground: Ground): Promise<ReadonlyMap<string, string>> => {
  const units = await listUnits(
    call,
    ground.units.map((unit) => unit.id),
  )
  const territories = await listTerritories(
    call,
    ground.territories.map((node) => node.id),
  )
  return new Map(
    [...units, ...territories].flatMap(({ id, nameEn }) => (nameEn === null ? [] : [[id, nameEn] as const])),
  )
}

/** What an edition is made of; plain data, so that it can be kept and read back. */
type Composed = {
  readonly version: ListVersion | null
  readonly list: DutyList
  readonly types: readonly MatterType[]
  readonly lines: NameSources['lines']
  readonly english: readonly (readonly [string, string])[]
  readonly territories: readonly TerritoryNode[]
}

const compose = async (call: Call): Promise<Composed> => {
  const version = await findPublishedRow(call)
  const ground = await groundOf(call)
  const content = version === null ? { items: [], duties: [], delegations: [] } : await loadContent(call, version.id)
  return {
    version,
    list: composeList(ground, version ?? { order: 'territory', attributes: [] }, content),
    types: ground.types,
    lines: ground.lines,
    english: [...(await englishNames(call, ground))],
    territories: ground.territories,
  }
}

const madeOf = ({ version, list, types, lines, english, territories }: Composed, edition: number): InForce => {
  const open = types.filter((type) => type.closedOn === null)
  return {
    edition,
    version,
    list,
    index: buildIndex(list, edition),
    taxonomy: buildTaxonomy(open.map((type) => ({ ...type, parent: type.parentId }))),
    openTypes: open,
    names: { lines, english: new Map(english) },
    territories: new Map(territories.map((node) => [node.id, node])),
  }
}

/** From the snapshot of the edition, written by a process of this house, or from the rows. */
const build = async (call: Call, edition: number): Promise<InForce> =>
  madeOf((await findSnapshot<Composed>(call, edition)) ?? (await compose(call)), edition)

/** The last edition built, by jurisdiction: memory only, rebuilt when the edition has been raised. */
const built = new Map<Id, InForce>()

/** At most this many jurisdictions are kept ready; the one asked for longest ago makes room. */
const keptReady = 64

const keep = (jurisdictionId: Id, inForce: InForce): void => {
  built.delete(jurisdictionId)
  built.set(jurisdictionId, inForce)
  const oldest = built.keys().next().value
  if (built.size > keptReady && oldest !== undefined) built.delete(oldest)
}

/**
 * What is in force at the jurisdiction's present edition.
 *
 * The edition is read before and after: what is built carries the number of the edition whose rows it holds. Never asked
 * by a transaction that has itself raised the edition: rolled back, it would leave behind what never was.
 *
 * @param read the edition, where the use case has read it already
 */
export const inForceOf = async (call: Call, read?: number): Promise<InForce> => {
  const edition = read ?? (await editionOf(call))
  const known = built.get(call.jurisdiction.id)
  if (known?.edition === edition) return known

  const fresh = await build(call, edition)
  if ((await editionOf(call)) !== edition) return inForceOf(call)
  keep(call.jurisdiction.id, fresh)
  return fresh
}

/**
 * Keeps this process up to date: builds the present edition before anybody asks, and a snapshot of it for processes that
 * start later.
 */
export const keepInForce = async (call: Call): Promise<void> => {
  const edition = await editionOf(call)
  const known = built.get(call.jurisdiction.id)
  const isDue = known === undefined ? built.size < keptReady : known.edition !== edition
  if (!isDue) return
  if (!(await hasSnapshot(call, edition))) {
    const composed = await compose(call)
    if ((await editionOf(call)) === edition) await keepSnapshot(call, edition, composed)
  }
  await inForceOf(call, edition)
}

/** The territory that answers for this one on a day: itself, or whatever came after it; an unknown one stays as it is. */
export const placeOn = ({ territories }: Pick<InForce, 'territories'>, id: Id, on: Day): Id => {
  const seen = new Set<Id>()
  let at = territories.get(id)
  while (at?.successorId != null && at.to !== null && at.to <= on && !seen.has(at.id)) {
    seen.add(at.id)
    at = territories.get(at.successorId) ?? at
  }
  return at?.id ?? id
}
