import type { Delegation, Duty } from '../duty.ts'
import type { Fault } from '../fault.ts'
import type { DutyList } from '../list-file.ts'
import { dateFaults, faultOf, unknownFaults } from './entries.ts'

/** How many times a duty may be handed on. */
export const longestChain = 3

const meets = (a: Delegation, b: Delegation): boolean =>
  (a.from === null || b.until === null || a.from < b.until) && (b.from === null || a.until === null || b.from < a.until)

const firstHolder = (duty: Duty | undefined): string | null =>
  duty !== undefined && 'unit' in duty.assignee ? duty.assignee.unit : null

const sameDayFaults = (delegations: readonly Delegation[]): Fault[] =>
  delegations.flatMap((one, at) => {
    const rival = delegations.slice(0, at).find((other) => other.by === one.by && meets(one, other))
    if (rival === undefined) return []
    return [faultOf('delegations', one.duty, { code: 'two-delegations', field: 'to', found: `${rival.to}, ${one.to}` })]
  })

/** The days shared by a chain so far and its next link; null when they never meet. */
const shared = (a: Delegation, b: Delegation): Delegation | null => {
  if (!meets(a, b)) return null
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until
  return { ...b, from, until }
}

type Chain = { readonly holders: readonly string[]; readonly last: Delegation }

const nextLinks = (chain: Chain, delegations: readonly Delegation[]): Chain[] =>
  delegations
    .filter((link) => link.by === chain.last.to)
    .flatMap((link) => {
      const last = shared(chain.last, link)
      return last === null ? [] : [{ holders: [...chain.holders, link.to], last }]
    })

const chainFaults = (delegations: readonly Delegation[], duty: Duty | undefined): Fault[] => {
  const first = firstHolder(duty)
  const start = first === null ? [] : [first]
  const faults: Fault[] = []
  let chains: Chain[] = delegations
    .filter((link) => link.by === null || link.by === first)
    .map((link) => ({ holders: [...start, link.to], last: link }))
  for (let length = 1; chains.length > 0; length += 1) {
    const round = chains.filter((chain) => new Set(chain.holders).size < chain.holders.length)
    for (const chain of round)
      faults.push(
        faultOf('delegations', chain.last.duty, { code: 'cycle', field: 'to', found: chain.holders.join(' → ') }),
      )
    const open = chains.filter((chain) => !round.includes(chain))
    if (length > longestChain) {
      for (const chain of open)
        faults.push(
          faultOf('delegations', chain.last.duty, {
            code: 'chain-too-long',
            field: 'to',
            found: chain.holders.join(' → '),
            expected: `<= ${longestChain}`,
          }),
        )
      break
    }
    chains = open.flatMap((chain) => nextLinks(chain, delegations))
  }
  return faults
}

/** What is wrong with how one duty is handed on: twice on one day, round in a circle, too often. */
export const handOnFaults = (links: readonly Delegation[], duty: Duty | undefined): Fault[] => [
  ...sameDayFaults(links),
  ...chainFaults(links, duty),
]

/** Faults of the delegations: unknown names, reversed dates, two of a duty on one day, circles, chains that are too long. */
export const delegationFaults = (list: DutyList): Fault[] => {
  const duties = new Map(list.duties.map((duty) => [duty.id, duty]))
  const units = new Set(list.units.map((unit) => unit.id))
  const byDuty = Map.groupBy(list.delegations, (delegation) => delegation.duty)
  const single = list.delegations.flatMap((delegation) => [
    ...unknownFaults('delegations', delegation.duty, {
      code: 'unknown-duty',
      field: 'duty',
      names: [delegation.duty],
      known: duties,
    }),
    ...unknownFaults('delegations', delegation.duty, {
      code: 'unknown-unit',
      field: 'to',
      names: [delegation.to],
      known: units,
    }),
    ...unknownFaults('delegations', delegation.duty, {
      code: 'unknown-unit',
      field: 'by',
      names: delegation.by === null ? [] : [delegation.by],
      known: units,
    }),
    ...dateFaults('delegations', delegation.duty, { from: delegation.from, to: delegation.until, field: 'until' }),
  ])
  const chained = [...byDuty].flatMap(([id, links]) => handOnFaults(links, duties.get(id)))
  return [...single, ...chained]
}
