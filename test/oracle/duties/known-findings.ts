import { action, amount, duty, night, plain, withDuties } from './known-lists.ts'
import type { PlainList } from './plain-list.ts'
import type { Printed } from './read-back.ts'

/* What is found in lists small enough to be thought through. */

const year = { from: '2025-01-01', to: '2026-01-01' }
const everywhere = [{ in: 'county', except: [] }]
export const at = (matter: string, territory: string, on = '2025-01-01', attributes = {}) => ({
  witness: { matter, territory, on, attributes },
})

export type Fields = Readonly<Record<string, unknown>>
/** Why, a list, and what is found in it as it is printed. */
export type Row = readonly [why: string, list: PlainList, findings: readonly Fields[]]

/** Days and nodes as they are where a row says nothing else: the whole window, the nodes of the first duty. */
const filled = (list: PlainList, finding: Fields): Fields => {
  const [first] = (finding.duties ?? []) as readonly string[]
  const own = list.duties.find(({ id }) => id === first)
  const firstDay = { from: '2025-01-01', to: '2025-01-02' }
  return {
    days: finding.kind === 'uneven' ? firstDay : year,
    matter: own?.matter,
    territory: own?.territory,
    ...finding,
  }
}

/** Findings as an analysis prints them. */
export const printed = (list: PlainList, rows: readonly Fields[]): Printed => {
  const findings = rows.map((one) => filled(list, one))
  const counts = [...Map.groupBy(findings, (one) => String(one.kind))].map(([kind, ones]) => [kind, ones.length])
  return { counts: Object.fromEntries(counts), findings }
}

export const overlaps: readonly Row[] = [
  ['one lead for everything: nothing', withDuties(duty('d1')), []],
  [
    'two units, the same place: one overlap over all six cells',
    withDuties(duty('d1'), duty('d2', { by: 'police' })),
    [
      {
        kind: 'overlap',
        matter: 'noise',
        territory: 'county',
        boxes: [{}],
        days: year,
        units: ['bureau', 'police'],
        duties: ['d1', 'd2'],
        size: 6,
        latent: false,
        ...at('shop', 'west'),
      },
    ],
  ],
  ['the same unit twice is no overlap', withDuties(duty('d1'), duty('d2')), []],
  [
    'a joint group is no overlap',
    withDuties(duty('d1', { jointGroup: 'g' }), duty('d2', { by: 'police', jointGroup: 'g' })),
    [],
  ],
  [
    'three units joined over the middle one are one finding, days from the first to after the last',
    withDuties(
      duty('d0', { to: '2025-01-10' }),
      duty('d1', { by: 'bureau', from: '2025-02-01', to: '2025-04-01' }),
      duty('d2', { by: 'police', from: '2025-01-10' }),
      duty('d3', { by: 'westOffice', from: '2025-03-01', to: '2025-06-01', territory: 'county' }),
    ),
    [
      {
        kind: 'overlap',
        matter: 'noise',
        territory: 'county',
        boxes: [{}],
        days: { from: '2025-02-01', to: '2025-06-01' },
        units: ['bureau', 'police', 'westOffice'],
        duties: ['d1', 'd2', 'd3'],
        size: 6,
        latent: false,
        ...at('shop', 'e1', '2025-03-15'),
      },
    ],
  ],
  [
    'two ties that never meet are two findings',
    {
      ...withDuties(
        duty('d1', { boxes: [{ amount: { to: 10 } }] }),
        duty('d2', { by: 'police', boxes: [{ amount: { to: 10 } }] }),
        duty('d3', { by: 'eastOffice', boxes: [{ amount: { from: 10 } }] }),
        duty('d4', { by: 'westOffice', boxes: [{ amount: { from: 10 } }] }),
      ),
      attributes: [amount],
    },
    [
      ['d1', 'd2', 'bureau', 'police', { to: 10 }, 0],
      ['d3', 'd4', 'eastOffice', 'westOffice', { from: 10 }, 10],
    ].map(([a, b, one, other, range, value]) => ({
      kind: 'overlap',
      matter: 'noise',
      territory: 'county',
      boxes: [{ amount: range }],
      days: year,
      units: [one, other],
      duties: [a, b],
      size: 6,
      latent: false,
      ...at('shop', 'west', '2025-01-01', { amount: value }),
    })),
  ],
  [
    'a tie that is always beaten is latent, and both are shadowed',
    withDuties(duty('d1'), duty('d2', { by: 'police' }), duty('d3', { by: 'westOffice', precedence: 1 })),
    [
      {
        kind: 'overlap',
        matter: 'noise',
        territory: 'county',
        boxes: [{}],
        days: year,
        units: ['bureau', 'police'],
        duties: ['d1', 'd2'],
        size: 6,
        latent: true,
        ...at('building', 'e2'),
      },
      { kind: 'shadowed', duties: ['d1', 'd3'], sameUnit: false },
      { kind: 'shadowed', duties: ['d2', 'd3'], sameUnit: false },
    ],
  ],
  [
    'beaten in one township only: the size is what is left',
    withDuties(duty('d1'), duty('d2', { by: 'police' }), duty('d3', { territory: 'east' })),
    [
      {
        kind: 'overlap',
        matter: 'noise',
        territory: 'county',
        boxes: [{}],
        days: year,
        units: ['bureau', 'police'],
        duties: ['d1', 'd2'],
        size: 2,
        latent: false,
        ...at('shop', 'west'),
      },
    ],
  ],
  [
    'a tie with a vacant line is no overlap of two units, but a vacancy in each township without one',
    withDuties(duty('d1'), duty('d2', { assignee: { line: 'forest', level: 3 } })),
    [{ kind: 'hygiene', code: 'vacancy', line: 'forest', level: 3, territory: 'county', duties: ['d2'] }],
  ],
]

