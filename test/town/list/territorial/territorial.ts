import type { Section } from '../item.ts'
import { assist, inform, lead, townships, unit } from '../means.ts'
import { longquan, menlouxia, strayDogTrial } from '../where.ts'

/** Matters managed where they lie. */
export const territorialItems: Section = {
  kind: 'territorial',
  name: { zh: '属地管理', en: 'Territorial management' },
  owner: null,
  items: [
    {
      text: { zh: '流浪犬收容（五个乡镇试行）', en: 'Stray dogs (tried in five townships)' },
      state: 'confirmed',
      means: [lead(townships, ['dog-biting'], { in: strayDogTrial })],
    },
    {
      text: { zh: '消防车通道日常管理', en: 'Everyday control of fire lanes' },
      state: 'confirmed',
      means: [lead(townships, ['fire'], { in: [longquan] })],
    },
    {
      text: { zh: '集镇垃圾中转站管理', en: 'Rubbish transfer points in market towns' },
      state: 'confirmed',
      means: [assist(townships, ['rubbish-heap'])],
    },
    {
      text: { zh: '集镇停车秩序维护', en: 'Parking in market towns' },
      state: 'confirmed',
      means: [assist(townships, ['parking'])],
    },
    {
      text: { zh: '农村道路交通劝导站管理', en: 'Road safety points in villages' },
      state: 'confirmed',
      means: [assist(townships, ['e-bikes'])],
    },
    {
      text: { zh: '森林防灭火半专业队管理', en: 'Part-time forest fire team' },
      state: 'confirmed',
      means: [assist(townships, ['forest-fire-risk'])],
    },
    {
      text: { zh: '河道日常保洁', en: 'Everyday cleaning of rivers' },
      state: 'confirmed',
      means: [assist(townships, ['river-dumping'])],
    },
    {
      text: { zh: '山洪灾害危险区转移', en: 'Moving people out of flood areas' },
      state: 'confirmed',
      means: [assist(townships, ['flood-danger'])],
    },
    {
      text: { zh: '集镇自来水厂的协调', en: 'Water works of market towns' },
      state: 'confirmed',
      means: [assist(townships, ['water-quality'])],
    },
    {
      text: { zh: '易地搬迁安置区管理', en: 'Resettlement estates' },
      state: 'confirmed',
      means: [assist(townships, ['estate-service'])],
    },
    {
      text: { zh: '烟花爆竹零售点布点初审', en: 'First review of firework outlets' },
      state: 'confirmed',
      means: [inform(townships, ['fireworks'])],
    },
    {
      text: { zh: '乡镇敬老院的日常管理', en: 'Everyday running of township homes' },
      state: 'confirmed',
      means: [assist(townships, ['elderly-home'])],
    },
    {
      text: { zh: '学校周边环境秩序', en: 'Order around schools' },
      state: 'confirmed',
      means: [assist(townships, ['school-safety'])],
    },
    {
      text: { zh: '建筑工地夜间施工的劝止和取证', en: 'Stopping night work on sites and keeping proof' },
      state: 'confirmed',
      means: [assist(townships, ['noise-site'])],
    },
    {
      text: { zh: '古树名木日常养护', en: 'Care of old trees' },
      state: 'confirmed',
      means: [assist(townships, ['fallen-tree'])],
    },
    {
      text: { zh: '农村客运招呼站管护', en: 'Rural bus stops' },
      state: 'confirmed',
      means: [assist(townships, ['bus-stop'])],
    },
    {
      text: { zh: '村道限高限宽设施管理', en: 'Height and width barriers' },
      state: 'confirmed',
      means: [assist(townships, ['overload'])],
    },
    {
      text: { zh: '校外托管点排查', en: 'Finding after-school clubs' },
      state: 'confirmed',
      means: [inform(townships, ['tutoring'])],
    },
    {
      text: { zh: '无主建筑垃圾的清理（依据已到期）', en: 'Clearing ownerless building waste (basis expired)' },
      state: 'confirmed',
      means: [lead(townships, ['construction-waste'], { from: '2022-01-01', to: 'expired' })],
    },
    {
      text: { zh: '夏季防溺水巡护队', en: 'Summer drowning patrols' },
      state: 'confirmed',
      means: [assist(townships, ['drowning-risk'])],
    },
    {
      text: { zh: '公共绿地日常管护', en: 'Everyday care of public green' },
      state: 'confirmed',
      means: [lead(townships, ['greening'])],
    },
    {
      text: { zh: '景区沿线路灯管护', en: 'Lamps along the scenic road' },
      state: 'confirmed',
      means: [lead(unit('lamp-station'), ['lamp-village'], { in: [menlouxia] })],
    },
  ],
}
