import type { Plane } from '../plane/plane.ts'

/** No answer at all. */
export const noAnswer = 0

/** What kind of answer each assignee is, by the place. */
export type AnswerKinds = {
  /** The kind of an assignee in a territory, as a number of `names`. */
  readonly at: (assignee: number, territory: number) => number
  /** The number of several kinds together. */
  readonly together: (kinds: readonly number[]) => number
  readonly names: readonly string[]
  /** The territory that the assignee, a unit, serves; -1 where it serves none. */
  readonly place: Int32Array
  /** The level of a line, or of the place that a unit serves; -1 where there is none. */
  readonly level: Int32Array
}

const numbered = (names: string[]) => {
  const numbers = new Map(names.map((name, number) => [name, number]))
  return (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
}

/** What an assignee is: in the place it serves, at other places of its level, elsewhere. */
type Said = {
  readonly place: number
  readonly level: number
  readonly own: string
  readonly peer: string
  readonly elsewhere: string
}

const saidOf = ({ units, levels }: Plane): readonly Said[] => {
  const numbers = new Map(units.names.map((name, number) => [name, number]))
  const always = (name: string): Said => ({ place: -1, level: -1, own: name, peer: name, elsewhere: name })
  return units.assignees.map((named): Said => {
    if ('none' in named) return always('none')
    if ('outside' in named) return always(`outside:${named.outside}`)
    if ('line' in named)
      return { place: -1, level: named.level, own: 'own', peer: 'own', elsewhere: `${named.line}@${named.level}` }
    const unit = numbers.get(named.unit) ?? -1
    const place = units.serves[unit] ?? -1
    const itself = `unit:${named.unit}`
    if (place < 0) return always(itself)
    const line = units.lineOf(unit)
    const level = levels[place] ?? -1
    return { place, level, own: 'own', peer: itself, elsewhere: line === null ? itself : `${line}@${level}` }
  })
}

export const answerKinds = (plane: Plane): AnswerKinds => {
  const { levels } = plane
  const names = ['none']
  const numberOf = numbered(names)
  const said = saidOf(plane)
  const column = (of: (one: Said) => number): Int32Array => Int32Array.from(said, of)
  const [place, level] = [column((one) => one.place), column((one) => one.level)]
  const [own, peer] = [column((one) => numberOf(one.own)), column((one) => numberOf(one.peer))]
  const elsewhere = column((one) => numberOf(one.elsewhere))
  return {
    names,
    place,
    level,
    at: (assignee, territory) => {
      if (place[assignee] === territory) return own[assignee] ?? noAnswer
      return (level[assignee] === levels[territory] ? peer[assignee] : elsewhere[assignee]) ?? noAnswer
    },
    together: (several) => {
      if (several.length === 0) return noAnswer
      const different = new Set(several)
      if (different.size === 1) return several[0] ?? noAnswer
      return numberOf(
        [...different]
          .map((kind) => names[kind] ?? '')
          .sort()
          .join('+'),
      )
    },
  }
}
