import type { Domain } from './type.ts'

/** Farming and villages. */
export const farming: Domain = {
  id: 'farming',
  name: { zh: '农业农村', en: 'Farming and villages' },
  groups: [
    {
      id: 'fields',
      name: { zh: '耕地与生产', en: 'Fields and supplies' },
      types: [
        {
          id: 'fallow',
          name: { zh: '耕地撂荒', en: 'Land left fallow' },
          kind: 'complaint',
          action: 'dissuade',
          limit: 'general',
          words: { zh: ['撂荒', '荒田', '没人种'], en: ['fallow', 'idle field', 'uncultivated'] },
        },
        {
          id: 'fake-seeds',
          name: { zh: '假劣农资', en: 'Fake seeds or fertiliser' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['假种子', '假农药', '化肥', '不发芽'], en: ['fake seed', 'pesticide', 'fertiliser'] },
        },
        {
          id: 'subsidy',
          name: { zh: '惠农补贴', en: 'Farm subsidies' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['粮补', '补贴没到账', '地力补贴'], en: ['subsidy', 'not received', 'payment'] },
        },
        {
          id: 'machine-subsidy',
          name: { zh: '农机购置与作业', en: 'Farm machines' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['农机', '收割机', '补贴', '旋耕机'], en: ['machine', 'harvester', 'tiller'] },
        },
        {
          id: 'crop-disease',
          name: { zh: '病虫害技术指导', en: 'Crop disease advice' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['病虫害', '稻飞虱', '烤烟', '技术员'], en: ['pests', 'rice hopper', 'tobacco', 'advice'] },
        },
      ],
    },
    {
      id: 'livestock',
      name: { zh: '畜禽', en: 'Livestock' },
      types: [
        {
          id: 'dead-livestock',
          name: { zh: '病死畜禽', en: 'Dead livestock' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['死猪', '死鸡', '病死', '无害化'], en: ['dead pig', 'dead chickens', 'disposal'] },
        },
        {
          id: 'animal-disease',
          name: { zh: '动物疫病防疫', en: 'Animal disease and vaccination' },
          kind: 'consultation',
          action: 'serve',
          limit: 'general',
          words: { zh: ['打疫苗', '猪瘟', '禽流感', '防疫员'], en: ['vaccination', 'swine fever', 'bird flu'] },
        },
        {
          id: 'slaughter',
          name: { zh: '私屠滥宰', en: 'Illegal slaughter' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['私宰', '没盖章', '注水肉', '屠宰'], en: ['illegal slaughter', 'unstamped meat'] },
        },
      ],
    },
    {
      id: 'village',
      name: { zh: '村务', en: 'Village affairs' },
      types: [
        {
          id: 'village-accounts',
          name: { zh: '村务财务公开', en: 'Village accounts' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['村务公开', '财务', '账目', '公示栏'], en: ['village accounts', 'notice board', 'money'] },
        },
        {
          id: 'land-transfer',
          name: { zh: '土地流转纠纷', en: 'Land lease dispute' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['流转', '租金', '合同', '承包地'], en: ['lease', 'rent', 'contract', 'plot'] },
        },
        {
          id: 'toilets',
          name: { zh: '农村厕所改造', en: 'Rural toilets' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['改厕', '化粪池', '旱厕'], en: ['toilet conversion', 'septic tank'] },
        },
        {
          id: 'village-environment',
          name: { zh: '村容村貌整治', en: 'Village clean-up' },
          kind: 'suggestion',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['村容村貌', '乱堆', '残垣断壁', '水塘清淤'], en: ['tidy village', 'rubble', 'pond cleaning'] },
        },
      ],
    },
  ],
}
