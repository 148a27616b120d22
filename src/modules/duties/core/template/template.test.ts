import { expect, test } from 'vitest'
import { diceOf } from '../../../../../test/oracle/duties/dice.ts'
import type { PlainList } from '../../../../../test/oracle/duties/plain-list.ts'
import { randomList } from '../../../../../test/oracle/duties/random-list.ts'
import { must } from '../../../../kernel/problem.ts'
import { decide } from '../decide.ts'
import { buildIndex } from '../duty-index.ts'
import { type DutyList, readListFile } from '../list-file.ts'
import { nameBook } from '../name-book.ts'
import { readTemplate, type TemplateBase } from './read-template.ts'
import type { CellRow } from './tables.ts'
import { writeTemplate } from './write-template.ts'

const counting = () => {
  let count = 0
  return () => {
    count += 1
    return `new-${count}`
  }
}

const rowsOf = (sheet: string, ...cells: readonly (readonly string[])[]): CellRow[] =>
  cells.map((row, at) => ({ sheet, row: at + 1, cells: row }))

const alone = (rows: readonly CellRow[]) => readTemplate(rows, { base: null, newId: counting() })

const baseOf = (list: DutyList): TemplateBase => ({
  list,
  root: list.territories[0]?.id ?? '',
  units: nameBook(list.units.map((unit) => ({ id: unit.id, names: [unit.name ?? unit.id, ...unit.aliases] }))),
  lines: nameBook(
    [
      ...new Set(list.units.map((unit) => unit.line).filter((line) => line !== null)),
      'fire',
      'water',
      'housing',
      'police',
    ].map((line) => ({ id: line, names: [] })),
  ),
  isId: () => true,
})

const written = (list: DutyList, language: 'zh' | 'en'): CellRow[] =>
  writeTemplate(list, language).flatMap((sheet) => rowsOf(sheet.name, sheet.headings, ...sheet.rows))

/** Gives names that several nodes bear, and some that look like lists; a workbook says nothing about domain and window. */
const named = (raw: PlainList): unknown => {
  const nameOf = (id: string) => ['城南', '和平；村', '一、二', '桥'][id.charCodeAt(1) % 4]
  const withNames = <T extends { id: string }>(nodes: readonly T[]) =>
    nodes.map((node) => ({ ...node, name: nameOf(node.id) }))
  return JSON.parse(
    JSON.stringify({
      ...raw,
      domain: 'leaf',
      window: null,
      matters: withNames(raw.matters),
      territories: withNames(raw.territories),
      units: withNames(raw.units),
    }),
  )
}

const { list: small } = must(
  readListFile({
    matters: [
      { id: 'city', name: '城市管理' },
      { id: 'lamp', parent: 'city', name: '路灯不亮', words: ['路灯'] },
    ],
    territories: [
      { id: 'county', level: 3, name: '沅溪县' },
      { id: 'south', parent: 'county', level: 4, name: '城南街道' },
      { id: 'peace', parent: 'south', level: 5, name: '和平' },
      { id: 'bridge', parent: 'county', level: 4, name: '石桥镇' },
      { id: 'peace2', parent: 'bridge', level: 5, name: '和平' },
    ],
    attributes: [{ name: 'area', kind: 'number', label: '面积' }],
    units: [
      { id: 'housing', name: '县住建局', aliases: ['县建设局'], line: 'housing', serves: 'county' },
      { id: 'city', name: '县城管局' },
    ],
    duties: [{ id: 'd1', role: 'lead', assignee: { unit: 'housing' }, matter: 'lamp', territory: 'county' }],
  }),
)

const heading = ['角色', '单位', '事项类别', '区域', '条件', '生效日期', '备注']
const over = (...cells: readonly (readonly string[])[]) =>
  readTemplate(rowsOf('责任事项', heading, ...cells), { base: baseOf(small), newId: counting() })

test.each(['zh', 'en'] as const)('random lists written in %s are read back identical', (language) => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const { list } = must(readListFile(named(randomList(diceOf(seed)))))
    const read = readTemplate(written(list, language), { base: baseOf(list), newId: counting() })
    expect(read.problems, `seed ${seed}`).toEqual([])
    expect(read.list, `seed ${seed}`).toEqual(list)
    expect([read.addedTypes, read.changedTypes, read.unknownColumns]).toEqual([[], [], []])
  }
})

test('names are looked up: aliases, paths where a name is borne twice, headings in any order with a title above', () => {
  const rows = rowsOf(
    '清单',
    ['沅溪县责任清单（2025年9月）'],
    ['事项类别', '角色', '区域', '单位', '条件', '生效日期'],
    ['路灯不亮', '牵头', '石桥镇 > 和平', '县建设局', '面积50以上', '2025/3/2'],
  )
  const read = readTemplate(rows, { base: baseOf(small), newId: counting() })
  expect(read.problems).toEqual([])
  expect(read.list.duties).toEqual([
    expect.objectContaining({
      id: 'new-1',
      assignee: { unit: 'housing' },
      territory: 'peace2',
      boxes: [{ area: { from: 50, to: null } }],
      from: '2025-03-02',
    }),
  ])
})

test('a row that says what a duty already says keeps its id; parts whose sheet is absent stay', () => {
  const read = over(['lead', '县住建局', '城市管理 > 路灯不亮', '', '', '', ''])
  expect(read.list.duties.map(({ id }) => id)).toEqual(['d1'])
  expect(read.list.attributes).toEqual(small.attributes)
})

