import { expect, test } from 'vitest'
import { bruteAnalysis } from './brute-analysis.ts'
import { diceOf } from './dice.ts'
import { decisionsOf } from './engine-door.ts'
import { fewestClauses } from './fewest-clauses.ts'
import { type Clause, type Finding, type Gap, lineOf, type Overlap } from './findings.ts'
import { fixedAction, type Ground, type GroundPoint, groundOf, type Run, standsAt, type Values } from './ground.ts'
import { ancestors, type PlainPoint } from './plain-list.ts'
import { today } from './random-list.ts'
import { trialOf } from './trial.ts'

/* Brute force looked at from another side: what it finds against the decision at every single point. */

const seed = Number(process.env.WARDWORK_SEED ?? 20261124)
const grounds = Array.from({ length: 250 }, (_, at) => groundOf(trialOf(seed + at).list, today)).filter(
  (ground) => ground.points.length < 600,
)

const decisionPoint = (ground: Ground, point: GroundPoint): PlainPoint => ({
  matter: point.matter,
  territory: point.territory,
  on: (ground.runs[point.run] as Run).from,
  attributes: Object.fromEntries(
    Object.entries(ground.worlds[point.world] as Values).map(([name, alike]) => [name, alike.at(-1)]),
  ),
})

type Decided = { readonly point: GroundPoint; readonly outcome: string; readonly winners: readonly string[] }

const decidedOf = (ground: Ground): Decided[] => {
  const { one: decide } = decisionsOf({ ...ground.list, delegations: [] })
  return ground.points.map((point) => {
    const { outcome, winners } = decide(decisionPoint(ground, point)).answer
    return { point, outcome, winners }
  })
}

const cases = grounds.map((ground) => ({ ground, decided: decidedOf(ground), findings: bruteAnalysis(ground) }))

const ofKind = <K extends Finding['kind']>(findings: readonly Finding[], kind: K) =>
  findings.filter((one): one is Extract<Finding, { kind: K }> => one.kind === kind)

test(`the strongest leads of ${cases.length} lists are the winners of the decision at every point (seed ${seed})`, () => {
  for (const { decided } of cases)
    for (const { point, outcome, winners } of decided)
      if (outcome !== 'ASK') expect([...winners].sort()).toEqual(point.top.map(({ id }) => id).sort())
})

test('every point at which the decision is an overlap lies in one overlap, and no other point does', () => {
  let met = 0
  for (const { ground, decided, findings } of cases) {
    const open = ofKind(findings, 'overlap').filter((one) => !one.latent)
    const sizes = new Map<Overlap, Set<string>>(open.map((one) => [one, new Set()]))
    for (const { point, outcome, winners } of decided) {
      const [first] = point.top
      const holding = open.filter(
        (one) =>
          one.matter === first?.matter &&
          one.territory === first.territory &&
          one.where.includes(point.world) &&
          winners.some((id) => one.duties.includes(id)),
      )
      if (outcome !== 'OVERLAP') continue
      met += 1
      expect(holding).toHaveLength(1)
      sizes.get(holding[0] as Overlap)?.add(`${point.matter} ${point.territory}`)
      expect((holding[0] as Overlap).days.from <= (ground.runs[point.run] as Run).from).toBe(true)
    }
    for (const [one, cells] of sizes) expect(cells.size).toBe(one.size)
  }
  expect(met).toBeGreaterThan(100)
})

const isIn = (ground: Ground, place: string, { in: top, except }: Clause): boolean => {
  const line = ancestors(ground.list.territories, place)
  return line.includes(top) && !except.some((hole) => line.includes(hole))
}

const holds = (ground: Ground, gap: Gap, point: GroundPoint): boolean => {
  const { from } = ground.runs[point.run] as Run
  return (
    gap.matters.includes(point.matter) &&
    gap.territories.some((clause) => isIn(ground, point.territory, clause)) &&
    gap.where.includes(point.world) &&
    gap.days.from <= from &&
    from < gap.days.to
  )
}

