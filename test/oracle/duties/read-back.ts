import { coverFault, isSameUnit } from './brute-pairs.ts'
import type { Clause, Days, Finding, Group, Hygiene, Reason } from './findings.ts'
import type { Ground, Values } from './ground.ts'
import { ancestors, conditionHolds, type PlainBox } from './plain-list.ts'
import { type Witness, witnessFault } from './witness.ts'

/** An analysis as it is printed. */
export type Printed = {
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly Readonly<Record<string, unknown>>[]
}

/** A printed finding in the form in which analyses are compared, and what is wrong with it whatever others say. */
export type ReadBack = { readonly finding: Finding; readonly faults: readonly string[] }

type Fields = Readonly<Record<string, unknown>>

const names = (value: unknown): string[] => [...((value ?? []) as readonly string[])].sort()
const daysOf = (value: unknown): Days => {
  const { from, to } = value as Days
  return { from, to }
}

/** The worlds of a printed box, and what is wrong with how it is written. */
const worldsOfBox = (ground: Ground, box: PlainBox): { worlds: number[]; faults: string[] } => {
  const faults = Object.keys(box).flatMap((name) => {
    const sets = ground.alike.get(name)
    if (sets === undefined) return [`a box names ${name}, which is not declared`]
    const isSplit = sets.some((alike) => new Set(alike.map((value) => conditionHolds(box[name], value))).size > 1)
    const isIdle = sets.every((alike) => alike.every((value) => conditionHolds(box[name], value)))
    return [
      ...(isSplit ? [`a box tells values of ${name} apart that the list does not`] : []),
      ...(isIdle ? [`a box names ${name} without narrowing it`] : []),
    ]
  })
  const holdsAt = (values: Values) =>
    Object.keys(box).every((name) => values[name] !== undefined && conditionHolds(box[name], values[name][0]))
  const worlds = ground.worlds.flatMap((values, at) => (holdsAt(values) ? [at] : []))
  return { worlds, faults: worlds.length === 0 ? [...faults, 'a box holds nothing'] : faults }
}

const regionOf = (ground: Ground, boxes: unknown) => {
  const read = (boxes as readonly PlainBox[]).map((box) => worldsOfBox(ground, box))
  const all = read.flatMap(({ worlds }) => worlds)
  const where = [...new Set(all)].sort((a, b) => a - b)
  return {
    where,
    meeting: where.length < all.length ? ['its boxes meet'] : [],
    faults: read.flatMap(({ faults }) => faults),
  }
}

const overlap = (ground: Ground, printed: Fields): ReadBack => {
  const { where, faults } = regionOf(ground, printed.boxes)
  const finding: Finding = {
    kind: 'overlap',
    matter: printed.matter as string,
    territory: printed.territory as string,
    units: names(printed.units),
    duties: names(printed.duties),
    size: printed.size as number,
    days: daysOf(printed.days),
    where,
    latent: printed.latent as boolean,
  }
  return { finding, faults }
}

const clauseFaults = (ground: Ground, clauses: readonly Clause[], size: number, matters: number): string[] => {
  const lineOf = (id: string) => ancestors(ground.list.territories, id)
  const holding = (place: string) =>
    clauses.filter(
      (clause) => lineOf(place).includes(clause.in) && !clause.except.some((hole) => lineOf(place).includes(hole)),
    )
  const counts = ground.territories.map((place) => holding(place).length)
  const isStray = clauses.some((clause) =>
    clause.except.some((hole) => hole === clause.in || !lineOf(hole).includes(clause.in)),
  )
  return [
    ...(counts.some((count) => count > 1) ? ['two clauses hold one place'] : []),
    ...(isStray ? ['an exception lies outside its clause'] : []),
    ...(counts.filter((count) => count > 0).length * matters === size
      ? []
      : ['its size is not the number of its cells']),
  ]
}

