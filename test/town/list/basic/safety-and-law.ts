import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { assist, inform, lead, townships } from '../means.ts'

/** Basic duties of townships: safety and law. */
export const safetyAndLawBasic: Section = {
  kind: 'basic',
  name: { zh: '四、平安法治', en: 'Safety and law' },
  owner: null,
  items: [
    {
      text: {
        zh: '调解邻里纠纷，组织双方到场协商，达成协议后回访',
        en: 'Mediate between neighbours, bring both sides together and follow up',
      },
      state: 'confirmed',
      means: [lead(townships, ['neighbour-dispute'])],
    },
    {
      text: { zh: '调解婚姻、赡养、分家等家庭纠纷，必要时转介', en: 'Mediate family disputes and refer where needed' },
      state: 'confirmed',
      means: [lead(townships, ['family-dispute'])],
    },
    {
      text: { zh: '调解相邻漏水、通行、采光等房屋使用纠纷', en: 'Mediate over leaks, passage and light between homes' },
      state: 'confirmed',
      means: [lead(townships, ['neighbour-leak'])],
    },
    {
      text: {
        zh: '劝阻装修、娱乐、饲养等产生的生活噪声，组织邻里约定',
        en: 'Dissuade domestic noise and help neighbours agree on rules',
      },
      state: 'confirmed',
      means: [lead(townships, ['noise-neighbour'])],
    },
    {
      text: { zh: '调解农村土地承包和流转中的合同、租金纠纷', en: 'Mediate over leases and rent of farm land' },
      state: 'confirmed',
      means: [lead(townships, ['land-transfer'])],
    },
    {
      text: {
        zh: '协调村组之间的灌溉用水次序，劝解用水纠纷',
        en: 'Arrange turns for irrigation and settle water disputes',
      },
      state: 'confirmed',
      means: [lead(townships, ['water-dispute'])],
    },
    {
      text: {
        zh: '劝阻电动自行车在楼道停放、充电，督促整改并宣传火灾危险',
        en: 'Dissuade charging and parking of e-bikes in stairwells and explain the fire risk',
      },
      state: 'confirmed',
      means: [lead(townships, ['stair-charging'])],
    },
    {
      text: {
        zh: '对辖区沿街小店、出租屋开展消防安全巡查，发现问题上报',
        en: 'Inspect small shops and let rooms for fire risks and report faults',
      },
      state: 'confirmed',
      means: [lead(townships, ['three-in-one', 'fire-lane', 'fire-equipment'], { boxes: actions('report') })],
    },
    {
      text: {
        zh: '在危险水域设置警示牌、救生物品并巡查劝离',
        en: 'Put up warnings and lifebuoys at dangerous water and move swimmers on',
      },
      state: 'confirmed',
      means: [lead(townships, ['drowning-risk'])],
    },
    {
      text: { zh: '组织社会治安巡逻和群防群治', en: 'Organise neighbourhood patrols' },
      state: 'confirmed',
      means: [inform(townships, ['theft'])],
    },
    {
      text: { zh: '做好来访群众接待和初次信访事项登记', en: 'Receive visitors and register their first petitions' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '开展法治宣传和公共法律服务引导', en: 'Explain the law and point to legal services' },
      state: 'confirmed',
      means: [assist(townships, ['legal-aid'])],
    },
    {
      text: { zh: '组织综治中心日常运行和矛盾纠纷排查', en: "Run the township's centre for safety and disputes" },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '开展防范电信网络诈骗的上门宣传', en: 'Warn residents of fraud at their doors' },
      state: 'confirmed',
      means: [assist(townships, ['fraud'])],
    },
  ],
}