test('every point without a lead lies in one gap region, and no other point does', () => {
  let met = 0
  for (const { ground, decided, findings } of cases) {
    const gaps = ofKind(findings, 'gap')
    for (const { point, outcome } of decided) {
      if (!standsAt(ground, point, fixedAction(ground.list, point.matter))) continue
      const holding = gaps.filter((gap) => holds(ground, gap, point))
      expect(holding).toHaveLength(outcome === 'GAP' ? 1 : 0)
      met += holding.length
    }
  }
  expect(met).toBeGreaterThan(1000)
})

test('a shadowed lead can be taken out without changing one decision, any other lead cannot', () => {
  const few = cases.filter(({ ground }) => ground.points.length < 120).slice(0, 60)
  for (const { ground, decided, findings } of few) {
    const shadowed = ofKind(findings, 'shadowed').map(({ duty }) => duty)
    const before = JSON.stringify(decided.map(({ winners }) => winners))
    for (const lead of ground.duties.filter(({ role }) => role === 'lead')) {
      const duties = ground.list.duties.filter(({ id }) => id !== lead.id)
      const { one: decide } = decisionsOf({ ...ground.list, duties, delegations: [] })
      const after = ground.points.map((point) => decide(decisionPoint(ground, point)).answer.winners)
      if (shadowed.includes(lead.id)) expect(JSON.stringify(after)).toBe(before)
      const isOnTop = decided.some(({ winners }) => winners.includes(lead.id))
      if (isOnTop) expect(JSON.stringify(after)).not.toBe(before)
      expect(shadowed.includes(lead.id) && isOnTop).toBe(false)
    }
  }
})

test('taking a shadowed lead out leaves gaps and open overlaps as they are', () => {
  let met = 0
  for (const { ground, findings } of cases.slice(0, 80)) {
    // Positions of worlds change with the conditions that are left.
    const kept = (all: readonly Finding[]) =>
      [...ofKind(all, 'gap'), ...ofKind(all, 'overlap').filter((one) => !one.latent)]
        .map((one) => lineOf({ ...one, where: [] }))
        .sort()
    for (const { duty } of ofKind(findings, 'shadowed')) {
      const less = ground.list.duties.filter(({ id }) => id !== duty)
      expect(kept(bruteAnalysis(groundOf({ ...ground.list, duties: less }, today)))).toEqual(kept(findings))
      met += 1
    }
  }
  expect(met).toBeGreaterThan(50)
})

/** The fewest clauses by the two-colour recursion: what a subtree costs when what is around it has that colour. */
const fewestByRecursion = (ground: Ground, wanted: readonly string[]): number => {
  const { territories } = ground.list
  const costWith = (id: string, isInside: boolean): number => {
    const isFree = !ground.territories.includes(id)
    const own = isFree || wanted.includes(id) === isInside ? 0 : Number.POSITIVE_INFINITY
    return territories.filter((node) => node.parent === id).reduce((sum, child) => sum + cost(child.id, isInside), own)
  }
  const cost = (id: string, around: boolean): number => Math.min(costWith(id, around), 1 + costWith(id, !around))
  return territories.filter((node) => node.parent === null).reduce((sum, root) => sum + cost(root.id, false), 0)
}

test('no clause can be saved: as few as the recursion over the tree needs, and just the places wanted', () => {
  const dice = diceOf(seed)
  for (const ground of grounds) {
    const wanted = ground.territories.filter(() => dice.chance(0.6))
    if (wanted.length === 0) continue
    const clauses = fewestClauses(ground, wanted)
    const count = clauses.reduce((sum, { except }) => sum + 1 + except.length, 0)
    expect(count).toBe(fewestByRecursion(ground, wanted))
    const held = ground.territories.filter((place) => clauses.some((clause) => isIn(ground, place, clause)))
    expect(held).toEqual(wanted)
  }
})
