import type { Section } from '../item.ts'

/** Basic duties of townships: party building. */
export const partyBuildingBasic: Section = {
  kind: 'basic',
  name: { zh: '一、党的建设', en: 'Party building' },
  owner: null,
  items: [
    {
      text: {
        zh: '组织乡镇（街道）党员学习，开好支部每月一次的组织生活',
        en: 'Organise study for Party members and the monthly branch meeting',
      },
      state: 'standing',
      means: [],
    },
    {
      text: {
        zh: '指导村（社区）党组织按期换届，整顿软弱涣散的支部',
        en: 'Guide elections of village Party branches and help weak ones',
      },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '发展党员、收缴党费、接转组织关系', en: 'Admit members, collect dues, transfer memberships' },
      state: 'standing',
      means: [],
    },
    {
      text: {
        zh: '联系和走访困难党员、老党员',
        en: 'Keep in touch with Party members in difficulty and elderly members',
      },
      state: 'standing',
      means: [],
    },
    {
      text: {
        zh: '推进新就业群体和小微企业的党组织覆盖',
        en: 'Bring Party organisation to new forms of work and small firms',
      },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '落实党务公开，接受党员群众监督', en: 'Publish Party affairs and accept supervision' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '开展清廉村居建设和日常监督', en: 'Clean village government and everyday supervision' },
      state: 'standing',
      means: [],
    },
    {
      text: {
        zh: '组织人大代表、政协委员联系群众，办理意见建议',
        en: 'Arrange for deputies to meet residents and answer their proposals',
      },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '做好工会、共青团、妇联等群团工作', en: "Support trade union, youth and women's organisations" },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '选拔、培训和管理村（社区）干部', en: 'Select, train and manage village officials' },
      state: 'standing',
      means: [],
    },
  ],
}
