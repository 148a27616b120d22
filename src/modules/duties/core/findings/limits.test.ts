import { expect, test } from 'vitest'
import { must } from '../../../../kernel/problem.ts'
import { analyse } from '../analyse.ts'
import { readListFile } from '../list-file.ts'
import { heldAgainstLimits, isWithinLimits } from './limits.ts'

const lead = (id: string, unit: string, more: object = {}) => ({
  id,
  role: 'lead',
  assignee: { unit },
  matter: 'm',
  territory: 't',
  ...more,
})

const counted = (...duties: readonly object[]) =>
  heldAgainstLimits(
    analyse(
      must(
        readListFile({
          window: { from: '2026-01-01', to: '2027-01-01' },
          matters: [{ id: 'm' }],
          territories: [{ id: 't', level: 3 }],
          units: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
          duties,
        }),
      ).list,
    ),
  )

test('a tie that a stronger duty always beats is latent and does not count', () => {
  expect(counted(lead('d1', 'a'), lead('d2', 'b'))).toEqual({ gaps: 0, overlaps: 1 })
  expect(counted(lead('d1', 'a'), lead('d2', 'b'), lead('d3', 'c', { precedence: 1 }))).toEqual({
    gaps: 0,
    overlaps: 0,
  })
  expect(counted()).toEqual({ gaps: 1, overlaps: 0 })
})

test('files count together, and the limit itself still passes', () => {
  const found = [
    { gaps: 1, overlaps: 2 },
    { gaps: 1, overlaps: 0 },
  ]
  expect(isWithinLimits(found, { gaps: 2, overlaps: 2 })).toBe(true)
  expect(isWithinLimits(found, { gaps: 1, overlaps: 2 })).toBe(false)
  expect(isWithinLimits(found, { gaps: 2, overlaps: 1 })).toBe(false)
})
