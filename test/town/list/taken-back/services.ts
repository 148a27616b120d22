import type { Section } from '../item.ts'
import { assist, lead, line } from '../means.ts'

/** Matters taken back by departments: services. */
export const servicesTaken: Section = {
  kind: 'taken-back',
  name: { zh: '五、民生服务', en: 'Services' },
  owner: null,
  items: [
    {
      text: { zh: '对无证行医的查处', en: 'Action against unlicensed practice' },
      columns: { departments: '县卫健局', way: '由卫生监督机构办理。' },
      state: 'confirmed',
      means: [lead(line('health'), ['illegal-clinic'])],
    },
    {
      text: { zh: '对骗取医疗保障基金的查处', en: 'Action against insurance fraud' },
      columns: { departments: '县医保局', way: '由医保监管机构办理。' },
      state: 'confirmed',
      means: [lead(line('medical-insurance'), ['insurance-fraud'])],
    },
    {
      text: { zh: '医疗费用报销审核', en: 'Reimbursement' },
      columns: { departments: '县医保局', way: '由经办机构办理。' },
      state: 'confirmed',
      means: [lead(line('medical-insurance'), ['reimbursement', 'insurance-fee'])],
    },
    {
      text: { zh: '对公共场所吸烟的处罚', en: 'Penalties for smoking' },
      columns: { departments: '县卫健局', way: '由卫生监督机构办理。' },
      state: 'confirmed',
      means: [lead(line('health'), ['smoking'])],
    },
    {
      text: { zh: '对校外培训的查处', en: 'Action against tutoring' },
      columns: { departments: '县教育局', way: '由教育行政执法办理。' },
      state: 'confirmed',
      means: [lead(line('education'), ['tutoring'])],
    },
    {
      text: { zh: '对学校收费的检查', en: 'School fees' },
      columns: { departments: '县教育局', way: '由教育部门会同发改部门检查。' },
      state: 'confirmed',
      means: [lead(line('education'), ['school-fees']), assist(line('development'), ['school-fees'])],
    },
    {
      text: { zh: '对幼儿园办园行为的监管', en: 'Supervision of kindergartens' },
      columns: { departments: '县教育局', way: '由教育部门办理。' },
      state: 'confirmed',
      means: [lead(line('education'), ['kindergarten'])],
    },
  ],
}