export const gaps: readonly Row[] = [
  [
    'nothing at all: every cell, no statement',
    { ...plain, domain: 'all' },
    [
      {
        kind: 'gap',
        matters: ['noise', 'shop', 'building', 'litter'],
        territories: everywhere,
        boxes: [{}],
        days: year,
        reason: 'none',
        size: 20,
        ...at('noise', 'county'),
      },
    ],
  ],
  [
    'a hole, and in it a duty again: one clause with an exception',
    withDuties(duty('d1', { exceptTerritories: ['east'] }), duty('d2', { territory: 'e1' })),
    [
      {
        kind: 'gap',
        matters: ['shop', 'building'],
        territories: [{ in: 'e2', except: [] }],
        boxes: [{}],
        days: year,
        reason: 'none',
        size: 2,
        ...at('shop', 'e2'),
      },
    ],
  ],
  [
    'all but one community: as few clauses inside as from outside, so nothing is coloured that need not be',
    withDuties(duty('d1', { territory: 'e1' })),
    [
      {
        kind: 'gap',
        matters: ['shop', 'building'],
        territories: [
          { in: 'e2', except: [] },
          { in: 'west', except: [] },
        ],
        boxes: [{}],
        days: year,
        reason: 'none',
        size: 4,
        ...at('building', 'west'),
      },
    ],
  ],
  [
    'all nodes but one community and what is below noise: an exception is shorter',
    { ...withDuties(duty('d1', { territory: 'e1' })), domain: 'all' },
    [
      {
        kind: 'gap',
        matters: ['noise', 'shop', 'building'],
        territories: [{ in: 'county', except: ['e1'] }],
        boxes: [{}],
        days: year,
        reason: 'none',
        size: 12,
        ...at('noise', 'county'),
      },
    ],
  ],
  [
    'an end, a later beginning, and a condition are three reasons',
    {
      ...withDuties(
        duty('d1', { to: '2025-03-01', matter: 'shop' }),
        duty('d2', { from: '2025-06-01', boxes: [{ amount: { from: 5, to: 9 } }], matter: 'shop' }),
        duty('d3', { from: '2025-02-01', matter: 'building' }),
      ),
      attributes: [amount],
    },
    [
      ['shop', '2025-03-01', '2025-06-01', 'expires', [{}]],
      ['shop', '2025-06-01', '2026-01-01', 'conditions', [{ amount: { to: 5 } }, { amount: { from: 9 } }]],
      ['building', '2025-01-01', '2025-02-01', 'begins', [{}]],
    ].map(([matter, from, to, reason, boxes]) => ({
      kind: 'gap',
      matters: [matter],
      territories: everywhere,
      boxes,
      days: { from, to },
      reason,
      size: 3,
      ...at(String(matter), 'west', String(from), { amount: 9 }),
    })),
  ],
  [
    'the action is the one that the type asks for: who only reports leaves a gap by condition',
    {
      ...withDuties(
        duty('d1', { boxes: [{ action: ['report'] }] }),
        duty('d2', { matter: 'litter', kind: 'power', boxes: [{ action: ['enforce'] }] }),
      ),
      duties: [
        duty('d1', { boxes: [{ action: ['report'] }] }),
        duty('d2', { matter: 'litter', kind: 'power', boxes: [{ action: ['enforce'] }] }),
      ],
      attributes: [action],
    },
    [
      {
        kind: 'gap',
        matters: ['building', 'shop'],
        territories: everywhere,
        boxes: [{}],
        days: year,
        reason: 'conditions',
        size: 6,
        ...at('shop', 'west', '2025-01-01', { action: 'dispose' }),
      },
    ],
  ],
]

