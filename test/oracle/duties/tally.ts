import type { Finding, FindingKind } from './findings.ts'
import type { Ground } from './ground.ts'
import type { PlainList } from './plain-list.ts'

/** How often each thing came up. A comparison proves nothing about what never did. */
export type Tally = Map<string, number>

export const count = (tally: Tally, ...names: readonly string[]): void => {
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1)
}

const decided = [
  ...['LEAD', 'JOINT', 'OVERLAP', 'GAP', 'VACANT', 'UNRESOLVED', 'DECLARED GAP', 'ASK'],
  ...['ask place', 'ask two', 'performs', 'flag CROSSING', 'flag VACANT', 'flag UNRESOLVED'],
]

const analysed = {
  overlap: [
    ...['overlap', 'overlap latent', 'overlap of three', 'overlap on some days', 'overlap under conditions'],
    ...['overlap in several cells', 'two overlaps in one bucket'],
  ],
  gap: [
    ...['gap none', 'gap conditions', 'gap expires', 'gap begins', 'gap under conditions', 'gap on some days'],
    ...['gap of several matters', 'gap with exception', 'gap with exception to an exception'],
    'gap at a fixed action',
  ],
  shadowed: ['shadowed', 'shadowed by several', 'shadowed without a point'],
  crossing: ['crossing', 'crossings left out'],
  forceConflict: ['forceConflict', 'forceConflict with several'],
  uneven: [
    ...['uneven', 'uneven above', 'uneven own', 'uneven line', 'uneven unit', 'uneven outside', 'uneven none'],
    'uneven tie',
  ],
  hygiene: ['vacancy', 'unresolved', 'several-units', 'self-supervision', 'duty-without-power'],
} as const

const grounds = [
  ...['nothing found', 'domain leaf', 'domain all', 'order territory', 'order matter', 'window given'],
  'window from today',
]

const followed = ['edit put', 'edit replace', 'edit remove', 'edits that change findings']

/** What has to come up when these kinds of findings are compared. */
export const mustCome = (kinds: readonly FindingKind[]): readonly string[] => [
  ...decided,
  ...(kinds.length > 0 ? [...grounds, ...followed] : []),
  ...kinds.flatMap((kind) => analysed[kind]),
]

/** Those that never came up. */
export const missingFrom = (tally: Tally, names: readonly string[]): string[] =>
  names.filter((name) => (tally.get(name) ?? 0) === 0)

/** What a decision shows. */
export const countDecision = (
  tally: Tally,
  answer: { outcome: string; flags: readonly string[]; ask: readonly string[]; performs: string | null },
): void => {
  count(tally, answer.outcome, ...answer.flags.map((flag) => `flag ${flag}`))
  if (answer.ask[0] === 'place') count(tally, 'ask place')
  if (answer.ask.length > 1) count(tally, 'ask two')
  if (answer.performs !== null) count(tally, 'performs')
}

const kindNames = (kind: string): string[] => {
  if (kind.includes('+')) return ['uneven tie']
  if (kind.includes('@')) return ['uneven line']
  return [`uneven ${kind.split(':')[0]}`]
}

const hasExceptionTwice = (ground: Ground, finding: Finding): boolean =>
  finding.kind === 'gap' &&
  finding.territories.some((inner) =>
    finding.territories.some(({ except }) =>
      except.some((hole) => {
        const parentOf = (id: string) => ground.list.territories.find((node) => node.id === id)?.parent ?? null
        let at: string | null = parentOf(inner.in)
        while (at !== null && at !== hole) at = parentOf(at)
        return at === hole
      }),
    ),
  )

const hasAction = (list: PlainList): boolean => list.attributes.some((one) => one.name === 'action')

const gapNames = (ground: Ground, finding: Finding): string[] => {
  if (finding.kind !== 'gap') return []
  const isPart = finding.where.length < ground.worlds.length
  const isSome = finding.days.from > ground.window.from || finding.days.to < ground.window.to
  return [
    `gap ${finding.reason}`,
    ...(isPart ? ['gap under conditions'] : []),
    ...(isSome ? ['gap on some days'] : []),
    ...(finding.matters.length > 1 ? ['gap of several matters'] : []),
    ...(finding.territories.some(({ except }) => except.length > 0) ? ['gap with exception'] : []),
    ...(hasExceptionTwice(ground, finding) ? ['gap with exception to an exception'] : []),
    ...(hasAction(ground.list) ? ['gap at a fixed action'] : []),
  ]
}

const overlapNames = (ground: Ground, finding: Finding): string[] => {
  if (finding.kind !== 'overlap') return []
  const isSome = finding.days.from > ground.window.from || finding.days.to < ground.window.to
  return [
    finding.latent ? 'overlap latent' : 'overlap',
    ...(finding.units.length > 2 ? ['overlap of three'] : []),
    ...(isSome ? ['overlap on some days'] : []),
    ...(finding.where.length < ground.worlds.length ? ['overlap under conditions'] : []),
    ...(finding.size > 1 ? ['overlap in several cells'] : []),
  ]
}

const namesOf = (ground: Ground, finding: Finding): string[] => {
  if (finding.kind === 'hygiene') return [finding.code]
  if (finding.kind === 'forceConflict')
    return ['forceConflict', ...(finding.reserving.length > 1 ? ['forceConflict with several'] : [])]
  if (finding.kind === 'shadowed') {
    const own = ground.points.filter((point) => point.leads.some(({ id }) => id === finding.duty))
    const beaters = own.map((point) => new Set(point.leads.map(({ id }) => id)))
    const others = ground.duties.map(({ id }) => id).filter((id) => id !== finding.duty)
    const isBySeveral = own.length > 0 && !others.some((id) => beaters.every((there) => there.has(id)))
    return [
      'shadowed',
      ...(own.length === 0 ? ['shadowed without a point'] : []),
      ...(isBySeveral ? ['shadowed by several'] : []),
    ]
  }
  if (finding.kind === 'uneven') {
    const isAbove = !ground.matters.includes(finding.matter)
    return ['uneven', ...(isAbove ? ['uneven above'] : []), ...finding.groups.flatMap(({ kind }) => kindNames(kind))]
  }
  if (finding.kind === 'crossing') return ['crossing']
  return [...gapNames(ground, finding), ...overlapNames(ground, finding)]
}

/** What an analysis shows. */
export const countAnalysis = (tally: Tally, ground: Ground, findings: readonly Finding[]): void => {
  const { list } = ground
  count(tally, `domain ${list.domain}`, `order ${list.order}`)
  count(tally, list.window === null ? 'window from today' : 'window given')
  if (findings.length === 0) count(tally, 'nothing found')
  for (const finding of findings) count(tally, ...new Set(namesOf(ground, finding)))
  const overlaps = findings.filter((one) => one.kind === 'overlap')
  const buckets = Map.groupBy(overlaps, (one) => `${one.matter} ${one.territory}`)
  if ([...buckets.values()].some((ones) => ones.length > 1)) count(tally, 'two overlaps in one bucket')
}
