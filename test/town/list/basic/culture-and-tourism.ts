import type { Section } from '../item.ts'
import { assist, townships } from '../means.ts'

/** Basic duties of townships: culture and tourism. */
export const cultureAndTourismBasic: Section = {
  kind: 'basic',
  name: { zh: '八、文化和旅游', en: 'Culture and tourism' },
  owner: null,
  items: [
    {
      text: { zh: '管理乡镇综合文化站，组织群众文体活动', en: 'Run the culture station and local events' },
      state: 'confirmed',
      means: [assist(townships, ['culture-venue'])],
    },
    {
      text: { zh: '巡查文物和古建筑，发现险情上报', en: 'Inspect heritage and report danger' },
      state: 'confirmed',
      means: [assist(townships, ['heritage'])],
    },
    {
      text: { zh: '协调广场活动的时间和场地', en: 'Agree hours and places for activities on squares' },
      state: 'confirmed',
      means: [assist(townships, ['noise-square'])],
    },
    {
      text: { zh: '维护村级应急广播终端', en: 'Look after village loudspeakers' },
      state: 'confirmed',
      means: [assist(townships, ['broadcast'])],
    },
    {
      text: { zh: '做好旅游旺季的引导服务', en: 'Guide visitors in the season' },
      state: 'standing',
      means: [],
    },
  ],
}
