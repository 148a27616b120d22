import { ZenEngine } from '@gorules/zen-engine'
import { newEnforcer, newModelFromString } from 'casbin'
import { Engine } from 'json-rules-engine'
import type { PlanePoint } from '../../src/modules/duties/core/engine/scan.ts'
import type { Plane } from '../../src/modules/duties/core/plane/plane.ts'
import { type Runs, runOf, runsWithout } from '../../src/modules/duties/core/plane/runs.ts'
import { factsOf, onTop, type RivalDuty, type Span, spansOf } from './rows.ts'

/** A rule engine with the leads of a list loaded: asked for the duties on top, ascending. */
export type Loaded = {
  readonly ask: (point: PlanePoint) => Promise<readonly number[]>
  /** Answers with the first match only: one of the duties on top. */
  readonly isFirstOnly: boolean
}

export type RuleEngine = {
  readonly name: 'zen-engine' | 'casbin' | 'json-rules-engine'
  readonly load: (plane: Plane, duties: readonly RivalDuty[]) => Promise<Loaded>
}

/** Its intervals take no negative numbers; a comma between them means either. */
const zenSpans = (spans: readonly Span[]): string =>
  spans.map(([from, to]) => `[${Math.max(0, from)}..${to})`).join(', ')

/** A span without its holes; those are nested in it or in each other. */
const withoutHoles = (span: Span, holes: readonly Span[]): Span[] =>
  spansOf(holes.reduce<Runs>((left, [from, to]) => runsWithout(left, runOf(from, to)), runOf(span[0], span[1])))

/** One row a box, all rows that match collected. */
const zenRules = (plane: Plane, duty: RivalDuty): Record<string, string>[] =>
  duty.boxes.map((box, at) => ({
    _id: `${duty.duty}-${at}`,
    t: zenSpans(withoutHoles(duty.territory, duty.territoryHoles)),
    m: zenSpans(withoutHoles(duty.matter, duty.matterHoles)),
    day: zenSpans([duty.days]),
    ...Object.fromEntries(plane.axes.map((_, axis) => [`a${axis}`, ''])),
    ...Object.fromEntries(box.axes.map((axis, place) => [`a${axis}`, zenSpans(spansOf(box.kept[place] ?? []))])),
    duty: String(duty.duty),
  }))

const zenTable = (plane: Plane, duties: readonly RivalDuty[]) => ({
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
    {
      id: 'table',
      type: 'decisionTableNode',
      name: 'table',
      position: { x: 0, y: 0 },
      content: {
        hitPolicy: 'collect',
        inputs: ['t', 'm', 'day', ...plane.axes.map((_, axis) => `a${axis}`)].map((field) => ({
          id: field,
          name: field,
          field,
        })),
        outputs: [{ id: 'duty', name: 'duty', field: 'duty' }],
        rules: duties.flatMap((duty) => zenRules(plane, duty)),
      },
    },
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: 'e1', type: 'edge', sourceId: 'in', targetId: 'table' },
    { id: 'e2', type: 'edge', sourceId: 'table', targetId: 'out' },
  ],
})

const zen: RuleEngine = {
  name: 'zen-engine',
  load: async (plane, duties) => {
    const decision = new ZenEngine().createDecision(zenTable(plane, duties))
    return {
      isFirstOnly: false,
      ask: async (point) => {
        const { result } = await decision.evaluate(factsOf(point))
        return onTop(
          (Array.isArray(result) ? result : []).map(({ duty }) => Number(duty)),
          plane,
        )
      },
    }
  },
}

const isIn = (value: number, [from, to]: Span): boolean => value >= from && value < to

/** The rest of a duty, as a function that casbin's matcher calls: its language has no spans and no boxes. */
const holdsAt = (duty: RivalDuty, point: PlanePoint): boolean =>
  isIn(point.day, duty.days) &&
  !duty.territoryHoles.some((hole) => isIn(point.territory, hole)) &&
  !duty.matterHoles.some((hole) => isIn(point.matter, hole)) &&
  duty.boxes.some((box) =>
    box.axes.every((axis, at) => spansOf(box.kept[at] ?? []).some((span) => isIn(point.cells[axis] ?? -1, span))),
  )

const casbinModel = `
[request_definition]
r = t, m, point
[policy_definition]
p = priority, tFrom, tTo, mFrom, mTo, duty, eft
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = r.t >= p.tFrom && r.t < p.tTo && r.m >= p.mFrom && r.m < p.mTo && holds(p.duty, r.point)
`

/** Policies strongest first; the first that matches ends the search, so only one of a tie is found. */
const casbin: RuleEngine = {
  name: 'casbin',
  load: async (_plane, duties) => {
    const enforcer = await newEnforcer(newModelFromString(casbinModel))
    const byNumber = new Map(duties.map((duty) => [String(duty.duty), duty]))
    await enforcer.addFunction('holds', (duty: string, point: PlanePoint) => {
      const found = byNumber.get(duty)
      return found !== undefined && holdsAt(found, point)
    })
    const policies = duties.map(({ duty, territory, matter }, at) =>
      [at + 1, ...territory, ...matter, duty, 'allow'].map(String),
    )
    enforcer.getModel().addPolicies('p', 'p', policies)
    return {
      isFirstOnly: true,
      ask: async (point) => {
        const [isAllowed, policy] = await enforcer.enforceEx(point.territory, point.matter, point)
        return isAllowed ? [Number(policy[5])] : []
      },
    }
  },
}

const within = (fact: string, [from, to]: Span) => ({
  all: [
    { fact, operator: 'greaterThanInclusive', value: from },
    { fact, operator: 'lessThan', value: to },
  ],
})

const jsonConditions = (duty: RivalDuty) => ({
  all: [
    within('t', duty.territory),
    within('m', duty.matter),
    within('day', duty.days),
    ...duty.territoryHoles.map((hole) => ({ not: within('t', hole) })),
    ...duty.matterHoles.map((hole) => ({ not: within('m', hole) })),
    ...(duty.boxes.some((box) => box.axes.length === 0)
      ? []
      : [
          {
            any: duty.boxes.map((box) => ({
              all: box.axes.map((axis, at) => ({
                any: spansOf(box.kept[at] ?? []).map((span) => within(`a${axis}`, span)),
              })),
            })),
          },
        ]),
  ],
})

const jsonRules: RuleEngine = {
  name: 'json-rules-engine',
  load: async (plane, duties) => {
    const engine = new Engine()
    for (const duty of duties)
      engine.addRule({ conditions: jsonConditions(duty), event: { type: 'duty', params: { duty: duty.duty } } })
    return {
      isFirstOnly: false,
      ask: async (point) => {
        const { events } = await engine.run(factsOf(point))
        return onTop(
          events.map(({ params }) => Number(params?.duty)),
          plane,
        )
      },
    }
  },
}

export const ruleEngines: readonly RuleEngine[] = [zen, casbin, jsonRules]
