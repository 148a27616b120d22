import { expect, test } from 'vitest'
import { checkDecisionTables } from '../../../src/gateways/imports/dmn/read.ts'
import type { RegionColumn, TableFinding } from '../../../src/modules/duties/core/decision-table/finding.ts'
import {
  besideBox,
  coversAll,
  hasOpenTexts,
  neverDeciding,
  type Point,
  pointsOf,
  rulesAt,
  sweptGaps,
} from './brute-force.ts'
import { type RandomColumn, type RandomTable, randomTable, tableText } from './random-table.ts'

const seed = Number(process.env.WARDWORK_SEED ?? 20261124)
const tables = Number(process.env.WARDWORK_TABLES ?? 4_000)

type Boxed = Exclude<TableFinding, { readonly kind: 'shadowed' }>

/** The places that one column of a printed region takes in. */
const placesIn = (column: RandomColumn, said: RegionColumn | undefined): readonly number[] => {
  if (said === undefined) return column.places
  const placeOf = (value: unknown): number => (value === null ? -1 : 2 * column.shown.indexOf(value) + 1)
  if (said.values !== undefined) {
    const places = said.values.map(placeOf)
    return column.places.filter((place) => places.includes(place) || (place === 99 && said.other === true))
  }
  const low = said.from === undefined ? -1 : placeOf(said.from) + (said.fromIncluded === true ? 0 : 1)
  const high = said.to === undefined ? 1000 : placeOf(said.to) - (said.toIncluded === true ? 0 : 1)
  return column.places.filter((place) => (place === -1 ? said.null === true : place >= low && place <= high))
}

const boxOf = (table: RandomTable, finding: Boxed): readonly (readonly number[])[] =>
  table.columns.map((column) =>
    placesIn(
      column,
      finding.region.find(({ attribute }) => attribute === column.name),
    ),
  )

const holdsPoint = (box: readonly (readonly number[])[], point: Point): boolean =>
  box.every((places, at) => places.includes(point[at] ?? 0))

const boxed = (findings: readonly TableFinding[], kind: Boxed['kind']): readonly Boxed[] =>
  findings.flatMap((finding) => (finding.kind !== 'shadowed' && finding.kind === kind ? [finding] : []))

/** The place of a witness, from what it prints. */
const placeOfSample = (column: RandomColumn, value: unknown): number => {
  if (value === null) return -1
  const literal = column.shown.indexOf(value)
  if (literal >= 0) return 2 * literal + 1
  if (!column.isLine) return 99
  const size = (one: unknown): bigint | number | string => {
    if (column.type === 'number') return BigInt(Math.round(Number(`${one}`.split('.')[0]))) * 0n + scaled(`${one}`)
    if (column.type !== 'yearMonthDuration') return `${one}`
    const [, minus = '', years = '0', months = '0'] = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(`${one}`) ?? []
    return (minus === '-' ? -1 : 1) * (Number(years ?? 0) * 12 + Number(months ?? 0))
  }
  return 2 * column.shown.filter((one) => size(one) < size(value)).length
}

const scaled = (text: string): bigint => {
  const [units = '0', parts = ''] = text.replace('-', '').split('.')
  const size = BigInt(`${units}${parts.padEnd(20, '0')}`)
  return text.startsWith('-') ? -size : size
}

const gapsAgree = (table: RandomTable, findings: readonly TableFinding[], where: string): void => {
  const gaps = boxed(findings, 'gap')
  const expected = hasOpenTexts(table) ? [] : sweptGaps(table)
  const whole = (runs: readonly (readonly number[])[]) => table.columns.map((column, at) => runs[at] ?? column.places)
  expect(
    gaps.map((gap) => boxOf(table, gap)),
    where,
  ).toEqual(expected.map(whole))
  expect(
    gaps.map((gap) => gap.region.length),
    where,
  ).toEqual(expected.map((runs) => runs.length))
  for (const gap of gaps) expect(gap.statements, where).toEqual(besideBox(table, boxOf(table, gap)))
}

