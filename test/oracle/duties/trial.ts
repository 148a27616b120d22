import { isDeepStrictEqual } from 'node:util'
import { bruteAnalysis } from './brute-analysis.ts'
import { bruteForce, bruteForceLost } from './brute-force.ts'
import { analysisDifferences, limitedFaults, partOf } from './compare-analysis.ts'
import { type Dice, diceOf } from './dice.ts'
import { analysisOf, decisionsOf, liveAnalysisOf } from './engine-door.ts'
import { type Finding, type FindingKind, findingKinds, lineOf } from './findings.ts'
import { type Ground, groundOf } from './ground.ts'
import type { PlainList, PlainPoint } from './plain-list.ts'
import { type Edit, edited, randomEdit, randomList, randomPoint, today } from './random-list.ts'
import { count, countAnalysis, countDecision, type Tally } from './tally.ts'

/** One list, the points that are decided on it, and the edits that are followed. */
export type Trial = {
  readonly list: PlainList
  readonly points: readonly PlainPoint[]
  readonly edits: readonly Edit[]
  /** How many crossings are listed. */
  readonly limit: number
  /** The kinds of findings that are compared. */
  readonly kinds: readonly FindingKind[]
}

/** What the room says differently from brute force. */
export type Difference = { readonly part: 'decision' | 'analysis' | 'edits'; readonly lines: readonly string[] }

/** No crossing is left out by this limit. */
const everyCrossing = 1_000_000

const someEdits = (dice: Dice, list: PlainList): Edit[] => {
  const edits: Edit[] = []
  let now = list
  for (let number = dice.chance(0.15) ? 4 + dice.roll(6) : dice.roll(4); number > 0; number -= 1) {
    const edit = randomEdit(dice, now, edits.length)
    edits.push(edit)
    now = edited(now, edit)
  }
  return edits
}

/** The trial of a seed: the same on every machine. */
export const trialOf = (seed: number, kinds: readonly FindingKind[] = findingKinds): Trial => {
  const dice = diceOf(seed)
  const list = randomList(dice)
  return {
    list,
    points: Array.from({ length: 6 }, () => randomPoint(dice, list)),
    edits: someEdits(dice, list),
    limit: dice.chance(0.1) ? dice.roll(3) : everyCrossing,
    kinds,
  }
}

const byDuty = (lost: readonly { readonly duty: string }[]) => lost.toSorted((a, b) => (a.duty < b.duty ? -1 : 1))

/** So many points are more than one batch, and no second batch has them in the order of the first. */
const stagedPoints = 77

/** Where a point decided among many, in stages, is decided otherwise than by itself. */
const stagedLines = (decisions: ReturnType<typeof decisionsOf>, points: readonly PlainPoint[]): string[] => {
  const all = Array.from({ length: stagedPoints }, (_, at) => points[at % points.length]).filter(
    (one) => one !== undefined,
  )
  const { staged, alone } = decisions.many(all)
  const at = alone.findIndex((one, place) => !isDeepStrictEqual(one, staged[place]))
  if (at < 0 && staged.length === alone.length) return []
  return [`staged, point ${at} of ${all.length}: ${JSON.stringify(staged[at])}, not ${JSON.stringify(alone[at])}`]
}

const decisionLines = ({ list, points }: Trial, tally: Tally): string[] => {
  if (points.length === 0) return []
  const decisions = decisionsOf(list)
  const said = points.flatMap((point) => {
    const wanted = bruteForce(list, point)
    const { answer, lean, lost } = decisions.one(point)
    countDecision(tally, wanted)
    const isAllKnown = list.attributes.every(({ name }) => name in point.attributes) && wanted.ask.length === 0
    const pairs = [
      { found: answer, expected: wanted as unknown },
      { found: lean, expected: wanted },
      ...(isAllKnown ? [{ found: byDuty(lost), expected: byDuty(bruteForceLost(list, point)) }] : []),
    ]
    return pairs
      .filter(({ found, expected }) => !isDeepStrictEqual(found, expected))
      .map((pair) => `at ${JSON.stringify(point)}: ${JSON.stringify(pair.found)}, not ${JSON.stringify(pair.expected)}`)
  })
  return [...said, ...stagedLines(decisions, points)]
}

const wantedOf = (ground: Ground, kinds: readonly FindingKind[]): Finding[] =>
  bruteAnalysis(ground).filter(({ kind }) => kinds.includes(kind))

const analysisLines = ({ list, limit, kinds }: Trial, tally: Tally): string[] => {
  if (kinds.length === 0) return []
  const printed = partOf(analysisOf(list, { today, crossingsListed: limit }), kinds)
  const ground = groundOf(list, today)
  const wanted = wantedOf(ground, kinds)
  countAnalysis(tally, ground, wanted)
  if (!kinds.includes('crossing') || limit === everyCrossing) return analysisDifferences(ground, printed, wanted)
  if (wanted.filter(({ kind }) => kind === 'crossing').length > limit) count(tally, 'crossings left out')
  return limitedFaults(ground, { printed, limit }, wanted)
}

const editLines = ({ list, edits, kinds }: Trial, tally: Tally): string[] => {
  if (edits.length === 0 || kinds.length === 0) return []
  const live = liveAnalysisOf(list, { today, crossingsListed: everyCrossing })
  let now = list
  edits.forEach((edit, at) => {
    const isReplaced = edit.put.some((duty) => now.duties.some(({ id }) => id === duty.id))
    if (edit.put.length > 0) count(tally, isReplaced ? 'edit replace' : 'edit put')
    if (edit.remove.length > 0) count(tally, 'edit remove')
    now = edited(now, edit)
    live.change(edit, now)
    // Whether it was asked in between must make no difference.
    if (at % 3 === 1) live.analysis()
  })
  const [before, ground] = [groundOf(list, today), groundOf(now, today)]
  const wanted = wantedOf(ground, kinds)
  const isChanged = wantedOf(before, kinds).map(lineOf).join() !== wanted.map(lineOf).join()
  if (isChanged) count(tally, 'edits that change findings')
  return analysisDifferences(ground, partOf(live.analysis(), kinds), wanted)
}

const parts = [
  { part: 'decision', lines: decisionLines },
  { part: 'analysis', lines: analysisLines },
  { part: 'edits', lines: editLines },
] as const

const thrown = (error: unknown): string[] => [
  `it threw ${error instanceof Error ? (error.stack ?? error.message) : error}`,
]

/** Holds the room against brute force in one trial; null when they agree. */
export const differenceIn = (trial: Trial, tally: Tally): Difference | null => {
  for (const { part, lines } of parts) {
    let said: string[]
    try {
      said = lines(trial, tally)
    } catch (error) {
      said = thrown(error)
    }
    if (said.length > 0) return { part, lines: said }
  }
  return null
}
