import type { Id } from '../../../kernel/ids.ts'
import { must } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { wordsOf } from '../../../words/index.ts'
import { findTerritory, listSuccessions, type Previewer, type PreviewPart, territoryAt } from '../../directory/index.ts'
import type { Matter } from '../core/matter.ts'
import { mayStep } from '../core/workflow.ts'
import { findMatterForUpdate, saveMatter } from '../store/matters.ts'
import { addEntries } from '../store/parts.ts'
import { carryPart, listOpenAtPlaces, listOpenOfUnits } from '../store/rehome.ts'
import { groundOf, routed, ruleOn } from './decide.ts'
import { keepRouted } from './keep.ts'

/** Who comes after whom: the successors of each closed node, the first one first. */
type Successors = ReadonlyMap<Id, readonly Id[]>

const successorsOf = async (call: Call, subject: 'unit' | 'territory', reorganisationId: Id): Promise<Successors> => {
  const successions = await listSuccessions(call, subject, reorganisationId)
  const byOld = Map.groupBy(
    [...successions].sort((a, b) => a.rank - b.rank),
    ({ oldId }) => oldId,
  )
  return new Map([...byOld].map(([oldId, after]) => [oldId, after.map(({ newId }) => newId)]))
}

/** The list is asked again where a unit was split, or nobody follows: deadline and age stay. */
const askAgain = async (call: Call, matter: Matter): Promise<void> => {
  const ground = must(await groundOf(call))
  const ruled = await ruleOn(call, matter, ground)
  await keepRouted(call, routed(call, { ...matter, version: matter.version + 1 }, ruled, ground), ruled)
}

const carryUnit = async (call: Call, matter: Matter, successors: Successors): Promise<void> => {
  const after = matter.unitId === null ? undefined : successors.get(matter.unitId)
  if (after !== undefined && after.length !== 1 && mayStep(matter.state, 'dispatch')) return askAgain(call, matter)

  const unitId = after?.[0] ?? matter.unitId
  must(await saveMatter(call, { ...matter, unitId, version: matter.version + 1 }))
  for (const [oldId, [newId]] of successors) if (newId !== undefined) await carryPart(call, matter.id, oldId, newId)
  await addEntries(call, matter.id, [{ kind: 'carried', unitId, values: { leadUnitId: unitId } }])
}

const placeAfter = async (call: Call, matter: Matter, after: readonly Id[]) => {
  const found = matter.point === null ? null : await territoryAt(call, matter.point)
  if (found !== null && after.includes(found.id)) return found
  const [only, ...more] = after
  return only === undefined || more.length > 0 ? null : findTerritory(call, only)
}

const carryPlace = async (call: Call, matter: Matter, successors: Successors): Promise<void> => {
  const place = await placeAfter(call, matter, successors.get(matter.territoryId) ?? [])
  // A split place without a point on the map stays: the old node answers as the places that came after it.
  if (place === null) return
  const moved = { ...matter, territoryId: place.id, placePath: place.path, version: matter.version + 1 }
  must(await saveMatter(call, moved))
  await addEntries(call, matter.id, [{ kind: 'carried', values: { territoryId: place.id } }])
}

/** Carries open work along when units or places are reorganised; what is over stays as it was. */
export const rehomeMatters = async (
  call: Call,
  { reorganisationId, subject }: { readonly reorganisationId: Id; readonly subject: 'unit' | 'territory' },
): Promise<void> => {
  const successors = await successorsOf(call, subject, reorganisationId)
  const closed = [...successors.keys()]
  const ids = subject === 'unit' ? await listOpenOfUnits(call, closed) : await listOpenAtPlaces(call, closed)
  const carry = subject === 'unit' ? carryUnit : carryPlace
  for (const id of ids) {
    await inTransaction(call, async (call) => {
      const matter = await findMatterForUpdate(call, id)
      if (matter !== null) await carry(call, matter, successors)
    })
  }
}

type SaidPart = PreviewPart['carried'][number]

/** How much open work a reorganisation would carry along. */
export const previewMatters: Previewer = async (call, { subject, closed }) => {
  const ids = subject === 'unit' ? await listOpenOfUnits(call, closed) : await listOpenAtPlaces(call, closed)
  const said = (key: 'openWork' | 'clocksStay'): SaidPart['label'] => ({
    'zh-CN': wordsOf('zh-CN').matters.reorganising[key],
    en: wordsOf('en').matters.reorganising[key],
  })
  return {
    room: 'matters',
    carried: [{ label: said('openWork'), count: ids.length, note: said('clocksStay') }],
    findings: [],
  }
}
