import type { Fault } from '../fault.ts'
import type { DutyList, TerritoryNode } from '../list-file.ts'
import { deepestMatter } from '../plane/packed-key.ts'
import { circlesOf, type TreeNode } from '../tree.ts'
import { dateFaults, duplicateFaults, faultOf, unknownFaults } from './entries.ts'

const parentFaults = (
  part: string,
  nodes: readonly TreeNode[],
  code: 'unknown-type' | 'unknown-territory',
): Fault[] => {
  const known = new Set(nodes.map((node) => node.id))
  const strangers = nodes.flatMap((node) =>
    unknownFaults(part, node.id, { code, field: 'parent', names: node.parent === null ? [] : [node.parent], known }),
  )
  const circles = circlesOf(nodes).map((id) => faultOf(part, id, { code: 'cycle', field: 'parent', found: id }))
  return [...strangers, ...circles]
}

const levelFaults = (territories: readonly TerritoryNode[]): Fault[] => {
  const levels = new Map(territories.map((node) => [node.id, node.level]))
  return territories.flatMap((node) => {
    const above = node.parent === null ? undefined : levels.get(node.parent)
    if (above === undefined || node.level > above) return []
    return [
      faultOf('territories', node.id, {
        code: 'level-not-below',
        field: 'level',
        found: String(node.level),
        expected: `> ${above}`,
      }),
    ]
  })
}

/** The first type that lies deeper than a key can say; none while the parents go round in a circle. */
const depthFaults = (matters: readonly TreeNode[]): Fault[] => {
  if (matters.length <= deepestMatter || circlesOf(matters).length > 0) return []
  const parents = new Map(matters.map((node) => [node.id, node.parent]))
  const depths = new Map<string, number>()
  for (const node of matters) {
    const line: string[] = []
    for (let at: string | null | undefined = node.id; at != null && !depths.has(at); at = parents.get(at)) line.push(at)
    for (const id of line.reverse()) depths.set(id, (depths.get(parents.get(id) ?? '') ?? -1) + 1)
  }
  const [id, depth] = [...depths].find(([, one]) => one > deepestMatter) ?? []
  if (id === undefined) return []
  const expected = `<= ${deepestMatter}`
  return [faultOf('matters', id, { code: 'too-many', field: 'parent', found: String(depth), expected })]
}

/** Faults of the two trees: duplicates, unknown parents, circles, levels that do not grow downward, too much depth. */
export const treeFaults = (list: DutyList): Fault[] => [
  ...duplicateFaults(
    'matters',
    list.matters.map((node) => node.id),
  ),
  ...parentFaults('matters', list.matters, 'unknown-type'),
  ...depthFaults(list.matters),
  ...duplicateFaults(
    'territories',
    list.territories.map((node) => node.id),
  ),
  ...parentFaults('territories', list.territories, 'unknown-territory'),
  ...levelFaults(list.territories),
]

/** Faults of the units: duplicates, unknown places and successors, reversed dates, successors in a circle. */
export const unitFaults = (list: DutyList): Fault[] => {
  const places = new Set(list.territories.map((node) => node.id))
  const units = new Set(list.units.map((unit) => unit.id))
  const single = list.units.flatMap((unit) => [
    ...unknownFaults('units', unit.id, {
      code: 'unknown-territory',
      field: 'serves',
      names: unit.serves === null ? [] : [unit.serves],
      known: places,
    }),
    ...unknownFaults('units', unit.id, {
      code: 'unknown-unit',
      field: 'successor',
      names: unit.successor === null ? [] : [unit.successor],
      known: units,
    }),
    ...dateFaults('units', unit.id, { from: unit.from, to: unit.to, field: 'to' }),
  ])
  const circles = circlesOf(list.units.map((unit) => ({ id: unit.id, parent: unit.successor })))
  return [
    ...duplicateFaults(
      'units',
      list.units.map((unit) => unit.id),
    ),
    ...single,
    ...circles.map((id) => faultOf('units', id, { code: 'cycle', field: 'successor', found: id })),
  ]
}
