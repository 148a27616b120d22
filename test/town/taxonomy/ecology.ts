import type { Domain } from './type.ts'

/** Environment. */
export const ecology: Domain = {
  id: 'ecology',
  name: { zh: '生态环境', en: 'Environment' },
  groups: [
    {
      id: 'noise',
      name: { zh: '噪声', en: 'Noise' },
      types: [
        {
          id: 'noise-site',
          name: { zh: '建筑施工噪声', en: 'Construction noise' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: {
            zh: ['工地噪音', '夜间施工', '打桩', '搅拌机'],
            en: ['building site', 'night work', 'piling', 'noise'],
          },
        },
        {
          id: 'noise-square',
          name: { zh: '广场舞噪声', en: 'Square dancing noise' },
          kind: 'complaint',
          action: 'dissuade',
          limit: 'general',
          words: { zh: ['广场舞', '音响', '跳舞吵'], en: ['square dance', 'loudspeaker', 'music'] },
        },
        {
          id: 'noise-business',
          name: { zh: '经营场所噪声', en: 'Noise from a business' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['KTV', '酒吧', '夜宵', '喇叭叫卖', '吵'], en: ['karaoke', 'bar', 'shop loudspeaker', 'noise'] },
        },
        {
          id: 'noise-neighbour',
          name: { zh: '生活噪声', en: 'Noise from neighbours' },
          kind: 'dispute',
          action: 'dissuade',
          limit: 'general',
          words: { zh: ['楼上吵', '装修噪音', '深夜吵闹', '弹琴'], en: ['upstairs', 'renovation noise', 'late night'] },
        },
        {
          id: 'noise-factory',
          name: { zh: '工业噪声', en: 'Factory noise' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['厂里噪音', '机器响', '风机', '锯木'], en: ['factory', 'machine', 'fan', 'sawmill'] },
        },
      ],
    },
    {
      id: 'air',
      name: { zh: '大气', en: 'Air' },
      types: [
        {
          id: 'cooking-fumes',
          name: { zh: '餐饮油烟', en: 'Cooking fumes' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['油烟', '烧烤烟', '油烟机', '呛人'], en: ['cooking fumes', 'smoke', 'extractor'] },
        },
        {
          id: 'straw-burning',
          name: { zh: '秸秆垃圾露天焚烧', en: 'Open burning' },
          kind: 'complaint',
          action: 'dissuade',
          limit: 'general',
          words: { zh: ['烧秸秆', '烧垃圾', '田里冒烟', '焚烧'], en: ['burning straw', 'burning rubbish', 'smoke'] },
        },
        {
          id: 'dust-site',
          name: { zh: '工地道路扬尘', en: 'Dust from sites and roads' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['扬尘', '灰大', '裸土', '没洒水'], en: ['dust', 'bare soil', 'no sprinkling'] },
        },
        {
          id: 'factory-smell',
          name: { zh: '企业废气异味', en: 'Smell or fumes from a firm' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['废气', '臭味', '化工味', '喷漆味'], en: ['fumes', 'chemical smell', 'paint smell'] },
        },
      ],
    },
    {
      id: 'water-soil',
      name: { zh: '水与土壤', en: 'Water and soil' },
      types: [
        {
          id: 'river-pollution',
          name: { zh: '河流水体污染', en: 'Polluted river or pond' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['河水黑', '死鱼', '排污', '水臭'], en: ['black water', 'dead fish', 'discharge'] },
        },
        {
          id: 'farm-pollution',
          name: { zh: '养殖污染', en: 'Livestock pollution' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['猪场', '鸡粪', '养殖场', '粪水'], en: ['pig farm', 'manure', 'chicken', 'slurry'] },
        },
        {
          id: 'dirty-workshop',
          name: { zh: '散乱污小作坊', en: 'Polluting small workshop' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['小作坊', '洗沙', '熔炼', '废水乱排'], en: ['workshop', 'sand washing', 'smelting'] },
        },
        {
          id: 'hazardous-waste',
          name: { zh: '危险废物', en: 'Hazardous waste' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'urgent',
          words: {
            zh: ['废机油', '农药瓶', '医疗垃圾', '铁桶'],
            en: ['waste oil', 'pesticide bottles', 'medical waste'],
          },
        },
      ],
    },
  ],
}
