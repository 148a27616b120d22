import { expect, test } from 'vitest'
import type { Scope } from '../../../kernel/actor.ts'
import { isOpen, mayReveal } from './reveal.ts'

const housing = '0199a000-0000-7000-8000-0000000000c1'
const water = '0199a000-0000-7000-8000-0000000000c2'
const where = { territoryPath: '/cn/yx/t1/v2/', unitIds: [housing] }

const scope = (over: Partial<Scope>): Scope => ({
  permissions: ['people.reveal'],
  unitId: null,
  territoryPath: '/cn/yx/',
  from: null,
  to: null,
  ...over,
})
const hotline = [scope({})]
const handler = [scope({ unitId: housing })]
const now = '2025-09-26T08:40:00Z'
const wish = { purpose: 'visit' as const, reason: '' }

test.each([
  // why, wish, scopes, confidential, problem
  ['the handling unit arranges a visit', wish, handler, false, null],
  ['the hotline asks back', { ...wish, purpose: 'clarify' as const }, hotline, false, null],
  ['a unit that has no part in it', wish, [scope({ unitId: water })], false, 'people/may-not-reveal'],
  ['the next township', wish, [scope({ territoryPath: '/cn/yx/t2/' })], false, 'people/may-not-reveal'],
  ['its own township', wish, [scope({ territoryPath: '/cn/yx/t1/' })], false, null],
  ['nobody', wish, [], false, 'people/may-not-reveal'],
  ['another permission', wish, [scope({ permissions: ['matters.read'] })], false, 'people/may-not-reveal'],
  ['confidential: not the handling unit', wish, handler, true, 'people/confidential'],
  ['confidential: the hotline', wish, hotline, true, null],
  ['confidential: who is both, as the hotline', wish, [...handler, ...hotline], true, null],
  ['danger, without a word', { ...wish, purpose: 'danger' as const }, handler, false, 'people/purpose-needed'],
  ['danger, said', { purpose: 'danger' as const, reason: '楼体开裂' }, handler, false, null],
  ['a law, not named', { ...wish, purpose: 'law' as const }, hotline, false, 'people/purpose-needed'],
  ['longer than allowed', { ...wish, minutes: 31 }, handler, false, 'people/reveal-too-long'],
])('%s', (_why, asked, scopes, isConfidential, code) => {
  const answer = mayReveal(asked, { scopes, where, isConfidential, longestMinutes: 30, now })
  expect(answer.ok ? null : answer.problem.code).toBe(code)
})

test('it lasts as long as asked for, else as the jurisdiction says', () => {
  const asking = { scopes: handler, where, isConfidential: false, longestMinutes: 30, now }
  expect(mayReveal(wish, asking)).toMatchObject({ value: { until: '2025-09-26T09:10:00Z' } })
  expect(mayReveal({ ...wish, minutes: 5 }, asking)).toMatchObject({ value: { until: '2025-09-26T08:45:00Z' } })
})

test('a confidential matter is revealed under the wide scope, never under a unit’s', () => {
  const asking = { scopes: [...handler, ...hotline], where, isConfidential: true, longestMinutes: 30, now }
  expect(mayReveal(wish, asking)).toMatchObject({ value: { scope: { unitId: null } } })
})

test.each([
  ['from its first moment', now, true],
  ['to just before its last', '2025-09-26T09:09:59Z', true],
  ['not at it', '2025-09-26T09:10:00Z', false],
  ['not before', '2025-09-26T08:39:59Z', false],
])('open %s', (_why, at, is) => {
  expect(isOpen({ from: now, until: '2025-09-26T09:10:00Z' }, at)).toBe(is)
})
