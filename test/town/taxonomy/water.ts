import type { Domain } from './type.ts'

/** Water and flood. */
export const water: Domain = {
  id: 'water',
  name: { zh: '水利防汛', en: 'Water and flood' },
  groups: [
    {
      id: 'rivers',
      name: { zh: '河道水库', en: 'Rivers and reservoirs' },
      types: [
        {
          id: 'river-dumping',
          name: { zh: '河道倾倒垃圾', en: 'Dumping in the river bed' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['河里垃圾', '河道', '倒渣土', '河边'], en: ['river bed', 'dumped', 'rubbish'] },
        },
        {
          id: 'river-blocked',
          name: { zh: '河道淤积阻水', en: 'River silted or blocked' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['淤积', '清淤', '阻水', '水葫芦'], en: ['silted', 'dredging', 'blocked', 'weed'] },
        },
        {
          id: 'river-building',
          name: { zh: '河道内违法建筑', en: 'Building in the river bed' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['占河', '河道建房', '围河', '护堤'], en: ['built in river', 'embankment', 'encroach'] },
        },
        {
          id: 'reservoir',
          name: { zh: '水库山塘安全', en: 'Reservoir or pond safety' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['水库', '山塘', '坝漏水', '溢洪道'], en: ['reservoir', 'pond', 'dam leaking', 'spillway'] },
        },
        {
          id: 'drowning-risk',
          name: { zh: '危险水域防溺水', en: 'Dangerous water' },
          kind: 'hazard',
          action: 'dissuade',
          limit: 'urgent',
          words: { zh: ['游泳', '溺水', '警示牌', '救生圈'], en: ['swimming', 'drowning', 'warning sign'] },
        },
      ],
    },
    {
      id: 'supply-irrigation',
      name: { zh: '灌溉与农村饮水', en: 'Irrigation and village water' },
      types: [
        {
          id: 'irrigation',
          name: { zh: '沟渠灌溉', en: 'Irrigation channels' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['水渠', '渠道', '没水插秧', '泵站'], en: ['channel', 'irrigation', 'pump'] },
        },
        {
          id: 'village-water',
          name: { zh: '农村饮水', en: 'Village drinking water' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['没水吃', '水井', '蓄水池', '饮水'], en: ['drinking water', 'well', 'tank'] },
        },
        {
          id: 'water-dispute',
          name: { zh: '用水纠纷', en: 'Dispute over water' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['争水', '堵水', '放水', '水路'], en: ['water dispute', 'blocked channel', 'turns'] },
        },
      ],
    },
    {
      id: 'flood',
      name: { zh: '防汛抗旱', en: 'Flood and drought' },
      types: [
        {
          id: 'flood-danger',
          name: { zh: '汛期险情', en: 'Flood danger' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['涨水', '决口', '险情', '水漫'], en: ['rising water', 'breach', 'flood'] },
        },
        {
          id: 'flood-relief',
          name: { zh: '防汛物资与受灾救助', en: 'Flood relief' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['受灾', '救助', '转移', '房子淹了'], en: ['flood relief', 'evacuated', 'house flooded'] },
        },
        {
          id: 'drought',
          name: { zh: '抗旱打井', en: 'Drought and wells' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['干旱', '打井', '送水', '抗旱'], en: ['drought', 'well', 'water delivery'] },
        },
      ],
    },
  ],
}
