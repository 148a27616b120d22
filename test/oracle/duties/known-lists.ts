import type { PlainDuty, PlainList, PlainMatter, PlainTerritory } from './plain-list.ts'
import { leadOf } from './random-parts.ts'

/* Small lists whose findings can be told by thinking. */

const matter = (id: string, parent: string | null = null, action: string | null = null): PlainMatter => ({
  id,
  parent,
  action,
})

const place = (id: string, level: number, parent: string | null = null): PlainTerritory => ({ id, level, parent })

/** Two kinds of noise, and litter, which asks for enforcement; a county of two townships, one with two communities. */
export const plain: PlainList = {
  order: 'territory',
  domain: 'leaf',
  window: { from: '2025-01-01', to: '2026-01-01' },
  matters: [matter('noise'), matter('shop', 'noise'), matter('building', 'noise'), matter('litter', null, 'enforce')],
  territories: [
    place('county', 3),
    place('east', 4, 'county'),
    place('west', 4, 'county'),
    place('e1', 5, 'east'),
    place('e2', 5, 'east'),
  ],
  attributes: [],
  units: [
    { id: 'bureau', line: 'housing', serves: 'county', from: null, to: null, successor: null },
    { id: 'police', line: 'police', serves: 'county', from: null, to: null, successor: null },
    { id: 'eastOffice', line: 'housing', serves: 'east', from: null, to: null, successor: null },
    { id: 'westOffice', line: 'housing', serves: 'west', from: null, to: null, successor: null },
    { id: 'closed', line: 'water', serves: 'west', from: null, to: '2025-07-01', successor: 'bureau' },
    { id: 'gone', line: 'forest', serves: 'east', from: null, to: '2025-04-01', successor: null },
    { id: 'second', line: 'police', serves: 'county', from: '2026-01-01', to: null, successor: null },
  ],
  duties: [],
  delegations: [],
}

export const amount = { name: 'amount', kind: 'number', scale: 0 } as const
export const night = { name: 'night', kind: 'boolean' } as const
export const action = { name: 'action', kind: 'enum', values: ['report', 'dispose', 'enforce'] } as const

type Given = Partial<PlainDuty> & { readonly by?: string }

/** A lead of a unit, for all noise in the whole county but for what is given. */
export const duty = (id: string, given: Given = {}): PlainDuty => {
  const { by, ...rest } = given
  return leadOf(id, { assignee: { unit: by ?? 'bureau' }, matter: 'noise', territory: 'county', ...rest })
}

/** A power of the bureau and the police over all litter: nothing is found about litter then. */
export const litter = duty('litter', { matter: 'litter', kind: 'power' })

/** The known list with these duties, litter looked after. */
export const withDuties = (...duties: PlainDuty[]): PlainList => ({ ...plain, duties: [...duties, litter] })
