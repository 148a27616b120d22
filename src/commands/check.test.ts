import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wardwork-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** No database is named: these commands need none and must start none. */
const wardwork = (...args: readonly string[]) => {
  const env = {
    PATH: process.env.PATH,
    WARDWORK_LANG: 'en',
    WARDWORK_STATE: join(folder, 'no-state'),
    NODE_COMPILE_CACHE: '',
  }
  const done = spawnSync(process.execPath, [main, ...args], { cwd: folder, env, encoding: 'utf8' })
  return { status: done.status, out: done.stdout, said: done.stderr }
}

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return name
}

const list = {
  window: { from: '2026-01-01', to: '2027-01-01' },
  matters: [
    { id: 'noise', name: 'Noise' },
    { id: 'waste', name: 'Waste' },
  ],
  territories: [
    { id: 'c1', level: 3, name: 'County' },
    { id: 't1', parent: 'c1', level: 4, name: 'East' },
    { id: 't2', parent: 'c1', level: 4, name: 'West' },
  ],
  attributes: [{ name: 'amount', kind: 'number', scale: 2 }],
  units: [
    { id: 'u1', line: 'housing', serves: 'c1' },
    { id: 'u2', line: 'police', serves: 'c1' },
  ],
  duties: [
    { id: 'd1', role: 'lead', assignee: { unit: 'u1' }, matter: 'noise', territory: 'c1' },
    {
      id: 'd2',
      role: 'lead',
      assignee: { unit: 'u2' },
      matter: 'noise',
      territory: 'c1',
      boxes: [{ amount: { from: 0, to: 50_000 } }],
    },
    {
      id: 'd3',
      role: 'lead',
      assignee: { unit: 'u1' },
      matter: 'noise',
      territory: 'c1',
      boxes: [{ amount: { from: 20_000, to: null } }],
    },
    { id: 'd4', role: 'lead', assignee: { unit: 'u2' }, matter: 'waste', territory: 't1', to: '2026-07-01' },
  ],
}
const given = file('list.json', JSON.stringify(list))
const clean = file('clean.json', JSON.stringify({ ...list, matters: [list.matters[0]], duties: [list.duties[0]] }))

const table = (rules: string, policy = 'UNIQUE'): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="fees" namespace="urn:fees">
  <decision id="fee" name="fee">
    <decisionTable hitPolicy="${policy}">
      <input><inputExpression typeRef="number"><text>age</text></inputExpression></input>
      <output/>
      ${rules}
    </decisionTable>
  </decision>
