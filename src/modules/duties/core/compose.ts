import type { Id } from '../../../kernel/ids.ts'
import type { TerritoryNode } from '../../directory/core/territory.ts'
import type { UnitNode } from '../../directory/core/unit.ts'
import type { DutyList } from './list-file.ts'
import type { ListContent, ListVersion } from './list-version.ts'
import type { MatterType } from './matter-type.ts'

/** What a list stands on: taxonomy, territories, units and the codes of their lines. */
export type Ground = {
  readonly types: readonly MatterType[]
  readonly territories: readonly TerritoryNode[]
  readonly units: readonly UnitNode[]
  readonly lines: readonly {
    readonly id: Id
    readonly code: string
    readonly name: string
    readonly nameEn: string | null
  }[]
}

const mattersOf = (types: readonly MatterType[]): DutyList['matters'] =>
  types.map((type) => ({
    id: type.id,
    parent: type.parentId,
    name: type.name,
    nameEn: type.nameEn,
    words: [...type.words],
    wordsEn: [...type.wordsEn],
    urgency: type.urgency,
    action: type.action,
    code: type.code,
  }))

const territoriesOf = (territories: readonly TerritoryNode[]): DutyList['territories'] => {
  const known = new Set(territories.map((node) => node.id))
  return territories.map((node) => ({
    id: node.id,
    parent: node.parentId !== null && known.has(node.parentId) ? node.parentId : null,
    level: node.level,
    name: node.name,
  }))
}

const unitsOf = (ground: Ground): DutyList['units'] => {
  const codes = new Map(ground.lines.map((line) => [line.id, line.code]))
  return ground.units.map((unit) => ({
    id: unit.id,
    line: unit.lineId === null ? null : (codes.get(unit.lineId) ?? null),
    serves: unit.territoryId,
    from: unit.from,
    to: unit.to,
    successor: unit.successorId,
    name: unit.name,
    shortName: unit.shortName,
    aliases: [...unit.aliases],
  }))
}

/** A version as one whole list: what it says, and everything it stands on. */
export const composeList = (
  ground: Ground,
  version: Pick<ListVersion, 'order' | 'attributes'>,
  content: ListContent,
): DutyList => ({
  order: version.order,
  domain: 'leaf',
  window: null,
  matters: mattersOf(ground.types),
  territories: territoriesOf(ground.territories),
  attributes: [...version.attributes],
  units: unitsOf(ground),
  items: [...content.items],
  duties: [...content.duties],
  delegations: [...content.delegations],
})
