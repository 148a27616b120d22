import { expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { analyse, surveySteps } from './analyse.ts'
import { type DutyList, readListFile } from './list-file.ts'

const read = (json: unknown): DutyList => must(readListFile(json)).list

const townships = 150
const types = 64

/** A county whose townships have two villages each: one of them is led, the other not, and nobody has a power. */
const wide = (): DutyList => {
  const places = Array.from({ length: townships }, (_, at) => `t${at}`)
  const villages = places.flatMap((place) => [`${place}a`, `${place}b`])
  return read({
    window: { from: '2026-01-01', to: '2027-01-01' },
    matters: [
      { id: 'order' },
      ...Array.from({ length: types }, (_, at) => ({ id: `m${at}`, parent: 'order', action: 'enforce' })),
    ],
    territories: [
      { id: 'county', level: 3 },
      ...places.map((id) => ({ id, parent: 'county', level: 4 })),
      ...villages.map((id) => ({ id, parent: id.slice(0, -1), level: 5 })),
    ],
    units: places.map((place) => ({ id: `u-${place}`, line: 'office', serves: place })),
    duties: [
      ...places.flatMap((place, at) =>
        Array.from({ length: 8 }, (_, more) => ({
          ...{ id: `d-${place}-${more}`, role: 'lead', assignee: { unit: `u-${place}` } },
          ...{ matter: `m${(at + 8 * more) % types}`, territory: `${place}a` },
        })),
      ),
      ...places.slice(0, 6).map((place, at) => ({
        ...{ id: `own-${place}`, role: 'lead', assignee: { unit: `u-${place}` } },
        ...{ matter: `m${at + 1}`, territory: place },
      })),
    ],
  })
}

test('an analysis tells how far it is within each of its parts, and never leaps', () => {
  const shares = [...surveySteps(wide())]
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  const leaps = shares.slice(1).map((share, at) => share - (shares[at] ?? 0))
  expect(Math.max(...leaps)).toBeLessThan(0.21)
  const within = (from: number, to: number): number => shares.filter((share) => share > from && share < to).length
  expect(within(0.4, 0.5)).toBeGreaterThan(1)
  expect(within(0.6, 0.8)).toBeGreaterThan(1)
  expect(within(0.8, 1)).toBeGreaterThan(3)
})

test('uneven answers and untidy statements are counted always, and listed up to a limit', () => {
  const all = analyse(wide())
  expect(all.counts).toMatchObject({ uneven: 8 * townships + 6, hygiene: 8 * townships + 6 })
  const kinds = (analysis: typeof all): Readonly<Record<string, number>> =>
    Object.fromEntries([...Map.groupBy(analysis.findings, ({ kind }) => kind)].map(([kind, own]) => [kind, own.length]))
  expect(kinds(all)).toMatchObject({ uneven: all.counts.uneven, hygiene: all.counts.hygiene })

  const few = analyse(wide(), { listed: 5 })
  expect(few.counts).toEqual(all.counts)
  expect(kinds(few)).toMatchObject({ uneven: 5, hygiene: 5 })
  const texts = new Set(all.findings.map((finding) => JSON.stringify(finding)))
  expect(few.findings.every((finding) => texts.has(JSON.stringify(finding)))).toBe(true)
  expect(few.findings.filter(({ kind }) => kind === 'uneven')).toMatchObject(
    Array.from({ length: 5 }, () => ({ territory: 'county' })),
  )
})
