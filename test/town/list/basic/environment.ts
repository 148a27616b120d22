import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { inform, lead, townships } from '../means.ts'

/** Basic duties of townships: environment. */
export const environmentBasic: Section = {
  kind: 'basic',
  name: { zh: '六、生态环保', en: 'Environment' },
  owner: null,
  items: [
    {
      text: {
        zh: '劝阻秸秆、垃圾露天焚烧，组织巡查和就近灭火',
        en: 'Dissuade open burning, patrol, and put out small fires',
      },
      state: 'confirmed',
      means: [lead(townships, ['straw-burning'])],
    },
    {
      text: {
        zh: '开展森林防火宣传、巡山和野外用火劝阻',
        en: 'Warn of forest fires, patrol, and dissuade fires outdoors',
      },
      state: 'confirmed',
      means: [lead(townships, ['forest-fire-risk'])],
    },
    {
      text: { zh: '落实乡镇级河长巡河，发现问题上报', en: 'Carry out township river patrols and report' },
      state: 'confirmed',
      means: [lead(townships, ['river-pollution', 'river-dumping', 'river-building'], { boxes: actions('report') })],
    },
    {
      text: { zh: '巡查养殖场户，发现污染上报', en: 'Inspect livestock farms and report pollution' },
      state: 'confirmed',
      means: [lead(townships, ['farm-pollution'], { boxes: actions('report') })],
    },
    {
      text: { zh: '发现散乱污作坊、偷倒固体废物及时上报', en: 'Report polluting workshops and dumping' },
      state: 'confirmed',
      means: [
        lead(townships, ['dirty-workshop', 'construction-waste', 'hazardous-waste'], { boxes: actions('report') }),
      ],
    },
    {
      text: { zh: '做好饮用水源地日常巡护', en: 'Patrol drinking-water sources' },
      state: 'confirmed',
      means: [inform(townships, ['village-water'])],
    },
    {
      text: { zh: '组织林长制网格巡护，发现毁林上报', en: 'Patrol woods and report logging' },
      state: 'confirmed',
      means: [lead(townships, ['illegal-logging'], { boxes: actions('report') })],
    },
    {
      text: { zh: '开展垃圾分类宣传', en: 'Explain the sorting of waste' },
      state: 'standing',
      means: [],
    },
  ],
}
