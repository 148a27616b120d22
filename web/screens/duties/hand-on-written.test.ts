import { expect, test } from 'vitest'
import { Duty } from '../../../src/modules/duties/core/duty.ts'
import { wordsOf } from '../../../src/words/index.ts'
import { choiceOf } from '../../api/choice.ts'
import {
  endedOn,
  isOver,
  type LinkWritten,
  linksIn,
  linksOf,
  newLink,
  writtenOfLinks,
  wrongInLink,
  wrongTogether,
} from './hand-on-written.ts'

const { handOn } = wordsOf('en').duties.editing
const duty = Duty.parse({ id: 'd', role: 'lead', assignee: { unit: 'bureau' }, matter: 'm', territory: 't' })
const nameOf = (id: string): string => id.toUpperCase()

const link = (to: string, by = '', days: Partial<LinkWritten> = {}): LinkWritten => ({
  ...newLink(by, '2025-01-01'),
  to: [choiceOf(to, to)],
  ...days,
})
const wrong = (...links: readonly LinkWritten[]): string[] => wrongTogether(duty, links, { handOn, nameOf })

test('what is not touched comes back as it was', () => {
  const to = { id: 'team', name: 'Team' }
  const by = { id: 'bureau', name: 'Bureau' }
  const handedOn = [{ kind: 'transfer', to, by, from: '2025-01-01', until: null, basis: 'law' } as const]
  expect(linksOf(writtenOfLinks({ handedOn }))).toEqual(linksIn(handedOn))
  expect(linksIn(handedOn)).toEqual([
    { kind: 'transfer', to: 'team', by: 'bureau', from: '2025-01-01', until: null, basis: 'law' },
  ])
})

test.each([
  ['three hands', [link('a'), link('b', 'a'), link('c', 'b')], []],
  [
    'four hands',
    [link('a'), link('b', 'a'), link('c', 'b'), link('d', 'c')],
    [handOn.wrong.tooLong(['BUREAU', 'A', 'B', 'C', 'D'])],
  ],
  ['back to whoever carries it', [link('a'), link('bureau', 'a')], [handOn.wrong.circle(['BUREAU', 'A', 'BUREAU'])]],
  ['to two on one day', [link('a'), link('b')], [handOn.wrong.sameDay(['A', 'B'])]],
  ['one after the other', [link('a', '', { until: '2025-06-01' }), link('b', '', { from: '2025-06-01' })], []],
] as const)('%s', (_why, links, said) => {
  expect(wrong(...links)).toEqual(said)
})

test('a link names to whom, and runs forward', () => {
  const backwards = { ...newLink('', '2025-02-01'), until: '2025-02-01' }
  expect(wrongInLink(backwards, handOn)).toEqual({ to: handOn.wrong.to, until: handOn.wrong.until })
  expect(wrongInLink(link('a'), handOn)).toEqual({})
})

test('ended today it is over today; one that never began goes away', () => {
  const [old, coming] = [link('a'), link('b', '', { from: '2025-09-26' })]
  const [ended] = endedOn([old], old.key, '2025-09-26')
  expect(ended).toMatchObject({ until: '2025-09-26' })
  expect(isOver({ until: '2025-09-26' }, '2025-09-26')).toBe(true)
  expect(isOver({ until: '2025-09-27' }, '2025-09-26')).toBe(false)
  expect(endedOn([coming], coming.key, '2025-09-26')).toEqual([])
})
