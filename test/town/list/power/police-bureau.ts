import type { Section } from '../item.ts'
import { assist, lead, line, rule } from '../means.ts'

/** Power list of the Police. */
export const policeBureauPower: Section = {
  kind: 'power',
  name: { zh: '县公安局', en: 'Police' },
  owner: 'police-bureau',
  items: [
    {
      text: { zh: '对机动车违法停放的处罚', en: 'Penalties for illegal parking' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('police'), ['parking'])],
    },
    {
      text: { zh: '对电动自行车交通违法的处罚', en: 'Penalties for e-bike offences' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('police'), ['e-bikes'])],
    },
    {
      text: { zh: '对盗窃行为的查处', en: 'Action against theft' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('police'), ['theft'])],
    },
    {
      text: { zh: '对电信网络诈骗的查处', en: 'Action against fraud' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('police'), ['fraud'])],
    },
    {
      text: { zh: '对赌博行为的查处', en: 'Action against gambling' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 7),
      state: 'confirmed',
      means: [lead(line('police'), ['gambling'])],
    },
    {
      text: { zh: '对家庭暴力的制止和告诫', en: 'Stopping and warning in violence at home' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 8),
      state: 'confirmed',
      means: [lead(line('police'), ['domestic-violence']), assist(line('civil-affairs'), ['domestic-violence'])],
    },
    {
      text: { zh: '户口登记、居民身份证办理', en: 'Household register and identity cards' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 9),
      state: 'confirmed',
      means: [lead(line('police'), ['residence-papers'])],
    },
    {
      text: { zh: '烟花爆竹道路运输许可', en: 'Transport of fireworks' },
      basis: rule({ zh: '治安与交通管理规则（演示）', en: 'Public Order and Traffic Rules (demonstration)' }, 10),
      state: 'standing',
      means: [],
    },
  ],
}
