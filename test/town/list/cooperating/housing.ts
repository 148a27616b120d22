import type { Section } from '../item.ts'
import { assist, lead, line, townships } from '../means.ts'

/** Cooperating duties: housing. */
export const housingCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '住房建设', en: 'Housing' },
  owner: null,
  items: [
    {
      text: { zh: '物业服务监督', en: 'Supervision of estate companies' },
      columns: {
        departments: '县住建局',
        departmentDuty: '负责物业企业监管、维修资金使用指导。',
        townshipDuty: '调解物业与业主矛盾。',
      },
      state: 'confirmed',
      means: [
        lead(line('housing'), ['estate-service', 'owners-committee', 'estate-facilities']),
        assist(townships, ['estate-service']),
      ],
    },
    {
      text: { zh: '新建住宅质量和销售监管', en: 'New flats' },
      columns: {
        departments: '县住建局',
        departmentDuty: '负责质量投诉处理、预售合同监管。',
        townshipDuty: '做好业主稳定和解释。',
      },
      state: 'confirmed',
      means: [lead(line('housing'), ['house-quality', 'home-purchase'])],
    },
    {
      text: { zh: '住房租赁和保障房', en: 'Letting and public housing' },
      columns: {
        departments: '县住建局',
        departmentDuty: '负责租赁备案、公租房申请与维修。',
        townshipDuty: '协助核实居住情况。',
      },
      state: 'confirmed',
      means: [lead(line('housing'), ['letting', 'public-housing'])],
    },
    {
      text: { zh: '危房鉴定和外墙坠物处置', en: 'Unsafe houses and facades' },
      columns: {
        departments: '县住建局',
        departmentDuty: '负责组织鉴定、督促产权人排险。',
        townshipDuty: '劝离人员、设置警戒。',
      },
      state: 'confirmed',
      means: [lead(line('housing'), ['unsafe-house', 'falling-objects']), assist(townships, ['falling-objects'])],
    },
    {
      text: { zh: '老旧小区改造和无障碍设施', en: 'Renewal and access' },
      columns: {
        departments: '县住建局',
        departmentDuty: '负责改造计划、加装电梯审批和无障碍设施改造。',
        townshipDuty: '组织征求意见。',
      },
      state: 'confirmed',
      means: [lead(line('housing'), ['old-renovation', 'barrier-free'])],
    },
    {
      text: { zh: '电梯应急和维保监督', en: 'Lifts' },
      columns: {
        departments: '县市场监管局',
        departmentDuty: '负责电梯安全监察，督促维保单位排除故障。',
        townshipDuty: '联系物业，安抚被困人员。',
      },
      state: 'confirmed',
      means: [lead(line('market'), ['lift-fault']), assist(line('fire'), ['lift-fault'])],
    },
  ],
}
