import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Culture Bureau. */
export const cultureBureauPower: Section = {
  kind: 'power',
  name: { zh: '县文旅广体局', en: 'Culture Bureau' },
  owner: 'culture-bureau',
  items: [
    {
      text: { zh: '对互联网上网服务场所接纳未成年人的处罚', en: 'Penalties for admitting minors' },
      basis: rule({ zh: '文化市场与旅游管理规则（演示）', en: 'Culture and Tourism Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('culture'), ['internet-cafe'])],
    },
    {
      text: { zh: '对旅游经营违法行为的处罚', en: 'Penalties in tourism' },
      basis: rule({ zh: '文化市场与旅游管理规则（演示）', en: 'Culture and Tourism Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('culture'), ['tourism'])],
    },
    {
      text: { zh: '文物保护工程审批', en: 'Approval of heritage works' },
      basis: rule({ zh: '文化市场与旅游管理规则（演示）', en: 'Culture and Tourism Rules (demonstration)' }, 5),
      state: 'standing',
      means: [],
    },
  ],
}
