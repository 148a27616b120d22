import { actions, below100 } from '../conditions.ts'
import type { Section } from '../item.ts'
import { assist, lead, townships } from '../means.ts'

/** Basic duties of townships: building and upkeep. */
export const buildingAndUpkeepBasic: Section = {
  kind: 'basic',
  name: { zh: '七、城乡建设', en: 'Building and upkeep' },
  owner: null,
  items: [
    {
      text: {
        zh: '发现和劝阻违法建设、占用耕地建房，第一时间上报',
        en: 'Find and dissuade illegal building and building on farmland; report at once',
      },
      state: 'confirmed',
      means: [lead(townships, ['illegal-building', 'farmland-building'], { boxes: actions('report', 'dissuade') })],
    },
    {
      text: { zh: '对村庄内一百平方米以下的违法搭建组织拆除', en: 'Remove illegal village structures below 100 m2' },
      state: 'confirmed',
      means: [lead(townships, ['illegal-building'], { boxes: below100 })],
    },
    {
      text: { zh: '清理楼道、墙面、杆线上的小广告', en: 'Remove fly-posting from stairs, walls and poles' },
      state: 'confirmed',
      means: [lead(townships, ['flyposting'])],
    },
    {
      text: { zh: '协助成立业主委员会，指导换届和矛盾协调', en: "Help owners' committees to be set up and elected" },
      state: 'confirmed',
      means: [assist(townships, ['owners-committee'])],
    },
    {
      text: { zh: '参与老旧小区改造意见征集', en: 'Collect opinions on the renewal of estates' },
      state: 'confirmed',
      means: [assist(townships, ['old-renovation'])],
    },
    {
      text: {
        zh: '巡查地质灾害隐患点，汛期组织避险转移',
        en: 'Watch landslide sites and move people in the rainy season',
      },
      state: 'confirmed',
      means: [assist(townships, ['landslide'])],
    },
    {
      text: { zh: '排查危房，督促停用和撤离', en: 'Find unsafe houses and have them left' },
      state: 'confirmed',
      means: [assist(townships, ['unsafe-house'])],
    },
    {
      text: { zh: '征地拆迁中做好入户解释和权属核对', en: 'Explain and check titles in land acquisition' },
      state: 'confirmed',
      means: [assist(townships, ['compensation'])],
    },
    {
      text: { zh: '做好门楼牌安装的现场指认', en: 'Point out where number plates belong' },
      state: 'confirmed',
      means: [assist(townships, ['street-naming'])],
    },
    {
      text: { zh: '组织集镇街面秩序的日常劝导', en: 'Keep order in market streets by persuasion' },
      state: 'confirmed',
      means: [lead(townships, ['street-vending', 'shop-overflow'], { boxes: actions('report', 'dissuade') })],
    },
  ],
}
