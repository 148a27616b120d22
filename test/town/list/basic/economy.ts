import type { Section } from '../item.ts'
import { inform, lead, townships } from '../means.ts'

/** Basic duties of townships: economy. */
export const economyBasic: Section = {
  kind: 'basic',
  name: { zh: '二、经济发展', en: 'Economy' },
  owner: null,
  items: [
    {
      text: { zh: '编制并落实本乡镇产业发展安排', en: 'Draw up and carry out the local economic plan' },
      state: 'standing',
      means: [],
    },
    {
      text: {
        zh: '联系服务辖区企业和个体工商户，反映困难',
        en: 'Keep in touch with local firms and traders and pass on their difficulties',
      },
      state: 'confirmed',
      means: [inform(townships, ['firm-help'])],
    },
    {
      text: { zh: '做好统计调查和经济普查的组织', en: 'Organise statistical surveys and the economic census' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '配合招商引资，做好项目落地的现场服务', en: 'Support investment projects on the spot' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '管理本级财政收支和村级财务的代管', en: 'Manage township finance and keep village accounts' },
      state: 'standing',
      means: [],
    },
    {
      text: {
        zh: '监督村级财务公开，受理村务账目方面的反映并督促整改',
        en: 'See that village accounts are published; take up complaints and have faults put right',
      },
      state: 'confirmed',
      means: [lead(townships, ['village-accounts'])],
    },
  ],
}
