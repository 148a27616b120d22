import type { Section } from '../item.ts'
import { assist, committees, inform } from '../means.ts'

/** What villages and communities do and help with. */
export const communityItems: Section = {
  kind: 'community',
  name: { zh: '村（社区）依法履职', en: 'Village and community duties' },
  owner: null,
  items: [
    {
      text: { zh: '协助调解民间纠纷，提供双方情况', en: 'Help to mediate disputes' },
      state: 'confirmed',
      means: [assist(committees, ['neighbour-dispute', 'family-dispute', 'neighbour-leak'])],
    },
    {
      text: { zh: '发现独居老人异常及时上门，并告知亲属', en: 'Call on older people living alone' },
      state: 'confirmed',
      means: [assist(committees, ['elderly-visit'])],
    },
    {
      text: { zh: '组织村民清扫房前屋后', en: 'Have residents sweep around their homes' },
      state: 'confirmed',
      means: [assist(committees, ['village-environment'])],
    },
    {
      text: { zh: '巡查并报告消防隐患', en: 'Find and report fire risks' },
      state: 'confirmed',
      means: [assist(committees, ['stair-charging', 'fire-lane'])],
    },
    {
      text: { zh: '发现欺诈推销及时提醒居民', en: 'Warn residents of fraud' },
      state: 'confirmed',
      means: [inform(committees, ['fraud'])],
    },
    {
      text: { zh: '协助公示低保和补贴名单', en: 'Publish lists of allowances' },
      state: 'confirmed',
      means: [assist(committees, ['low-income', 'subsidy'])],
    },
    {
      text: { zh: '反映路灯、井盖等设施损坏', en: 'Report broken lamps and covers' },
      state: 'confirmed',
      means: [assist(committees, ['lamp-village', 'manhole'])],
    },
    {
      text: { zh: '协调村组用水', en: 'Arrange water between groups' },
      state: 'confirmed',
      means: [assist(committees, ['water-dispute'])],
    },
    {
      text: { zh: '组织制定村规民约、居民公约', en: 'Draw up village rules' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '召集村民会议和居民会议', en: "Call residents' meetings" },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '公布村务和居务', en: 'Publish village affairs' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '管理村集体财产', en: 'Manage collective property' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '办理本村公益事业', en: 'Look after common interests' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '协助做好征兵登记', en: 'Help with military registration' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '协助做好统计调查入户', en: 'Help with survey visits' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '协助防汛转移和人员清点', en: 'Help evacuate and count people in floods' },
      state: 'confirmed',
      means: [assist(committees, ['flood-danger'])],
    },
    {
      text: { zh: '提醒焚烧秸秆的危害', en: 'Warn of burning straw' },
      state: 'confirmed',
      means: [assist(committees, ['straw-burning'])],
    },
    {
      text: { zh: '劝导文明养犬', en: 'Encourage dog owners to be considerate' },
      state: 'confirmed',
      means: [assist(committees, ['dog-biting'])],
    },
    {
      text: { zh: '协助做好入学劝返', en: 'Help children back to school' },
      state: 'confirmed',
      means: [assist(committees, ['children'])],
    },
    {
      text: { zh: '协助组织适龄人员体检', en: 'Help to organise check-ups' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '看护村级山塘水库，记录水位', en: 'Watch village ponds and note levels' },
      state: 'confirmed',
      means: [assist(committees, ['reservoir'])],
    },
    {
      text: { zh: '组织志愿者帮助老人订餐取餐', en: 'Volunteers fetch meals for older people' },
      state: 'confirmed',
      means: [assist(committees, ['elderly-meals'])],
    },
    {
      text: { zh: '协助做好爱国卫生和灭鼠投药告知', en: 'Announce rat poison and clean-up days' },
      state: 'confirmed',
      means: [assist(committees, ['mosquito'])],
    },
    {
      text: { zh: '协助登记房屋出租情况', en: 'Help to note let rooms' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '培育社区社会组织和志愿队伍', en: 'Foster local associations and volunteers' },
      state: 'standing',
      means: [],
    },
  ],
}
