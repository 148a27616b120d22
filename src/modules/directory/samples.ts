import type { Id } from '../../kernel/ids.ts'
import type { Call } from '../../platform/call.ts'
import type { Jurisdiction } from './core/jurisdiction.ts'
import type { Line, Relation } from './core/line.ts'
import type { Territory } from './core/territory.ts'
import { NewUnit } from './core/unit.ts'
import { openJurisdiction } from './service/jurisdictions.ts'
import { addRelations } from './service/relation-editing.ts'
import { addUnits, saveLines } from './service/unit-editing.ts'
import { addCode, addTerritoryRows } from './store/territories.ts'

/** An id of a sample: the same every time, apart from ids that a test's clock makes. */
export const sampleId = (n: number): Id => `0199a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

const aTerritory = (
  n: number,
  parent: number | null,
  place: Pick<Territory, 'path' | 'level' | 'name' | 'initials'> & Partial<Pick<Territory, 'nameEn'>>,
): Territory => ({
  id: sampleId(n),
  parentId: parent === null ? null : sampleId(parent),
  nameEn: null,
  statistical: false,
  from: null,
  to: null,
  ...place,
})

/** Yuanxi, a county that does not exist: two townships with three communities, one of them with two grids. */
export const yuanxiTerritories: readonly Territory[] = [
  aTerritory(0x100, null, { path: '/cn/', level: 0, name: '中华人民共和国', initials: 'zhrmghg' }),
  aTerritory(0x101, 0x100, { path: '/cn/hn/', level: 1, name: '湖南省', initials: 'hns' }),
  aTerritory(0x102, 0x101, { path: '/cn/hn/yx/', level: 3, name: '沅溪县', initials: 'yxx' }),
  aTerritory(0x103, 0x102, {
    ...{ path: '/cn/hn/yx/1/', level: 4, initials: 'cnjd' },
    ...{ name: '城南街道', nameEn: 'Chengnan Sub-district' },
  }),
  aTerritory(0x104, 0x102, { path: '/cn/hn/yx/2/', level: 4, name: '石桥镇', initials: 'sqz' }),
  aTerritory(0x105, 0x103, {
    ...{ path: '/cn/hn/yx/1/1/', level: 5, initials: 'cssqjwh' },
    ...{ name: '菜市社区居委会', nameEn: 'Caishi Community' },
  }),
  aTerritory(0x106, 0x103, { path: '/cn/hn/yx/1/2/', level: 5, name: '和平社区居委会', initials: 'hpsqjwh' }),
  aTerritory(0x107, 0x104, { path: '/cn/hn/yx/2/1/', level: 5, name: '和平村委会', initials: 'hpcwh' }),
  aTerritory(0x108, 0x105, { path: '/cn/hn/yx/1/1/1/', level: 6, name: '第1网格', initials: 'd1wg' }),
  aTerritory(0x109, 0x105, { path: '/cn/hn/yx/1/1/2/', level: 6, name: '第2网格', initials: 'd2wg' }),
  aTerritory(0x10a, 0x101, { path: '/cn/hn/xn/', level: 3, name: '邻县', initials: 'lx' }),
]

/** The territories by what they are called in tests. */
export const yuanxi = {
  nation: sampleId(0x100),
  province: sampleId(0x101),
  county: sampleId(0x102),
  south: sampleId(0x103),
  bridge: sampleId(0x104),
  market: sampleId(0x105),
  peace: sampleId(0x106),
  peaceVillage: sampleId(0x107),
  grid1: sampleId(0x108),
  grid2: sampleId(0x109),
  elsewhere: sampleId(0x10a),
} as const

export const yuanxiLines: readonly Line[] = [
  { id: sampleId(0x200), code: 'housing', name: '住房城乡建设', nameEn: 'Housing and construction', closedOn: null },
  { id: sampleId(0x201), code: 'city', name: '城市管理', nameEn: 'City management', closedOn: null },
]

/** The units by what they are called in tests. */
export const yuanxiUnits = {
  government: sampleId(0x300),
  housing: sampleId(0x301),
  works: sampleId(0x302),
  gas: sampleId(0x303),
  city: sampleId(0x304),
  south: sampleId(0x305),
  hotline: sampleId(0x306),
} as const

/** A county's government with its bureaus, a sub-district and the hotline's body. */
export const someUnits: readonly NewUnit[] = [
  {
    id: yuanxiUnits.government,
    kind: 'government' as const,
    name: '沅溪县人民政府',
    shortName: '县政府',
    territoryId: yuanxi.county,
  },
  {
    id: yuanxiUnits.housing,
    kind: 'department' as const,
    name: '沅溪县住房和城乡建设局',
    shortName: '县住建局',
    nameEn: 'Housing and Construction Bureau',
    lineId: sampleId(0x200),
    territoryId: yuanxi.county,
    aliases: ['县建设局'],
  },
  {
    id: yuanxiUnits.works,
    parentId: yuanxiUnits.housing,
    kind: 'institution' as const,
    name: '市政设施所',
    lineId: sampleId(0x200),
    territoryId: yuanxi.county,
  },
  {
    id: yuanxiUnits.gas,
    parentId: yuanxiUnits.works,
    kind: 'office' as const,
    name: '燃气办',
    territoryId: yuanxi.county,
  },
  {
    id: yuanxiUnits.city,
    kind: 'department' as const,
    name: '沅溪县城市管理局',
    shortName: '县城管局',
    lineId: sampleId(0x201),
    territoryId: yuanxi.county,
  },
  {
    id: yuanxiUnits.south,
    kind: 'government' as const,
    name: '城南街道办事处',
    shortName: '城南街道',
    territoryId: yuanxi.south,
  },
  { id: yuanxiUnits.hotline, kind: 'institution' as const, name: '县12345热线办', territoryId: yuanxi.county },
].map((unit) => NewUnit.parse(unit))

export const someRelations: readonly Relation[] = [
  {
    id: sampleId(0x400),
    kind: 'leads',
    fromUnitId: yuanxiUnits.government,
    toUnitId: yuanxiUnits.housing,
    people: null,
    from: null,
    to: null,
  },
  {
    id: sampleId(0x401),
    kind: 'stationed',
    fromUnitId: yuanxiUnits.works,
    toUnitId: yuanxiUnits.south,
    people: 2,
    from: null,
    to: null,
  },
]

/** Keeps the county, its units and relations in a fresh database; the call's jurisdiction becomes real. */
export const settleYuanxi = async (call: Call, settings: Jurisdiction['settings'] = {}): Promise<void> => {
  await addTerritoryRows(call, yuanxiTerritories)
  await addCode(call, yuanxi.county, { system: 'stats', code: '431299', from: null, to: null })
  await openJurisdiction(call.database, {
    id: call.jurisdiction.id,
    sign: call.jurisdiction.sign,
    territoryId: yuanxi.county,
    name: '沅溪县（演示）',
    nameEn: 'Yuanxi County (demo)',
    timeZone: call.jurisdiction.timeZone,
    intake: 'own',
    hotlineUnitId: null,
    languages: ['zh-CN', 'en'],
    settings,
    openedAt: call.now,
  })
  await saveLines(call, yuanxiLines)
  await addUnits(call, someUnits)
  await addRelations(call, someRelations)
}
