import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Housing Bureau. */
export const housingBureauPower: Section = {
  kind: 'power',
  name: { zh: '县住建局', en: 'Housing Bureau' },
  owner: 'housing-bureau',
  items: [
    {
      text: { zh: '对擅自拆改房屋承重结构的处罚', en: 'Penalties for removing bearing walls' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('housing'), ['load-wall'])],
    },
    {
      text: { zh: '对施工现场扬尘的处罚', en: 'Penalties for dust from sites' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('housing'), ['dust-site'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对施工现场安全违法行为的处罚', en: 'Penalties for unsafe sites' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('housing'), ['site-safety'])],
    },
    {
      text: { zh: '对燃气经营违法行为的处罚', en: 'Penalties in gas supply' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 6),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '对物业服务企业违法行为的处罚', en: 'Penalties for estate companies' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 7),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '建筑工程施工许可', en: 'Building permits' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 8),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '商品房预售许可', en: 'Licence to sell flats before completion' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 9),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '城镇污水排入排水管网许可', en: 'Licence to connect to sewers' },
      basis: rule({ zh: '房屋建筑与市政管理规则（演示）', en: 'Building and Works Rules (demonstration)' }, 10),
      state: 'standing',
      means: [],
    },
  ],
}