const gap = (ground: Ground, printed: Fields): ReadBack => {
  const { where, faults, meeting } = regionOf(ground, printed.boxes)
  const matters = names(printed.matters)
  const clauses = (printed.territories as readonly { in: string; except?: string[] }[]).map((clause) => ({
    in: clause.in,
    except: names(clause.except),
  }))
  const size = printed.size as number
  const finding: Finding = {
    kind: 'gap',
    matters,
    territories: clauses.sort((a, b) => (a.in < b.in ? -1 : 1)),
    days: daysOf(printed.days),
    where,
    reason: printed.reason as Reason,
    size,
  }
  return { finding, faults: [...faults, ...meeting, ...clauseFaults(ground, clauses, size, matters.length)] }
}

const shadowed = (ground: Ground, printed: Fields): ReadBack => {
  const [duty = '', ...cover] = printed.duties as readonly string[]
  const fault = coverFault(ground, duty, cover)
  const isSame = isSameUnit(ground, duty, cover)
  const wrongMark = printed.sameUnit === isSame ? [] : [`sameUnit is ${printed.sameUnit}, not ${isSame}`]
  const finding: Finding = {
    kind: 'shadowed',
    matter: printed.matter as string,
    territory: printed.territory as string,
    duty,
  }
  return { finding, faults: fault === null ? wrongMark : [fault, ...wrongMark] }
}

const crossing = (_ground: Ground, printed: Fields): ReadBack => ({
  finding: {
    kind: 'crossing',
    matter: printed.matter as string,
    territory: printed.territory as string,
    duties: names(printed.duties),
    days: daysOf(printed.days),
  },
  faults: [],
})

const forceConflict = (_ground: Ground, printed: Fields): ReadBack => {
  const [duty = '', ...reserving] = printed.duties as readonly string[]
  const finding: Finding = {
    kind: 'forceConflict',
    matter: printed.matter as string,
    territory: printed.territory as string,
    duty,
    reserving: names(reserving),
    days: daysOf(printed.days),
  }
  return { finding, faults: [] }
}

const uneven = (_ground: Ground, printed: Fields): ReadBack => {
  const groups = (printed.groups as readonly Group[]).map(({ kind, territories }) => ({
    kind,
    territories: names(territories),
  }))
  return {
    finding: {
      kind: 'uneven',
      matter: printed.matter as string,
      territory: printed.territory as string,
      groups: groups.sort((a, b) => (a.kind < b.kind ? -1 : 1)),
      days: daysOf(printed.days),
    },
    faults: [],
  }
}

const hygieneFields: Readonly<Record<string, readonly (keyof Hygiene)[]>> = {
  vacancy: ['line', 'level', 'territory', 'duties'],
  unresolved: ['duties'],
  'several-units': ['line', 'territory', 'units'],
  'self-supervision': ['matter', 'territory', 'duties'],
  'duty-without-power': ['matter', 'territory', 'duties'],
}

const hygiene = (_ground: Ground, printed: Fields): ReadBack => {
  const code = printed.code as Hygiene['code']
  const fields = (hygieneFields[code] ?? []).map((name) => {
    const value = printed[name]
    // The lead stands before whoever supervises it.
    return [name, Array.isArray(value) && code !== 'self-supervision' ? names(value) : value]
  })
  return { finding: { kind: 'hygiene', code, days: daysOf(printed.days), ...Object.fromEntries(fields) }, faults: [] }
}

const readers: Readonly<Record<string, (ground: Ground, printed: Fields) => ReadBack>> = {
  overlap,
  gap,
  shadowed,
  crossing,
  forceConflict,
  uneven,
  hygiene,
}

/** Reads a printed finding back: sets sorted, boxes into the points they hold, cover and witness verified. */
export const readBack = (ground: Ground, printed: Fields): ReadBack => {
  const reader = readers[String(printed.kind)]
  if (reader === undefined) throw new Error(`no such kind of finding: ${String(printed.kind)}`)
  const { finding, faults } = reader(ground, printed)
  const fault = witnessFault(ground, finding, (printed.witness ?? null) as Witness | null)
  return { finding, faults: fault === null ? faults : [...faults, fault] }
}