</definitions>`
const rule = (test: string) =>
  `<rule><inputEntry><text>${test}</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>`

test('check: an overlap and gaps are found, the limits decide how it ends, a report is written', () => {
  const found = wardwork('check', given, '--json')
  expect(found.status).toBe(1)
  expect(JSON.parse(found.out)).toMatchObject({
    counts: { overlap: 1, gap: 2 },
    findings: [
      { kind: 'overlap', units: ['u1', 'u2'], size: 2, boxes: [{ amount: { from: 20_000, to: 50_000 } }] },
      { kind: 'gap' },
      { kind: 'gap' },
      { kind: 'uneven' },
    ],
  })
  expect(wardwork('check', given, '--max-gaps', '2', '--max-overlaps', '1').status).toBe(0)
  expect(wardwork('check', given, '--max-gaps', '1', '--max-overlaps', '1').status).toBe(1)
  expect(wardwork('check', clean).out).toContain('Nothing is unclear')

  for (const [name, begins] of [
    ['report.xlsx', 'PK'],
    ['report.docx', 'PK'],
    ['report.html', '<!doctype html>'],
  ] as const) {
    const written = wardwork('check', given, '--report', name)
    expect(written.said).toContain(name)
    expect(readFileSync(join(folder, name)).toString('latin1')).toMatch(new RegExp(`^${begins}`))
  }
  const page = readFileSync(join(folder, 'report.html'), 'utf8')
  expect(page).toContain('u1 and u2 lead Noise in County with equal right')
  expect(page).toContain('Gaps by kind and place 1')
  expect(page).toMatch(/Proposed: u\d leads Waste in (East|West) from 2026-0[17]-01 on\./)
})

test('check: decision tables are analysed, several files have one answer', () => {
  const gapped = file('fees.dmn', table(`${rule('[0..18)')}${rule('>= 20')}`))
  const alone = wardwork('check', gapped, '--json')
  expect(alone.status).toBe(1)
  expect(JSON.parse(alone.out).counts).toEqual({ gap: 2, overlap: 0, conflict: 0, shadowed: 0 })
  const both = wardwork('check', gapped, clean, '--json', '--max-gaps', '2')
  expect(both.status).toBe(0)
  expect(JSON.parse(both.out).files.map((one: { file: string }) => one.file)).toEqual(['fees.dmn', 'clean.json'])
})

test.each([
  ['a rule with a variable', 'variable.dmn', table(rule('&lt; limit')), { name: 'limit', line: 7 }],
  ['a list that names no such unit', 'faulty.json', JSON.stringify({ ...list, units: [] }), { name: 'd1' }],
  ['no JSON', 'broken.json', '{', { name: 'broken.json' }],
  ['a PDF', 'list.pdf', '%PDF-1.7\n', { name: 'list.pdf' }],
])('check: %s is refused by name, with 2', (_why, name, content, first) => {
  const refused = wardwork('check', file(name, content), '--json')
  expect(refused.status).toBe(2)
  expect(JSON.parse(refused.out).unsupported[0]).toMatchObject(first)
})

test('check: a file that is not there ends with 2 and says so', () => {
  const missing = wardwork('check', 'nowhere.json')
  expect(missing.status).toBe(2)
  expect(missing.out).toContain('nowhere.json')
})

test('analyse: the days and the domain can be chosen, days that run backwards are refused', () => {
  const part = wardwork('analyse', '--list', given, '--from', '2026-01-01', '--to', '2026-03-01', '--json')
  expect(JSON.parse(part.out).counts).toMatchObject({ overlap: 1, gap: 1 })
  const whole = wardwork('analyse', '--list', given, '--domain', 'all')
  expect(whole.status).toBe(0)
  expect(whole.out).toContain('Nobody leads Waste in')
  expect(whole.out).toMatch(/Waste in County: nobody leads \d+ cells/)
  const few = wardwork('analyse', '--list', given, '--listed', '0', '--json')
  expect(JSON.parse(few.out)).toMatchObject({ counts: { uneven: 1 } })
  expect(few.out).not.toContain('"uneven",')
  expect(wardwork('analyse', '--list', given, '--from', '2026-03-01', '--to', '2026-03-01').status).toBe(2)
  expect(wardwork('analyse', '--list', given, '--from', '2026-02-30').status).toBe(2)
  expect(wardwork('analyse', '--list', given, '--format', 'xlsx', '--out', 'all.xlsx').status).toBe(0)
  expect(readFileSync(join(folder, 'all.xlsx')).subarray(0, 2).toString()).toBe('PK')
})

test('dispatch: one place by names, with the reason; what is not understood is named', () => {
  const one = wardwork('dispatch', '--list', given, '--type', 'Waste', '--place', 'County > East', '--on', '2026-03-01')
  expect(one.status).toBe(0)
  expect(one.out).toContain('u2 is accountable')
  const json = ['--type', 'noise', '--place', 't1', '--on', '2026-03-01', '--set', 'amount=300', '--json']
  expect(JSON.parse(wardwork('dispatch', '--list', given, ...json).out)).toMatchObject({
    outcome: 'OVERLAP',
    units: ['u1', 'u2'],
  })
  const refused = wardwork('dispatch', '--list', given, '--type', 'Wast', '--place', 'County', '--set', 'amount=much')
  expect(refused.status).toBe(1)
  expect(refused.said).toMatch(/Wast/)
  expect(wardwork('dispatch', '--list', given, '--type', 'Waste').status).toBe(2)
})
