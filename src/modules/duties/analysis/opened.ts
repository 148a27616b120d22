import { addDays } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { Values } from '../core/attribute.ts'
import type { Box } from '../core/box.ts'
import type { Duty } from '../core/duty.ts'
import { conditionsInWords, valuesInWords } from '../core/findings/condition-sentences.ts'
import { fallsIn, type Trees } from '../core/findings/falls-in.ts'
import type { Finding, Witness } from '../core/findings/finding.ts'
import { noFinding } from '../core/findings/kept.ts'
import type { OpenedFinding } from '../core/findings/opened.ts'
import { todayFor } from '../service/dispatch.ts'
import { dutyLiner } from '../service/duty-rows.ts'
import { inForceOf, placeOn } from '../service/ground.ts'
import { readVersion } from '../service/versions.ts'
import { countPastOrders } from '../store/past-orders.ts'
import { findAnalysis } from './service.ts'
import { type FindingVoice, voiceFor } from './speak.ts'
import { findFindingRow } from './store.ts'

/** How many duties are shown whole, and how many names are sent along. */
const most = { rows: 12, names: 60 }

type Named = { readonly types: readonly string[]; readonly places: readonly string[] }

const boxesOf = (finding: Finding): readonly Box[] => ('boxes' in finding ? finding.boxes : [])

const witnessOf = (finding: Finding): Witness | null => ('witness' in finding ? finding.witness : null)

/** Leads that reach a matter, wherever they meet one of these places: what stops short of a gap, or differs from a neighbour. */
const leadsNear = (duties: readonly Duty[], trees: Trees, at: Named): readonly Duty[] => {
  const lines = at.places.map((id) => trees.territories.lineOf(id))
  const matters = new Set(at.types.flatMap((id) => trees.matters.lineOf(id)))
  const meets = (territory: string): boolean => {
    const own = trees.territories.lineOf(territory)
    return at.places.some((id, place) => own.includes(id) || (lines[place] ?? []).includes(territory))
  }
  return duties.filter((duty) => duty.role === 'lead' && matters.has(duty.matter) && meets(duty.territory))
}

/** The duties that a finding is about; of a gap or an uneven answer, which name none, those that lead nearby. */
const dutiesOf = (finding: Finding, all: readonly Duty[], trees: Trees): readonly Duty[] => {
  if (finding.kind === 'gap')
    return leadsNear(all, trees, { types: finding.matters, places: finding.territories.map((clause) => clause.in) })
  if (finding.kind === 'uneven') return leadsNear(all, trees, { types: [finding.matter], places: [finding.territory] })
  const byId = new Map(all.map((duty) => [duty.id, duty]))
  return finding.duties.slice(0, most.rows).flatMap((id) => byId.get(id) ?? [])
}

/** The matter types and territories that a finding names. */
const namedIn = (finding: Finding): Named => {
  if (finding.kind === 'gap')
    return { types: finding.matters, places: finding.territories.flatMap((clause) => [clause.in, ...clause.except]) }
  const places = finding.kind === 'uneven' ? finding.groups.flatMap(({ territories }) => territories) : []
  const { matter, territory } = finding
  return { types: matter === null ? [] : [matter], places: [...(territory === null ? [] : [territory]), ...places] }
}

/** The values of what anything here looks at; the others may be whatever they like. */
const decisive = (values: Values, boxes: readonly Box[]): Values => {
  const named = new Set(boxes.flatMap((box) => Object.keys(box)))
  return Object.fromEntries(Object.entries(values).filter(([name]) => named.has(name)))
}

/** Orders of the last year in what the finding is about, by unit; null where it is about no matters and places. */
const pastOf = async (call: Call, finding: Finding, { names }: FindingVoice): Promise<OpenedFinding['past']> => {
  const inForce = await inForceOf(call)
  const on = todayFor(call)
  const units = new Map<string, number>()
  for (const counted of await countPastOrders(call, addDays(on, -365))) {
    const order = { ...counted, territoryId: placeOn(inForce, counted.territoryId, on) }
    const isIn = fallsIn(finding, inForce.index, order)
    if (isIn === null) return null
    if (isIn) units.set(counted.unitId, (units.get(counted.unitId) ?? 0) + counted.orders)
  }
  const byOrders = [...units].sort(([, a], [, b]) => b - a)
  return {
    orders: byOrders.reduce((sum, [, orders]) => sum + orders, 0),
    units: byOrders.map(([unitId, orders]) => ({ unitId, name: names.unit(unitId), orders })),
  }
}

/** One finding opened: its duties as they are written, what it needs to be understood, and what practice did. */
export const openFinding = async (
  call: Call,
  asked: { readonly id: Id; readonly no: number; readonly locale: Locale },
): Promise<OpenedFinding> => {
  const { listId } = await findAnalysis(call, asked.id)
  const finding = (await findFindingRow(call, asked.id, asked.no)) ?? refuse(noFinding, { no: asked.no })
  const voice = await voiceFor(call, listId, asked.locale)
  const { names } = voice
  const read = await readVersion(call, listId)
  const shown = dutiesOf(finding, read.content.duties, (await inForceOf(call)).index).slice(0, most.rows)
  const { conditions: words } = wordsOf(asked.locale).findings.said
  const said = { words, names, attributes: new Map(read.version.attributes.map((one) => [one.name, one])) }
  const witness = witnessOf(finding)
  const { types, places } = namedIn(finding)
  return {
    ...voice.row(asked.no, finding),
    rows: shown.map(dutyLiner(read, voice.speaker)),
    conditions: conditionsInWords(said, boxesOf(finding)),
    instance:
      witness === null
        ? null
        : {
            typeId: witness.matter,
            type: names.type(witness.matter),
            territoryId: witness.territory,
            where: names.territory(witness.territory),
            on: witness.on,
            attributes: witness.attributes,
            known: valuesInWords(
              said,
              decisive(witness.attributes, [...boxesOf(finding), ...shown.flatMap((duty) => duty.boxes)]),
            ),
          },
    past: await pastOf(call, finding, voice),
    names: Object.fromEntries([
      ...types.slice(0, most.names).map((id) => [id, names.type(id)] as const),
      ...places.slice(0, most.names).map((id) => [id, names.territory(id)] as const),
    ]),
  }
}
