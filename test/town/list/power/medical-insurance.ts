import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Medical Insurance. */
export const medicalInsurancePower: Section = {
  kind: 'power',
  name: { zh: '县医保局', en: 'Medical Insurance' },
  owner: 'medical-insurance',
  items: [
    {
      text: { zh: '对骗取医疗保障基金的处罚', en: 'Penalties for insurance fraud' },
      basis: rule({ zh: '医疗保障基金使用规则（演示）', en: 'Insurance Fund Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('medical-insurance'), ['insurance-fraud'])],
    },
    {
      text: { zh: '异地就医备案', en: 'Registration of treatment elsewhere' },
      basis: rule({ zh: '医疗保障基金使用规则（演示）', en: 'Insurance Fund Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('medical-insurance'), ['reimbursement'])],
    },
  ],
}
