import type { Duty } from '../duty.ts'
import type { DutyList } from '../list-file.ts'
import { pathNames } from '../name-book.ts'
import { headingsOf, type SheetKind, sheetNames } from './columns.ts'
import { conditionsText } from './condition-text.ts'

/** One sheet ready to be written: its name, its headings, its rows as texts. */
export type SheetText = {
  readonly kind: SheetKind
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Cells = Readonly<Record<string, string | number | boolean | null>>

const cell = (value: string | number | boolean | null | undefined): string => {
  if (value === null || value === undefined || value === false) return ''
  return value === true ? '是' : String(value)
}

const nonZero = (value: number): number | null => (value === 0 ? null : value)

/** Texts for ids that are read back as the same ids: the shortest path that is unique, else with the id behind it. */
const labelsOf = (
  nodes: readonly { readonly id: string; readonly parent: string | null; readonly name: string | null }[],
) => {
  const paths = pathNames(nodes)
  const bearers = new Map<string, number>()
  for (const names of paths.values()) for (const name of names) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  return (id: string): string => {
    const names = paths.get(id) ?? []
    const unique = names.find((name) => bearers.get(name) === 1 && !/[、;；\n]/.test(name))
    return unique ?? (names[0] === undefined ? id : `${names[0].replaceAll(/[、;；\n]/g, ' ')} [${id}]`)
  }
}

/** A node's own name where no other bears it, else with the id behind it: how a parent is written. */
const nameLabels = (nodes: readonly { readonly id: string; readonly name: string | null }[]) => {
  const bearers = Map.groupBy(nodes, (node) => node.name)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (id: string | null): string | null => {
    if (id === null) return null
    const name = byId.get(id)?.name ?? null
    if (name === null) return id
    return bearers.get(name)?.length === 1 ? name : `${name} [${id}]`
  }
}

const unitLabels = (units: DutyList['units']) => {
  const bearers = new Map<string, number>()
  for (const unit of units)
    for (const name of new Set([unit.name, unit.shortName, ...unit.aliases]))
      if (name !== null) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return (id: string): string => {
    const name = byId.get(id)?.name ?? null
    if (name === null) return id
    return bearers.get(name) === 1 ? name : `${name} [${id}]`
  }
}

type Labels = {
  readonly type: (id: string) => string
  readonly place: (id: string) => string
  readonly unit: (id: string) => string
}

const assigneeCells = (duty: Duty, labels: Labels): Cells => {
  const { assignee } = duty
  if ('unit' in assignee) return { unit: labels.unit(assignee.unit) }
  if ('line' in assignee) return { line: assignee.line, level: assignee.level }
  return 'outside' in assignee ? { outside: assignee.outside } : { none: assignee.none }
}

const dutyCells = (duty: Duty, list: DutyList, labels: Labels): Cells => ({
  id: duty.id,
  role: duty.role,
  ...assigneeCells(duty, labels),
  matter: labels.type(duty.matter),
  territory: labels.place(duty.territory),
  exceptMatters: duty.exceptMatters.map(labels.type).join('；'),
  exceptTerritories: duty.exceptTerritories.map(labels.place).join('；'),
  boxes: conditionsText(duty.boxes, list.attributes),
  from: duty.from,
  to: duty.to,
  precedence: nonZero(duty.precedence),
  force: nonZero(duty.force),
  jointGroup: duty.jointGroup,
  coordinator: duty.coordinator,
  replaces: duty.replaces,
  kind: duty.kind,
  basis: duty.basis,
  item: duty.item,
  scope: duty.scope,
})

const sheetOf = (kind: SheetKind, rows: readonly Cells[], language: 'zh' | 'en'): SheetText => {
  const headings = headingsOf(kind, language)
  return {
    kind,
    name: sheetNames[kind][language][0],
    headings: headings.map(({ heading }) => heading),
    rows: rows.map((row) => headings.map(({ column }) => cell(row[column]))),
  }
}

const list = (pieces: readonly string[]): string => pieces.join('；')

/** A list as the sheets of the template; `readTemplate` over the same base reads the identical list back. */
export const writeTemplate = (given: DutyList, language: 'zh' | 'en'): SheetText[] => {
  const labels: Labels = {
    type: labelsOf(given.matters),
    place: labelsOf(given.territories),
    unit: unitLabels(given.units),
  }
  const parentType = nameLabels(given.matters)
  const parentPlace = nameLabels(given.territories)
  const sheet = (kind: SheetKind, rows: readonly Cells[]): SheetText => sheetOf(kind, rows, language)
  return [
    sheet(
      'duties',
      given.duties.map((duty) => dutyCells(duty, given, labels)),
    ),
    sheet(
      'items',
      given.items.map((item) => ({
        ...item,
        territory: item.territory === null ? null : labels.place(item.territory),
      })),
    ),
    sheet(
      'types',
      given.matters.map((node) => ({
        ...node,
        parent: parentType(node.parent),
        words: list(node.words),
        wordsEn: list(node.wordsEn),
      })),
    ),
    sheet(
      'territories',
      given.territories.map((node) => ({ ...node, parent: parentPlace(node.parent) })),
    ),
    sheet(
      'units',
      given.units.map((unit) => ({
        ...unit,
        aliases: list(unit.aliases),
        serves: unit.serves === null ? null : labels.place(unit.serves),
        successor: unit.successor === null ? null : labels.unit(unit.successor),
      })),
    ),
    sheet(
      'attributes',
      given.attributes.map((one) => ({ ...one, scale: nonZero(one.scale), values: list(one.values) })),
    ),
    sheet(
      'delegations',
      given.delegations.map((one) => ({
        ...one,
        to: labels.unit(one.to),
        by: one.by === null ? null : labels.unit(one.by),
      })),
    ),
    sheet('settings', [{ name: 'order', value: given.order }]),
  ]
}
