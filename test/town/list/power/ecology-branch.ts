import { actions, atNight } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Environment Branch. */
export const ecologyBranchPower: Section = {
  kind: 'power',
  name: { zh: '生态环境分局', en: 'Environment Branch' },
  owner: 'ecology-branch',
  items: [
    {
      text: { zh: '对建筑工地夜间施工噪声的处罚', en: 'Penalties for construction noise at night' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('ecology'), ['noise-site'], { boxes: atNight })],
    },
    {
      text: { zh: '对工业企业噪声超标的处罚', en: 'Penalties for factory noise' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('ecology'), ['noise-factory'])],
    },
    {
      text: { zh: '对经营场所噪声超标的处罚', en: 'Penalties for business noise' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('ecology'), ['noise-business'])],
    },
    {
      text: { zh: '对排放废气异味的处罚', en: 'Penalties for fumes' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('ecology'), ['factory-smell'])],
    },
    {
      text: { zh: '对向水体排放污染物的处罚', en: 'Penalties for polluting water' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 7),
      state: 'confirmed',
      means: [lead(line('ecology'), ['river-pollution'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对畜禽养殖污染环境的处罚', en: 'Penalties for livestock pollution' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 8),
      state: 'confirmed',
      means: [lead(line('ecology'), ['farm-pollution'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对散乱污作坊、危险废物违法行为的处罚', en: 'Penalties for polluting workshops and hazardous waste' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 9),
      state: 'confirmed',
      means: [lead(line('ecology'), ['dirty-workshop', 'hazardous-waste'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '建设项目环境影响评价审批', en: 'Approval of environmental assessments' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 10),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '排污许可证核发', en: 'Discharge permits' },
      basis: rule({ zh: '环境噪声与污染防治细则（演示）', en: 'Noise and Pollution Rules (demonstration)' }, 11),
      state: 'standing',
      means: [],
    },
  ],
}
