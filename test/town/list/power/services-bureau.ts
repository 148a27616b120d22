import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Services Bureau. */
export const servicesBureauPower: Section = {
  kind: 'power',
  name: { zh: '县审批局', en: 'Services Bureau' },
  owner: 'services-bureau',
  items: [
    {
      text: { zh: '政务服务窗口作风监督', en: 'Conduct at public counters' },
      basis: rule({ zh: '政务服务规范（演示）', en: 'Public Service Standard (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('services'), ['service-attitude'])],
    },
    {
      text: { zh: '网上政务服务平台运行维护', en: 'Running the online services' },
      basis: rule({ zh: '政务服务规范（演示）', en: 'Public Service Standard (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('services'), ['online-services'])],
    },
    {
      text: { zh: '市场主体登记注册', en: 'Registration of businesses' },
      basis: rule({ zh: '政务服务规范（演示）', en: 'Public Service Standard (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('services'), ['business-licence'])],
    },
  ],
}