export const pairs: readonly Row[] = [
  [
    'covered by two stronger ones together, one of them the same unit',
    {
      ...withDuties(
        duty('d1'),
        duty('d2', { by: 'police', boxes: [{ night: true }] }),
        duty('d3', { boxes: [{ night: false }] }),
      ),
      attributes: [night],
    },
    [{ kind: 'shadowed', duties: ['d1', 'd2', 'd3'], sameUnit: false }],
  ],
  [
    'covered by children with the same unit',
    withDuties(duty('d1'), duty('d2', { territory: 'east' }), duty('d3', { territory: 'west' })),
    [{ kind: 'shadowed', duties: ['d1', 'd2', 'd3'], sameUnit: true }],
  ],
  [
    'cut out by its own hole: no cover to name',
    withDuties(duty('d1'), duty('d2', { territory: 'east', exceptTerritories: ['east'] })),
    [{ kind: 'shadowed', duties: ['d2'], sameUnit: false }],
  ],
  [
    'a duty that ended before the window is not looked at',
    withDuties(duty('d1'), duty('d2', { by: 'police', to: '2025-01-01' })),
    [],
  ],
  [
    'the township for all noise, the bureau for shops everywhere: they cross',
    withDuties(
      duty('d0'),
      duty('d1', { by: 'eastOffice', territory: 'east' }),
      duty('d2', { by: 'police', matter: 'shop' }),
    ),
    [{ kind: 'crossing', matter: 'shop', territory: 'east', duties: ['d1', 'd2'], ...at('shop', 'e1') }],
  ],
  [
    'of one assignee, or of unequal force, they do not cross',
    withDuties(
      duty('d0', { territory: 'west' }),
      duty('d1', { territory: 'east' }),
      duty('d2', { matter: 'shop' }),
      duty('d3', { matter: 'building', by: 'bureau', force: 1 }),
    ),
    [{ kind: 'shadowed', duties: ['d2', 'd0', 'd1'], sameUnit: true }],
  ],
  [
    'a law reserves it: every ordinary statement of another is named',
    withDuties(
      duty('d1', { by: 'police' }),
      duty('d2', { force: 3, territory: 'east' }),
      duty('d3', { force: 2, territory: 'e1' }),
    ),
    [
      {
        kind: 'forceConflict',
        duties: ['d1', 'd2', 'd3'],
        ...at('shop', 'e1'),
      },
      { kind: 'shadowed', duties: ['d3', 'd2'], sameUnit: true },
    ],
  ],
]

/** Without a word about litter. */
const bare = (...duties: PlainList['duties']): PlainList => ({ ...plain, duties })

