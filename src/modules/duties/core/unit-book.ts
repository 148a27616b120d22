import type { Day } from '../../../kernel/day.ts'
import { matchNames, type NameHow } from '../../directory/core/unit-names.ts'
import type { Ground } from './compose.ts'
import { type NameBook, nameBook } from './name-book.ts'

/** A unit that goes by another name in a file: what was written, which unit it means, and how that was found. */
export type Understood = {
  readonly found: string
  readonly unitId: string
  readonly name: string
  readonly how: NameHow
}

/** Looks units up as the directory does: by name, short name, other name, spelling; writes down what was not plain. */
export const unitBook = (
  ground: Pick<Ground, 'units' | 'territories'>,
  { day, territoryPath }: { readonly day: Day; readonly territoryPath: string },
): { readonly book: NameBook; readonly understood: () => readonly Understood[] } => {
  const byId = new Map(ground.units.map((unit) => [unit.id, unit.name]))
  const places = ground.territories
    .filter((node) => territoryPath.startsWith(node.path))
    .map((node) => node.name)
    .sort((a, b) => b.length - a.length)
  const asked = new Map<
    string,
    { id: string | null; how: NameHow | null; suggestions: readonly string[]; isShared: boolean }
  >()
  const lookUp = (text: string) => {
    const [match] = matchNames([text], ground.units, { day, places })
    const suggestions = match?.suggestions ?? []
    return {
      id: match?.unitId ?? null,
      how: match?.how ?? null,
      suggestions: suggestions.map(({ unitId }) => byId.get(unitId) ?? unitId),
      isShared: suggestions.length > 1 && suggestions.every(({ likeness }) => likeness === 1),
    }
  }
  const withId = nameBook(ground.units.map((unit) => ({ id: unit.id, names: [] })))
  return {
    book: {
      find: (text) => {
        const direct = withId.find(text)
        if (direct.kind === 'one') return direct
        const known = asked.get(text) ?? lookUp(text)
        asked.set(text, known)
        if (known.id !== null) return { kind: 'one', id: known.id }
        return known.isShared
          ? { kind: 'several', ids: known.suggestions }
          : { kind: 'none', suggestion: known.suggestions[0] ?? null }
      },
    },
    understood: () =>
      [...asked].flatMap(([found, { id, how }]) =>
        id === null || how === null || how === 'name' ? [] : [{ found, unitId: id, name: byId.get(id) ?? id, how }],
      ),
  }
}
