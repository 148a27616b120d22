import { buffer } from 'node:stream/consumers'
import { workbookOf } from '../../../src/gateways/exports/table/write.ts'
import { must } from '../../../src/kernel/problem.ts'
import { type DutyList, readListFile } from '../../../src/modules/duties/core/list-file.ts'
import { writeTemplate } from '../../../src/modules/duties/core/template/write-template.ts'

type Bringable = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const lead = (id: string, unit: string, matter: string, territory: string) => ({
  id,
  role: 'lead',
  assignee: { unit },
  matter,
  territory,
  from: '2025-01-01',
})

/** A list with what an office may overlook: two bureaus for noise, nobody for large smoke, nobody for leaks in one township. */
export const plantedList: DutyList = must(
  readListFile({
    window: { from: '2026-01-01', to: '2027-01-01' },
    matters: [
      { id: 'city', name: '城市管理' },
      { id: 'noise', parent: 'city', name: '广场噪声', nameEn: 'Noise in squares' },
      { id: 'smoke', parent: 'city', name: '餐饮油烟', nameEn: 'Kitchen smoke' },
      { id: 'leak', parent: 'city', name: '供水管道漏水', nameEn: 'Leaking water main' },
    ],
    territories: [
      { id: 'county', level: 3, name: '沅溪县' },
      { id: 'longquan', parent: 'county', level: 4, name: '龙泉街道' },
      { id: 'shiqiao', parent: 'county', level: 4, name: '石桥镇' },
    ],
    attributes: [{ name: 'area', kind: 'number', label: '经营面积', labelEn: 'floor area' }],
    units: [
      { id: 'police', name: '县公安局' },
      { id: 'environment', name: '县生态环境局' },
      { id: 'water', name: '县水务局' },
    ],
    items: [{ id: 'i1', number: '41', text: '受理并查处社会生活噪声', kind: 'basic', state: 'confirmed' }],
    duties: [
      { ...lead('d1', 'police', 'noise', 'county'), basis: '治安管理处罚法', item: 'i1' },
      { ...lead('d2', 'environment', 'noise', 'county'), scope: '负责社会生活噪声污染防治' },
      { ...lead('d3', 'environment', 'smoke', 'county'), boxes: [{ area: { to: 200 } }] },
      lead('d4', 'water', 'leak', 'longquan'),
    ],
  }),
).list

/** The planted list as the template that an office fills in. */
export const templateFile = async (name: string): Promise<Bringable> => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await buffer(workbookOf(writeTemplate(plantedList, 'zh'))),
})

export const jsonFile = (name: string, list: unknown): Bringable => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(list)),
})

export const textFile = (name: string, text: string): Bringable => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

/** A decision table with a gap from 12 to 18 and an overlap from 65. */
export const decisionTable = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"><decision id="d" name="补贴标准">
<decisionTable id="t" hitPolicy="UNIQUE"><input><inputExpression typeRef="number"><text>age</text></inputExpression></input><output/>
${['&lt; 12', '>= 18', '>= 65'].map((test) => `<rule><inputEntry><text>${test}</text></inputEntry><outputEntry><text>"x"</text></outputEntry></rule>`).join('\n')}
</decisionTable></decision></definitions>`

/** A list so large that it is still at work when somebody cancels: many duties tied in one place. */
export const largeList = (duties: number) => ({
  matters: Array.from({ length: 400 }, (_, at) => ({ id: `m${at}`, parent: at === 0 ? null : 'm0' })),
  territories: Array.from({ length: 400 }, (_, at) => ({
    id: `t${at}`,
    parent: at === 0 ? null : 't0',
    level: at === 0 ? 3 : 4,
  })),
  attributes: [{ name: 'area', kind: 'number' }],
  units: Array.from({ length: 50 }, (_, at) => ({ id: `u${at}` })),
  duties: Array.from({ length: duties }, (_, at) => ({
    ...lead(`d${at}`, `u${at % 50}`, `m${(at * 7) % 400}`, `t${(at * 11) % 400}`),
    boxes: [{ area: { from: at % 997, to: (at % 997) + 50 } }],
  })),
})