const overlapsAgree = (table: RandomTable, findings: readonly TableFinding[], where: string): number => {
  const overlaps = boxed(findings, 'overlap').map((finding) => ({ finding, box: boxOf(table, finding) }))
  for (const point of pointsOf(table)) {
    const rules = rulesAt(table, point)
    const there = overlaps.filter(({ box }) => holdsPoint(box, point))
    const expected = rules.length > 1 && table.policy !== 'COLLECT' ? [rules] : []
    expect(
      there.map(({ finding }) => finding.statements),
      `${where}, point ${point}`,
    ).toEqual(expected)
  }
  return overlaps.length
}

/** No two rectangles of the same rules differ in one column only, where they lie side by side. */
const nothingLeftToJoin = (table: RandomTable, findings: readonly TableFinding[], where: string): void => {
  const boxes = boxed(findings, 'overlap').map((one) => ({ rules: `${one.statements}`, box: boxOf(table, one) }))
  for (const a of boxes) {
    for (const b of boxes) {
      if (a === b || a.rules !== b.rules) continue
      const differing = a.box.flatMap((places, at) => (`${places}` === `${b.box[at]}` ? [] : [at]))
      const [at = -1] = differing
      if (differing.length !== 1) continue
      const { places = [], type = '' } = table.columns[at] ?? {}
      const [end = 0, next = 0] = [a.box[at]?.at(-1), b.box[at]?.[0]]
      const beside = places.indexOf(next) === places.indexOf(end) + 1
      const hole = type === 'number' && end >= 0 && next - end > 1
      expect(beside && !hole, where).toBe(false)
    }
  }
}

const conflictsAgree = (table: RandomTable, findings: readonly TableFinding[], where: string): void => {
  const breaking = boxed(findings, 'overlap').filter(({ statements }) => {
    const outputs = new Set(statements.map((no) => table.rules[no - 1]?.output))
    return table.policy === 'UNIQUE' || (table.policy === 'ANY' && outputs.size > 1)
  })
  const said = boxed(findings, 'conflict')
  expect(
    said.map(({ kind: _kind, ...rest }) => rest),
    where,
  ).toEqual(breaking.map(({ kind: _kind, ...rest }) => rest))
}

const shadowsAgree = (table: RandomTable, findings: readonly TableFinding[], where: string): void => {
  const shadows = findings.flatMap((finding) => (finding.kind === 'shadowed' ? [finding.statements] : []))
  expect(
    shadows.map(([no]) => no),
    where,
  ).toEqual(neverDeciding(table))
  for (const [no = 0, ...cover] of shadows) {
    expect(coversAll(table, no, cover), where).toBe(true)
    for (const one of cover)
      expect(
        coversAll(
          table,
          no,
          cover.filter((other) => other !== one),
        ),
        where,
      ).toBe(false)
  }
}

const witnessesStand = (table: RandomTable, findings: readonly TableFinding[], where: string): void => {
  for (const finding of findings) {
    if (finding.kind === 'shadowed') continue
    const point = table.columns.map((column) => placeOfSample(column, finding.witness[column.name]))
    expect(rulesAt(table, point), `${where}, ${JSON.stringify(finding)}`).toEqual(
      finding.kind === 'gap' ? [] : finding.statements,
    )
  }
}

test(`${tables} random tables equal brute force (seed ${seed})`, { timeout: 600_000 }, () => {
  const seen = { gap: 0, overlap: 0, conflict: 0, shadowed: 0, open: 0, joined: 0 }
  for (let at = 0; at < tables; at += 1) {
    const table = randomTable(seed + at)
    const where = `table ${seed + at}`
    const answer = checkDecisionTables(tableText(table))
    if (!answer.ok) throw new Error(`${where}: ${JSON.stringify(answer.unsupported)}`)
    const { findings, notes, counts } = answer
    gapsAgree(table, findings, where)
    seen.joined += overlapsAgree(table, findings, where)
    nothingLeftToJoin(table, findings, where)
    conflictsAgree(table, findings, where)
    shadowsAgree(table, findings, where)
    witnessesStand(table, findings, where)
    expect(
      notes.some(({ code }) => code === 'open-texts'),
      where,
    ).toBe(hasOpenTexts(table))
    for (const kind of ['gap', 'overlap', 'conflict', 'shadowed'] as const) {
      expect(counts[kind], where).toBe(findings.filter((finding) => finding.kind === kind).length)
      seen[kind] += counts[kind]
    }
    if (hasOpenTexts(table)) seen.open += 1
  }
  // A comparison proves nothing about what never came up.
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(tables / 20)
})
