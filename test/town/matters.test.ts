import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { clusters } from './matters/clusters.ts'
import { mattersOf } from './matters.ts'
import { matterTypes } from './taxonomy.ts'
import { buildTown, townSeed } from './town.ts'

const endsOn = '2025-09-29'
const town = buildTown({ seed: townSeed, endsOn })
const started = performance.now()
const matters = mattersOf(town)
const tookMs = performance.now() - started

const hashOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex')

const shareOf = (picked: (matter: (typeof matters)[number]) => boolean): number =>
  matters.filter(picked).length / matters.length

test('the same seed and day give the same county to the last letter; another seed another one', () => {
  const again = buildTown({ seed: townSeed, endsOn })
  const other = buildTown({ seed: 8312, endsOn })
  expect(hashOf([again.place, again.units, again.posts, again.list])).toBe(
    hashOf([town.place, town.units, town.posts, town.list]),
  )
  expect(hashOf(mattersOf(again))).toBe(hashOf(matters))
  expect(hashOf(mattersOf(other, 300))).not.toBe(hashOf(mattersOf(town, 300)))
})

test('20,000 matters over twelve months, oldest first, made quickly', () => {
  expect(matters).toHaveLength(20_000)
  expect(matters.map((matter) => matter.reportedAt)).toEqual(matters.map((matter) => matter.reportedAt).toSorted())
  expect(matters[0]?.reportedAt.slice(0, 10)).toBe(town.dates.from)
  expect(matters.at(-1)?.reportedAt.slice(0, 10)).toBe(endsOn)
  expect(tookMs).toBeLessThan(9_000)
})

test('more than nine in ten have one clear lead; every other outcome occurs too', () => {
  expect(shareOf((matter) => matter.outcome === 'LEAD')).toBeGreaterThan(0.94)
  const outcomes = new Set(matters.map((matter) => matter.outcome))
  expect(outcomes).toEqual(new Set(['LEAD', 'JOINT', 'OVERLAP', 'GAP', 'VACANT', 'UNRESOLVED', 'OUTSIDE', 'ASK']))
})

test('queues look alive: one to two in a hundred still open, some of them late, of believable age', () => {
  const open = matters.filter(({ state }) => state !== 'closed' && state !== 'withdrawn')
  const ages = open
    .map(({ reportedAt }) => (Date.parse(endsOn) - Date.parse(reportedAt)) / 86_400_000)
    .sort((a, b) => a - b)
  expect(open.length / matters.length).toBeGreaterThan(0.01)
  expect(open.length / matters.length).toBeLessThan(0.02)
  expect(open.filter((matter) => matter.late).length).toBeGreaterThan(10)
  expect(ages[Math.floor(ages.length / 2)]).toBeLessThan(10)
  expect(ages.at(-1)).toBeLessThan(180)
})

test('some come back, some are late, some are reopened', () => {
  expect(shareOf(({ history }) => history.some(({ what }) => what === 'returned'))).toBeGreaterThan(0.01)
  expect(shareOf(({ late }) => late)).toBeGreaterThan(0.04)
  expect(shareOf(({ late }) => late)).toBeLessThan(0.15)
  expect(matters.some(({ history }) => history.some(({ what }) => what === 'reopened'))).toBe(true)
})

test("every history runs forward, ends before the demonstration's moment, and dispatches before it answers", () => {
  for (const { history, reportedAt, no } of matters) {
    const moments = history.map(({ at }) => at)
    const sent = history.findIndex(({ lead }) => lead !== undefined)
    const answered = history.findIndex(({ what }) => what === 'answered')
    expect(moments, `matter ${no}`).toEqual(moments.toSorted())
    expect(moments[0]).toBe(reportedAt)
    expect((moments.at(-1) ?? '') < `${endsOn}T09:00:00+08:00`).toBe(true)
    if (answered >= 0) expect(sent).toBeLessThan(answered)
  }
})

test('no slot is left open and both languages are there', () => {
  for (const { text, place, history } of matters) {
    const said = [text, place, ...history.flatMap((one) => one.text ?? [])]
    for (const { zh, en } of said) {
      expect(/[{}]|undefined/.test(zh + en)).toBe(false)
      expect(zh.length > 0 && en.length > 0).toBe(true)
    }
  }
})

test('persons are invented: names marked, numbers in a range that no telephone has, none in any text', () => {
  for (const { contact, text, history } of matters) {
    if (contact !== null) expect(contact.phone).toMatch(/^100-0000-\d{4}$/)
    expect(
      /1[3-9]\d{9}|\d{17}[\dX]/.test(`${text.zh}${text.en}${history.map((one) => one.text?.zh ?? '').join()}`),
    ).toBe(false)
  }
  expect(shareOf(({ contact }) => contact !== null)).toBeGreaterThan(0.3)
})

test('types are long-tailed, seasons show, weekends are quieter for offices', () => {
  const counts = matterTypes.map(({ id }) => matters.filter(({ type }) => type === id).length).sort((a, b) => b - a)
  expect(counts.at(-1)).toBeGreaterThan(0)
  expect(counts.slice(0, 40).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(8_000)

  const inMonth = (id: string, months: readonly string[]) =>
    matters.filter(({ type, reportedAt }) => type === id && months.includes(reportedAt.slice(5, 7))).length
  expect(inMonth('rubbish-heap', ['06', '07', '08'])).toBeGreaterThan(2 * inMonth('rubbish-heap', ['12', '01', '02']))
  expect(inMonth('wage-site', ['01', '02'])).toBeGreaterThan(inMonth('wage-site', ['05', '06']))
})

test('each planted cluster stands out: all its matters in its days and places', () => {
  for (const cluster of clusters) {
    const members = matters.filter((matter) => matter.cluster === cluster.id)
    const days = new Set(members.map(({ reportedAt }) => reportedAt.slice(0, 10)))
    const places = new Set(members.map(({ township }) => township))
    expect(members, cluster.id).toHaveLength(cluster.count)
    expect(days.size, cluster.id).toBeLessThanOrEqual(cluster.days + 1)
    if (cluster.where !== 'county') expect(places.size, cluster.id).toBeLessThanOrEqual(2)
  }
})
