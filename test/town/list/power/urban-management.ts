import { actions, byDay } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Urban Management. */
export const urbanManagementPower: Section = {
  kind: 'power',
  name: { zh: '县城管局', en: 'Urban Management' },
  owner: 'urban-management',
  items: [
    {
      text: { zh: '对占道经营、店外经营的处罚', en: 'Penalties for trading on pavements' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('urban-management'), ['street-vending', 'shop-overflow'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对未按规定设置灯光、显示屏扰民的处罚', en: 'Penalties for glaring lights and screens' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('urban-management'), ['glaring-screen'])],
    },
    {
      text: { zh: '对损坏、侵占城市绿地的处罚', en: 'Penalties for damage to green space' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('urban-management'), ['green-damage'])],
    },
    {
      text: { zh: '对随意倾倒、抛撒建筑垃圾的处罚', en: 'Penalties for dumping building waste' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('urban-management'), ['construction-waste'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对餐饮服务业未按规定排放油烟的处罚', en: 'Penalties for cooking fumes' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 7),
      state: 'confirmed',
      means: [lead(line('urban-management'), ['cooking-fumes'])],
    },
    {
      text: { zh: '对城市道路范围内擅自挖掘的处罚', en: 'Penalties for unauthorised digging' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 8),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '对建筑工地昼间施工噪声的处罚', en: 'Penalties for construction noise by day' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 9),
      state: 'confirmed',
      means: [lead(line('urban-management'), ['noise-site'], { boxes: byDay })],
    },
    {
      text: { zh: '户外广告设置审批', en: 'Approval of outdoor advertising' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 10),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '临时占用城市道路审批', en: 'Approval of temporary use of streets' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 11),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '城市建筑垃圾处置核准', en: 'Approval of building waste disposal' },
      basis: rule({ zh: '城市市容管理规定（演示）', en: 'Town Appearance Rules (demonstration)' }, 12),
      state: 'standing',
      means: [],
    },
  ],
}
