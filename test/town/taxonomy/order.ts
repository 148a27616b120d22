import type { Domain } from './type.ts'

/** Order and disputes. */
export const order: Domain = {
  id: 'order',
  name: { zh: '社会治安与纠纷', en: 'Order and disputes' },
  groups: [
    {
      id: 'security',
      name: { zh: '治安', en: 'Public order' },
      types: [
        {
          id: 'fraud',
          name: { zh: '电信网络诈骗', en: 'Fraud by phone or net' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'urgent',
          words: { zh: ['诈骗', '刷单', '转账', '冒充'], en: ['fraud', 'scam', 'transfer', 'fake'] },
        },
        {
          id: 'theft',
          name: { zh: '盗窃与失物', en: 'Theft and lost property' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['被偷', '电瓶', '小偷', '丢了'], en: ['stolen', 'battery', 'thief', 'lost'] },
        },
        {
          id: 'gambling',
          name: { zh: '赌博', en: 'Gambling' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['赌博', '打牌赌', '麻将馆', '老虎机'], en: ['gambling', 'mahjong room', 'slot machine'] },
        },
        {
          id: 'dog-biting',
          name: { zh: '犬只伤人流浪犬', en: 'Dogs: strays and bites' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['流浪狗', '狗咬人', '没拴绳', '狂犬'], en: ['stray dog', 'bite', 'no lead', 'rabies'] },
        },
        {
          id: 'residence-papers',
          name: { zh: '户籍身份证', en: 'Household register and ID' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['户口', '身份证', '迁户口', '上户'], en: ['household register', 'ID card', 'move'] },
        },
      ],
    },
    {
      id: 'disputes',
      name: { zh: '矛盾纠纷', en: 'Disputes' },
      types: [
        {
          id: 'neighbour-dispute',
          name: { zh: '邻里纠纷', en: 'Quarrel between neighbours' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['邻居吵架', '宅基地界', '排水', '过道'], en: ['neighbours', 'quarrel', 'passage'] },
        },
        {
          id: 'family-dispute',
          name: { zh: '婚姻家庭纠纷', en: 'Family dispute' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['赡养', '分家', '彩礼', '吵架'], en: ['support of parents', 'bride price', 'family'] },
        },
        {
          id: 'injury-dispute',
          name: { zh: '人身损害赔偿纠纷', en: 'Compensation for injury' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['赔偿', '受伤', '医药费', '责任'], en: ['compensation', 'injured', 'medical cost'] },
        },
        {
          id: 'domestic-violence',
          name: { zh: '家庭暴力', en: 'Violence at home' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'urgent',
          words: { zh: ['家暴', '打老婆', '打孩子', '求助'], en: ['domestic violence', 'beaten', 'help'] },
        },
        {
          id: 'legal-aid',
          name: { zh: '法律援助咨询', en: 'Legal advice and aid' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['法律援助', '打官司', '律师', '公证'], en: ['legal aid', 'lawyer', 'court', 'notary'] },
        },
        {
          id: 'court-matter',
          name: { zh: '诉讼仲裁在办事项', en: 'Matter before a court' },
          kind: 'complaint',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['法院', '判决', '仲裁', '开庭'], en: ['court', 'judgment', 'arbitration', 'hearing'] },
        },
      ],
    },
  ],
}
