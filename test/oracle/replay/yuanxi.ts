import { buildReport } from '../../../src/modules/duties/core/replay/build-report.ts'
import { addOrder, newOrderBook, type OrderBook } from '../../../src/modules/duties/core/replay/order-book.ts'
import type { ReplayReport } from '../../../src/modules/duties/core/replay/report.ts'

// A fixed multiplicative generator: the same orders every time.
const chanceFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const types = [
  ['城市管理', '建筑垃圾乱倒', '县城管局', '县住建局'],
  ['城市管理', '路灯不亮', '县城管局', '县交通局'],
  ['城市管理', '井盖缺失', '县住建局', '县水利局'],
  ['生态环保', '夜间施工噪声', '县生态环境局', '县城管局'],
  ['生态环保', '河岸倾倒垃圾', '县水利局', '县城管局'],
  ['公共安全', '楼道电动车充电', '各社区', '县消防大队'],
  ['劳动保障', '工地欠薪', '县人社局', '县住建局'],
  ['物业管理', '小区停车收费', '县住建局', '县市场监管局'],
  ['教育', '校外培训退费', '县教育局', '县市场监管局'],
  ['交通', '公交线路调整', '县交通局', '县交通局'],
] as const
const townships = ['城南街道', '城北街道', '柳河镇', '石桥镇'] as const
const communities = ['桂花社区', '滨江社区', '菜市社区'] as const

const named = (path: readonly string[]) => path.map((name, at) => ({ id: path.slice(0, at + 1).join(' / '), name }))

/** Invented orders of one year in an invented county; lamps change hands in the fourth month. */
export const yuanxiBook = (orders: number): OrderBook => {
  const chance = chanceFrom(20_250_929)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() ** 1.6 * list.length)] as T
  const book = newOrderBook()
  for (let at = 0; at < orders; at += 1) {
    const [group, type, first, second] = pick(types)
    const township = pick(townships)
    const community = pick(communities)
    const isLate = at > orders / 3
    const changed = type === '路灯不亮' && township === '城南街道' && isLate
    const isSecond = changed ? chance() < 0.95 : chance() < (township === '柳河镇' ? 0 : 0.22)
    const name = isSecond ? second : first === '各社区' ? community : first
    const renamed = name === '县交通局' && isLate ? '县交通运输局' : name
    addOrder(book, {
      atMinute: 28_927_360 + Math.floor((at * 525_600) / orders),
      type: named([group, type]),
      place: named([township, community]),
      unit: { id: name, name: renamed },
      source: chance() < 0.7 ? '电话' : '微信',
      returns: isSecond && chance() < 0.3 ? 1 : 0,
    })
  }
  return book
}

export const yuanxiReport = (): ReplayReport =>
  buildReport(
    yuanxiBook(3000),
    {
      file: '去年工单.csv',
      mapping: 'hotline',
      rows: 3412,
      joined: 37,
      answeredAtOnce: 310,
      reminders: 65,
      withoutUnit: 0,
      badRows: 0,
      lastUnitOnly: false,
      unknownColumns: ['满意度'],
    },
    { learnUntil: 1500 },
  )