test('every problem of every row is told with its place, what was expected, and what was probably meant', () => {
  const read = over(
    ['牵头', '县住房局', '路灯不亮', '', '', '', ''],
    ['老大', '县城管局', '路灯', '和平', '面积>=x', '昨天', 'x'],
    ['牵头', '', '', '', '', '', ''],
    ['牵头', '县城管局', '路灯不亮', '城南街道', '', '2025-01-01', ''],
  )
  expect(read.unknownColumns).toEqual([{ sheet: '责任事项', column: '备注', suggestion: null }])
  const told = read.problems.map(({ row, column, code, suggestion }) => [row, column, code, suggestion])
  expect(told).toEqual(
    [
      [2, '单位', 'unknown-unit', '县住建局'],
      [3, '条件', 'bad-condition', null],
      [3, '角色', 'bad-word', null],
      [3, '事项类别', 'unknown-type', '路灯不亮'],
      [3, '区域', 'ambiguous', null],
      [3, '生效日期', 'bad-date', null],
      [4, '事项类别', 'missing', null],
      [4, 'unit', 'no-assignee', null],
    ].map((row) => row.map((value) => (value === 'unit' ? '单位' : value))),
  )
  expect(read.list.duties).toHaveLength(1)
})

test('what only the whole list shows is told at its row too: dates that run backwards, an id twice', () => {
  const columns = ['编号', '角色', '单位', '事项类别', '生效日期', '失效日期']
  const row = (id: string, from: string, to: string) => [id, '牵头', '县城管局', '路灯不亮', from, to]
  const rows = rowsOf('责任事项', columns, row('a', '2025-05-01', '2025-01-01'), row('b', '', ''), row('c', '', ''))
  const read = readTemplate(rows, { base: baseOf(small), newId: counting() })
  expect(read.problems).toMatchObject([{ sheet: '责任事项', row: 2, column: '失效日期', code: 'reversed-dates' }])
  expect(read.list.duties.map(({ id }) => id)).toEqual(['b', 'c'])
})

test('alone, names stand as written, places nest by their paths, and vacancies are not judged', () => {
  const read = alone(
    rowsOf(
      'duties',
      ['role', 'unit', 'line', 'level', 'type', 'place'],
      ['lead', 'Roads', '', '', 'Street > Hole', 'North > Mill'],
      ['lead', '', 'water', 'township', 'Street', ''],
    ),
  )
  expect(read).toMatchObject({ problems: [], isJudged: false, rows: 2 })
  const decided = (matter: string, territory: string) =>
    decide(buildIndex(read.list), { matter, territory, on: '2025-01-01', attributes: {} })
  expect(decided('Street > Hole', 'North > Mill')).toMatchObject({ outcome: 'LEAD', units: ['Roads'] })
  expect(decided('Street', 'North')).toMatchObject({ outcome: 'LEAD', units: ['water@4'] })
})

test('alone with its own sheets, a line at a level is found there or vacant', () => {
  const read = alone([
    ...rowsOf('类别', ['名称', '上级'], ['街道设施', ''], ['坑洞', '街道设施']),
    ...rowsOf('区域', ['名称', '上级', '层级'], ['甲县', '', '县'], ['乙镇', '甲县', ''], ['丙镇', '甲县', '']),
    ...rowsOf('单位', ['名称', '条线', '服务区域'], ['乙镇路政所', '路政', '乙镇']),
    ...rowsOf('清单', ['角色', '条线', '层级', '事项类别'], ['牵头', '路政', '乡镇', '坑洞']),
  ])
  expect(read).toMatchObject({ problems: [], isJudged: true })
  const idOf = (name: string) => read.list.territories.find((node) => node.name === name)?.id ?? ''
  const matter = read.list.matters.find((node) => node.name === '坑洞')?.id ?? ''
  const at = (place: string) =>
    decide(buildIndex(read.list), { matter, territory: idOf(place), on: '2025-01-01', attributes: {} })
  expect(at('乙镇')).toMatchObject({ outcome: 'LEAD', units: ['乙镇路政所'] })
  expect(at('丙镇')).toMatchObject({ outcome: 'VACANT' })
})

test('types of a file: known by code or path they take what the file says, others are added below their parent', () => {
  const rows = rowsOf(
    '类别',
    ['名称', '上级', '识别词'],
    ['城市管理', '', ''],
    ['路灯不亮', '城市管理', '路灯；灯不亮'],
    ['井盖缺失', '城市管理', '井盖'],
  )
  const read = readTemplate(rows, { base: { ...baseOf(small), isId: () => false }, newId: counting() })
  expect(read.addedTypes).toMatchObject([{ id: 'new-1', parent: 'city', name: '井盖缺失', words: ['井盖'] }])
  expect(read.changedTypes).toMatchObject([{ id: 'lamp', words: ['路灯', '灯不亮'] }])
  expect(read.list.duties).toEqual(small.duties)
})

test('a file without a heading, and one with sheets that are none of ours, are refused by name', () => {
  expect(alone(rowsOf('Sheet1', ['a', 'b'], ['c', 'd'])).problems).toMatchObject([
    { sheet: 'Sheet1', row: 1, code: 'no-heading' },
  ])
  const strange = alone([...rowsOf('工资', ['姓名', '金额']), ...rowsOf('考勤', ['姓名'])])
  expect(strange.problems).toMatchObject([{ code: 'no-heading' }])
  expect(strange.unknownSheets).toEqual(['工资', '考勤'])
})
