import type { Section } from '../item.ts'
import { assist, lead, townships } from '../means.ts'
import { forestQuarters } from '../where.ts'

/** Basic duties of townships: rural development. */
export const ruralDevelopmentBasic: Section = {
  kind: 'basic',
  name: { zh: '五、乡村振兴', en: 'Rural development' },
  owner: null,
  items: [
    {
      text: {
        zh: '受理农村村民宅基地和建房申请，组织四到场并审批',
        en: 'Accept and approve homestead and building applications with site visits',
      },
      state: 'confirmed',
      means: [lead(townships, ['homestead'])],
    },
    {
      text: {
        zh: '巡查自建房安全，督促房主整改，危险时先行撤人',
        en: 'Inspect self-built houses, press owners to repair, move people out in danger',
      },
      state: 'confirmed',
      means: [lead(townships, ['self-built'])],
    },
    {
      text: { zh: '排查耕地撂荒，动员复耕或代耕', en: 'Find fallow land and have it farmed again' },
      state: 'confirmed',
      means: [lead(townships, ['fallow'])],
    },
    {
      text: {
        zh: '整治村容村貌，清理乱堆乱放和残垣断壁，组织水塘清淤',
        en: 'Tidy villages, clear rubble and silted ponds',
      },
      state: 'confirmed',
      means: [lead(townships, ['village-environment'])],
    },
    {
      text: {
        zh: '组织农村生活垃圾收集、转运，督促保洁到位',
        en: 'Collect village rubbish and see that cleaning is done',
      },
      state: 'confirmed',
      means: [lead(townships, ['rubbish-heap'], { except: forestQuarters })],
    },
    {
      text: {
        zh: '组织无害化处理点收集病死畜禽，发现丢弃及时打捞',
        en: 'Collect dead livestock and recover what was dumped',
      },
      state: 'confirmed',
      means: [lead(townships, ['dead-livestock'])],
    },
    {
      text: { zh: '组织烟叶、水稻等生产技术培训', en: 'Organise training for growers' },
      state: 'confirmed',
      means: [assist(townships, ['crop-disease'])],
    },
    {
      text: { zh: '落实防止返贫监测和帮扶', en: 'Watch for and prevent a return to poverty' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '培育农民合作社和家庭农场', en: 'Foster cooperatives and family farms' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '管护小型水利、村组道路等村级公益设施', en: 'Look after small water works and village lanes' },
      state: 'confirmed',
      means: [assist(townships, ['irrigation', 'rural-road'])],
    },
    {
      text: { zh: '做好农村集体资产清查登记', en: 'Register collective assets' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '组织农村改厕摸底和后期管护', en: 'Survey toilet conversions and their upkeep' },
      state: 'confirmed',
      means: [assist(townships, ['toilets'])],
    },
  ],
}
