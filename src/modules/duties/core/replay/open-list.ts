import { decide } from '../decide.ts'
import { buildIndex } from '../duty-index.ts'
import type { DutyList } from '../list-file.ts'
import { everywhere } from '../template/loose-names.ts'
import type { GivenList } from './against-list.ts'
import type { Listed } from './names.ts'

const namesIn = (...names: readonly (string | null)[]): string[] =>
  names.filter((name): name is string => name !== null && name !== '')

/** A list made ready to be replayed against: its names and its decision. */
export const givenList = (name: string, list: DutyList): GivenList => {
  const index = buildIndex(list)
  return {
    name,
    types: list.matters.map((node): Listed => ({ ...node, names: namesIn(node.name, node.nameEn) })),
    places: list.territories.map((node): Listed => ({ ...node, names: namesIn(node.name) })),
    units: list.units.map((unit) => ({
      id: unit.id,
      parent: null,
      names: [...namesIn(unit.name, unit.shortName), ...unit.aliases],
    })),
    ...(list.territories.some((node) => node.id === everywhere) ? { everywhere } : {}),
    decide: (matter, territory, on) => {
      const { outcome, units } = decide(index, { matter, territory, on, attributes: {} })
      return { outcome, units }
    },
  }
}
