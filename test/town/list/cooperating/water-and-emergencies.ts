import type { Section } from '../item.ts'
import { assist, lead, line, townships } from '../means.ts'

/** Cooperating duties: water and emergencies. */
export const waterAndEmergenciesCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '水利应急', en: 'Water and emergencies' },
  owner: null,
  items: [
    {
      text: { zh: '河道清淤和水库山塘安全', en: 'Rivers and reservoirs' },
      columns: {
        departments: '县水利局',
        departmentDuty: '负责清淤计划、水库安全鉴定和除险。',
        townshipDuty: '落实巡查责任人。',
      },
      state: 'confirmed',
      means: [lead(line('water'), ['river-blocked', 'reservoir']), assist(townships, ['reservoir'])],
    },
    {
      text: { zh: '灌溉和农村饮水', en: 'Irrigation and village water' },
      columns: {
        departments: '县水利局',
        departmentDuty: '负责骨干渠道、泵站和集中供水工程维修。',
        townshipDuty: '组织分段管护。',
      },
      state: 'confirmed',
      means: [
        lead(line('water'), ['irrigation', 'village-water']),
        lead(line('water'), ['drought'], { to: 'new-year' }),
        assist(townships, ['village-water']),
      ],
    },
    {
      text: { zh: '汛期险情和灾害救助', en: 'Floods and relief' },
      columns: {
        departments: '县应急局、县水利局、县民政局',
        departmentDuty: '县应急局（牵头）：统一调度抢险救灾。县水利局：工程抢护技术。县民政局：生活救助。',
        townshipDuty: '组织转移，统计灾情。',
      },
      state: 'confirmed',
      means: [
        lead(line('emergency'), ['flood-danger', 'flood-relief']),
        assist(line('water'), ['flood-danger']),
        assist(line('civil-affairs'), ['flood-relief']),
      ],
    },
    {
      text: { zh: '低温雨雪和大风险情处置', en: 'Ice, snow and storms' },
      columns: {
        departments: '县应急局',
        departmentDuty: '负责调度抢险，通报预警。',
        townshipDuty: '组织铲冰除雪，帮助困难群众。',
      },
      state: 'confirmed',
      means: [lead(line('emergency'), ['extreme-weather']), assist(line('transport'), ['extreme-weather'])],
    },
    {
      text: { zh: '消防设施检查维护', en: 'Fire equipment' },
      columns: {
        departments: '县消防大队',
        departmentDuty: '负责监督检查，责令修复。',
        townshipDuty: '督促产权单位。',
      },
      state: 'confirmed',
      means: [lead(line('fire'), ['fire-equipment']), assist(townships, ['fire-equipment'])],
    },
  ],
}
