import type { Section } from '../item.ts'
import { assist, lead, line, townships } from '../means.ts'

/** Cooperating duties: land. */
export const landCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '自然资源', en: 'Land' },
  owner: null,
  items: [
    {
      text: { zh: '土地权属争议调处', en: 'Title disputes' },
      columns: {
        departments: '县自然资源局',
        departmentDuty: '负责勘界和提出处理意见，县林业局配合林权。',
        townshipDuty: '组织双方到场，先行调解。',
      },
      state: 'confirmed',
      means: [
        lead(line('land'), ['boundary-dispute']),
        assist(line('forestry'), ['boundary-dispute']),
        assist(townships, ['boundary-dispute']),
      ],
    },
    {
      text: { zh: '不动产登记和征地补偿', en: 'Registration and compensation' },
      columns: {
        departments: '县自然资源局',
        departmentDuty: '负责登记办理、补偿标准解释和资金拨付督促。',
        townshipDuty: '核对人员和面积。',
      },
      state: 'confirmed',
      means: [lead(line('land'), ['property-register', 'compensation'])],
    },
    {
      text: { zh: '地质灾害防治', en: 'Landslides' },
      columns: {
        departments: '县自然资源局',
        departmentDuty: '负责技术鉴定、划定危险区和工程治理。',
        townshipDuty: '巡查预警、组织撤离。',
      },
      state: 'confirmed',
      means: [lead(line('land'), ['landslide'])],
    },
    {
      text: { zh: '野生动物致害处理', en: 'Wildlife damage' },
      columns: {
        departments: '县林业局',
        departmentDuty: '负责致害调查、补偿和动物收容。',
        townshipDuty: '收集证据，上报损失。',
      },
      state: 'confirmed',
      means: [lead(line('forestry'), ['wildlife']), assist(townships, ['wildlife'])],
    },
    {
      text: { zh: '殡葬管理', en: 'Burials and funerals' },
      columns: {
        departments: '县民政局',
        departmentDuty: '负责公益性墓地、殡仪服务监管和散埋乱葬整治。',
        townshipDuty: '劝导村民，协助迁坟。',
      },
      state: 'confirmed',
      means: [lead(line('civil-affairs'), ['grave', 'funeral'])],
    },
  ],
}