export const unevens: readonly Row[] = [
  [
    'one township by its own office, the other by the county: uneven at the top of the matters, with litter left even',
    withDuties(
      duty('d1', { assignee: { line: 'housing', level: 3 } }),
      duty('d2', { assignee: { line: 'housing', level: 4 }, territory: 'east' }),
    ),
    [
      {
        kind: 'uneven',
        matter: 'noise',
        territory: 'county',
        groups: [
          { kind: 'own', territories: ['east'] },
          { kind: 'housing@3', territories: ['west'] },
        ],
      },
    ],
  ],
  [
    'only for shops: reported there; a unit that serves the township is its own, a box under conditions is no answer',
    {
      ...withDuties(
        duty('d1', { assignee: { line: 'housing', level: 3 } }),
        duty('d2', { by: 'westOffice', territory: 'west', matter: 'shop' }),
        duty('d3', { by: 'eastOffice', territory: 'east', matter: 'shop', boxes: [{ night: true }] }),
      ),
      attributes: [night],
    },
    [
      {
        kind: 'uneven',
        matter: 'shop',
        territory: 'county',
        groups: [
          { kind: 'own', territories: ['west'] },
          { kind: 'housing@3', territories: ['east'] },
        ],
      },
    ],
  ],
  [
    'outside in one community, nobody declared in the other; two winners give both kinds',
    bare(
      duty('d1', { territory: 'e1', assignee: { outside: 'court' } }),
      duty('d2', { territory: 'e2', assignee: { none: 'by law' } }),
      duty('d3', { territory: 'west', assignee: { line: 'housing', level: 4 } }),
      duty('d4', { territory: 'west', by: 'police', jointGroup: null }),
    ),
    [
      {
        kind: 'overlap',
        matter: 'noise',
        territory: 'west',
        boxes: [{}],
        days: year,
        units: ['police', 'westOffice'],
        duties: ['d3', 'd4'],
        size: 2,
        latent: false,
        ...at('shop', 'west'),
      },
      {
        kind: 'uneven',
        matter: 'noise',
        territory: 'county',
        groups: [
          { kind: 'none', territories: ['east'] },
          { kind: 'own+police@3', territories: ['west'] },
        ],
      },
      {
        kind: 'uneven',
        matter: 'noise',
        territory: 'east',
        groups: [
          { kind: 'outside:court', territories: ['e1'] },
          { kind: 'none', territories: ['e2'] },
        ],
      },
    ],
  ],
]

const power = duty('p', { matter: 'litter', kind: 'power', role: 'inform' })

export const untidy: readonly Row[] = [
  [
    'a line that a successor answers for is not vacant; the township without one is',
    withDuties(duty('d0', { precedence: 1 }), duty('d1', { role: 'assist', assignee: { line: 'water', level: 4 } })),
    [{ kind: 'hygiene', code: 'vacancy', line: 'water', level: 4, territory: 'east', duties: ['d1'] }],
  ],
  [
    'a unit that nobody succeeded, whatever the role, but not before it closes',
    withDuties(
      duty('d0'),
      duty('d1', { role: 'inform', by: 'gone' }),
      duty('d2', { role: 'inform', by: 'gone', to: '2025-04-01' }),
      duty('d3', { role: 'inform', by: 'closed' }),
      duty('d4', { role: 'inform', by: 'second' }),
    ),
    [
      {
        kind: 'hygiene',
        code: 'unresolved',
        duties: ['d1'],
        days: { from: '2025-04-01', to: '2026-01-01' },
      },
      { kind: 'hygiene', code: 'unresolved', duties: ['d4'] },
    ],
  ],
  [
    'two units of a line for one place, as soon as they are there on one day of the window',
    { ...withDuties(duty('d0')), window: { from: '2025-07-01', to: '2026-01-02' } },
    [
      {
        kind: 'hygiene',
        code: 'several-units',
        line: 'police',
        territory: 'county',
        units: ['police', 'second'],
        days: { from: '2026-01-01', to: '2026-01-02' },
      },
    ],
  ],
  [
    'who supervises itself; not where the lead is beaten',
    withDuties(
      duty('d1'),
      duty('d2', { by: 'westOffice', territory: 'west' }),
      duty('s1', { role: 'supervise', territory: 'e1' }),
      duty('s2', { role: 'supervise', territory: 'west' }),
    ),
    [
      {
        kind: 'uneven',
        matter: 'noise',
        territory: 'county',
        groups: [
          { kind: 'housing@3', territories: ['east'] },
          { kind: 'own', territories: ['west'] },
        ],
      },
      { kind: 'hygiene', code: 'self-supervision', territory: 'e1', duties: ['d1', 's1'] },
    ],
  ],
  [
    'enforcement without a power; the power of another does not help',
    {
      ...plain,
      duties: [duty('d0'), duty('d1', { matter: 'litter', by: 'police' }), power],
    },
    [{ kind: 'hygiene', code: 'duty-without-power', duties: ['d1'] }],
  ],
  [
    'a power of the same unit of any role is enough; a destination outside needs none',
    {
      ...plain,
      duties: [
        duty('d0'),
        duty('d1', { matter: 'litter', exceptTerritories: ['west'] }),
        duty('d2', { matter: 'litter', territory: 'west', assignee: { outside: '110' } }),
        power,
      ],
    },
    [
      {
        kind: 'uneven',
        matter: 'litter',
        territory: 'county',
        groups: [
          { kind: 'housing@3', territories: ['east'] },
          { kind: 'outside:110', territories: ['west'] },
        ],
      },
    ],
  ],
]
