import type { Said } from '../said.ts'
import type { Detail } from './ground.ts'

/** An unusual run of matters that an early warning should find. */
export type Cluster = {
  readonly id: string
  readonly name: Said
  /** What it is made of; types as in the taxonomy. */
  readonly types: readonly string[]
  /** Where: positions in the list of town quarters or villages, or the whole county. */
  readonly where: { readonly urban: boolean; readonly communities: readonly number[] } | 'county'
  /** It started so many days before the demonstration's day and went on for so many days. */
  readonly startsDaysBefore: number
  readonly days: number
  readonly count: number
  /** A detail that all of its texts share. */
  readonly fixed?: Partial<Record<Detail, Said>>
}

/** What is planted in the twelve months. */
export const clusters: readonly Cluster[] = [
  {
    id: 'water-main-week',
    name: { zh: '主水管爆裂的一周', en: 'The week of the burst water main' },
    types: ['water-outage', 'water-outage', 'pipe-burst', 'water-quality'],
    where: { urban: true, communities: [0, 1, 2] },
    startsDaysBefore: 96,
    days: 7,
    count: 72,
  },
  {
    id: 'night-site',
    name: { zh: '同一工地的夜间噪声', en: 'Night noise from one building site' },
    types: ['noise-site'],
    where: { urban: true, communities: [10] },
    startsDaysBefore: 45,
    days: 24,
    count: 64,
    fixed: { site: { zh: '滨河二期工地', en: 'the Riverside phase 2 site' } },
  },
  {
    id: 'school-lunch',
    name: { zh: '一所学校的午餐', en: 'One school’s lunch' },
    types: ['school-meals'],
    where: { urban: true, communities: [6] },
    startsDaysBefore: 61,
    days: 2,
    count: 16,
    fixed: { school: { zh: '城东小学', en: 'East Town Primary School' } },
  },
  {
    id: 'dead-pigs',
    name: { zh: '河里漂来死猪', en: 'Dead pigs drifting down a stream' },
    types: ['dead-livestock', 'dead-livestock', 'river-pollution'],
    where: { urban: false, communities: [60, 61] },
    startsDaysBefore: 140,
    days: 5,
    count: 28,
  },
  {
    id: 'gale',
    name: { zh: '一夜大风', en: 'One night of gale' },
    types: ['fallen-tree', 'loose-sign', 'cable-hazard', 'bus-stop', 'falling-objects', 'power-outage'],
    where: 'county',
    startsDaysBefore: 120,
    days: 1,
    count: 110,
  },
  {
    id: 'stray-dogs-now',
    name: { zh: '最近三天的流浪犬伤人', en: 'Stray dogs of the last three days' },
    types: ['dog-biting'],
    where: { urban: false, communities: [30, 31] },
    startsDaysBefore: 3,
    days: 3,
    count: 18,
  },
]

/** Matters of the last days that the list does not settle, so that the hotline's own queue has work. */
export const unsettled: readonly Cluster[] = [
  {
    id: 'unsettled-now',
    name: { zh: '最近两天清单定不了的事项', en: 'Matters of the last two days that the list does not settle' },
    types: ['elderly-meals', 'construction-waste', 'lamp-village', 'playground-danger'],
    where: 'county',
    startsDaysBefore: 2,
    days: 3,
    count: 16,
  },
]
