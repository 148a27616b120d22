import type { FeatureCollection } from 'geojson'
import type { ChartOption } from '../../../web/ui/chart.tsx'
import type { MatrixRow } from '../../../web/ui/matrix-rows.ts'
import type { RibbonClock } from '../../../web/ui/ribbon.ts'

/** Invented content for the gallery: enough to see every shape as it will be used. */
export const clock: RibbonClock = {
  from: '2025-09-26',
  due: '2025-10-10',
  now: '2025-09-29',
  closed: [
    '2025-09-27',
    '2025-10-01',
    '2025-10-02',
    '2025-10-03',
    '2025-10-04',
    '2025-10-05',
    '2025-10-06',
    '2025-10-07',
    '2025-10-08',
  ],
  madeUp: ['2025-09-28'],
}
export const shorter: RibbonClock = { ...clock, from: '2025-09-28', due: '2025-09-29' }
export const overdue: RibbonClock = { ...clock, due: '2025-09-26' }

export const sentence = '从 9月26日 16:40 起 5 个工作日；28 日（周日）补班照常办公；1–8 日放假不计。'

const cell = (id: string, name: string, ring: readonly (readonly [number, number])[]) => ({
  type: 'Feature' as const,
  properties: { id, name },
  geometry: { type: 'Polygon' as const, coordinates: [ring.map((point) => [...point])] },
})

export const areas: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    cell('a', '滨江社区', [
      [112, 28],
      [112.02, 28],
      [112.018, 28.014],
      [112, 28.012],
      [112, 28],
    ]),
    cell('b', '菜市社区', [
      [112.02, 28],
      [112.045, 28],
      [112.04, 28.016],
      [112.018, 28.014],
      [112.02, 28],
    ]),
    cell('c', 'Stonebridge', [
      [112, 28.012],
      [112.018, 28.014],
      [112.022, 28.03],
      [112, 28.03],
      [112, 28.012],
    ]),
    cell('d', '堤下村', [
      [112.018, 28.014],
      [112.04, 28.016],
      [112.045, 28.03],
      [112.022, 28.03],
      [112.018, 28.014],
    ]),
  ],
}

export const columns = ['住建局', '城管局', '水利局', '生态环境', '消防大队', '乡镇街道', '村社区'].map((name) => ({
  id: name,
  name,
}))

export const rows: readonly MatrixRow[] = [
  { id: 'city', name: '城市管理', parentId: null, marks: {} },
  {
    id: 'look',
    name: '市容环境',
    parentId: 'city',
    marks: { 城管局: { role: 'lead' }, 乡镇街道: { role: 'assist' }, 村社区: { role: 'inform' } },
  },
  {
    id: 'rubble',
    name: '建筑垃圾乱倒',
    parentId: 'look',
    marks: { 城管局: { role: 'several' }, 水利局: { role: 'several' }, 乡镇街道: { role: 'assist' } },
  },
  {
    id: 'fumes',
    name: '油烟污染',
    parentId: 'look',
    marks: { 城管局: { role: 'assist' }, 生态环境: { role: 'lead' }, 住建局: { role: 'supervise' } },
  },
  { id: 'lamp', name: '路灯不亮', parentId: 'city', marks: { 乡镇街道: { role: 'vacant' } } },
  { id: 'meals', name: '为老服务·助餐', parentId: null, marks: {}, isUnanswered: true },
]

export const learning: ChartOption = {
  grid: { left: 44, right: 16, top: 12, bottom: 24 },
  xAxis: { type: 'category', data: ['1', '1,000', '2,000', '3,500', '5,000', '7,000'] },
  yAxis: { type: 'value', min: 0, max: 100 },
  series: [
    { type: 'line', name: 'first guess', data: [41, 55, 61, 64, 66, 67], showSymbol: false },
    {
      type: 'line',
      name: 'in three',
      data: [60, 74, 79, 82, 83, 83],
      showSymbol: false,
      lineStyle: { type: 'dashed' },
    },
  ],
}
