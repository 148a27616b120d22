import type { Section } from '../item.ts'
import { lead, line, outside, rule } from '../means.ts'

/** Power list of the County Hotline. */
export const hotlineCentrePower: Section = {
  kind: 'power',
  name: { zh: '县政务热线', en: 'County Hotline' },
  owner: 'hotline-centre',
  items: [
    {
      text: { zh: '热线办理质量反馈的受理和复核', en: 'Feedback on the hotline and its review' },
      basis: rule({ zh: '政务热线管理规则（演示）', en: 'Hotline Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('hotline'), ['hotline-feedback'])],
    },
    {
      text: { zh: '政策咨询和表扬事项的答复转达', en: 'Answering questions and passing on thanks' },
      basis: rule({ zh: '政务热线管理规则（演示）', en: 'Hotline Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('hotline'), ['policy-question', 'praise'])],
    },
    {
      text: { zh: '与法院、仲裁在办事项的分流告知', en: 'Explaining matters that are before a court' },
      basis: rule({ zh: '政务热线管理规则（演示）', en: 'Hotline Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(outside('court'), ['court-matter'])],
    },
  ],
}
