import { expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { answerAt } from './answer.ts'
import { decide } from './decide.ts'
import { buildIndex } from './duty-index.ts'
import { readListFile } from './list-file.ts'

const manyAttributes = Array.from({ length: 30 }, (_, at) => ({ name: `a${at}`, kind: 'number' }))

test('thirty attributes, all unknown, twisted against each other: asks for what is open, and ends', () => {
  const duties = Array.from({ length: 300 }, (_, at) => ({
    id: `d${at}`,
    role: 'lead',
    assignee: { unit: `u${at % 7}` },
    matter: 'm',
    territory: 't',
    boxes: [
      Object.fromEntries(
        manyAttributes
          .filter((_, which) => (at * 7 + which * 3) % 5 < 2)
          .map(({ name }, which) => [name, { from: (at * 13 + which) % 50, to: ((at * 13 + which) % 50) + 20 }]),
      ),
    ],
  }))
  const list = must(
    readListFile({
      matters: [{ id: 'm' }],
      territories: [{ id: 't', level: 3 }],
      attributes: manyAttributes,
      units: Array.from({ length: 7 }, (_, at) => ({ id: `u${at}` })),
      duties,
    }),
  ).list
  const { outcome, ask } = decide(buildIndex(list), { matter: 'm', territory: 't', on: '2026-01-01', attributes: {} })
  expect(outcome).toBe('ASK')
  expect(ask.length).toBeGreaterThan(20)
})

test('a tree of types a thousand deep with a duty on every node: the deepest one leads', () => {
  const matters = Array.from({ length: 1000 }, (_, at) => ({ id: `m${at}`, parent: at === 0 ? null : `m${at - 1}` }))
  const list = must(
    readListFile({
      matters,
      territories: [{ id: 't', level: 3 }],
      units: [{ id: 'u' }],
      duties: matters.map(({ id }) => ({
        id: `d-${id}`,
        role: 'lead',
        assignee: { unit: 'u' },
        matter: id,
        territory: 't',
      })),
    }),
  ).list
  const point = { matter: 'm999', territory: 't', on: '2026-01-01', attributes: {} }
  expect(answerAt(buildIndex(list), point)).toMatchObject({ outcome: 'LEAD', winners: ['d-m999'] })
})

test('twenty thousand duties tied in one bucket are one overlap', () => {
  const units = Array.from({ length: 20_000 }, (_, at) => ({ id: `u${at}` }))
  const list = must(
    readListFile({
      matters: [{ id: 'm' }],
      territories: [{ id: 't', level: 3 }],
      units,
      duties: units.map(({ id }) => ({
        id: `d-${id}`,
        role: 'lead',
        assignee: { unit: id },
        matter: 'm',
        territory: 't',
      })),
    }),
  ).list
  const { outcome, units: named } = answerAt(buildIndex(list), {
    matter: 'm',
    territory: 't',
    on: '2026-01-01',
    attributes: {},
  })
  expect(outcome).toBe('OVERLAP')
  expect(named).toHaveLength(20_000)
})

test.each([
  ['a tree of types deeper than a key can say', { matters: 4097, attributes: 0 }, 'parent'],
  ['more attributes than a key can count', { matters: 1, attributes: 256 }, 'name'],
])('%s is refused by name', (_why, size, field) => {
  const matters = Array.from({ length: size.matters }, (_, at) => ({
    id: `m${at}`,
    parent: at === 0 ? null : `m${at - 1}`,
  }))
  const attributes = Array.from({ length: size.attributes }, (_, at) => ({ name: `a${at}`, kind: 'boolean' }))
  const answer = readListFile({ matters, territories: [{ id: 't', level: 3 }], attributes, units: [], duties: [] })
  expect(answer).toMatchObject({ ok: false, problem: { values: { faults: [{ code: 'too-many', field }] } } })
})
