import type { Domain } from './type.ts'

/** Market and consumers. */
export const market: Domain = {
  id: 'market',
  name: { zh: '市场消费', en: 'Market and consumers' },
  groups: [
    {
      id: 'food',
      name: { zh: '食品药品', en: 'Food and medicine' },
      types: [
        {
          id: 'food-safety',
          name: { zh: '食品安全', en: 'Food safety' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['吃坏肚子', '过期食品', '不卫生', '异物'], en: ['food poisoning', 'expired', 'dirty kitchen'] },
        },
        {
          id: 'medicine',
          name: { zh: '药品化妆品', en: 'Medicines and cosmetics' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['假药', '药店', '保健品', '化妆品'], en: ['fake medicine', 'pharmacy', 'supplements'] },
        },
      ],
    },
    {
      id: 'trade',
      name: { zh: '交易秩序', en: 'Fair trading' },
      types: [
        {
          id: 'refund',
          name: { zh: '消费退款纠纷', en: 'Refund dispute' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['退款', '不退钱', '预付卡', '跑路'], en: ['refund', 'prepaid card', 'closed'] },
        },
        {
          id: 'prices',
          name: { zh: '价格欺诈', en: 'Overcharging' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['乱涨价', '不标价', '宰客', '收费高'], en: ['overcharged', 'no price', 'price gouging'] },
        },
        {
          id: 'short-weight',
          name: { zh: '缺斤少两', en: 'Short weight' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['缺斤少两', '秤不准', '短秤'], en: ['short weight', 'scale'] },
        },
        {
          id: 'faulty-goods',
          name: { zh: '商品质量', en: 'Faulty goods' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['假货', '质量差', '三包', '山寨'], en: ['fake', 'faulty', 'warranty'] },
        },
        {
          id: 'unlicensed',
          name: { zh: '无照经营', en: 'Trading without a licence' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['无证', '无照', '营业执照', '地下'], en: ['no licence', 'unlicensed', 'illegal shop'] },
        },
        {
          id: 'ads-law',
          name: { zh: '虚假宣传', en: 'False advertising' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['虚假广告', '夸大', '直播'], en: ['false advert', 'exaggerated', 'livestream'] },
        },
      ],
    },
    {
      id: 'licences',
      name: { zh: '企业服务', en: 'Services for business' },
      types: [
        {
          id: 'business-licence',
          name: { zh: '证照办理', en: 'Business licences' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['营业执照', '许可证', '注销', '办证'], en: ['licence', 'permit', 'register', 'close'] },
        },
        {
          id: 'firm-help',
          name: { zh: '企业困难诉求', en: 'Help for firms' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['企业', '融资', '用地', '政策兑现'], en: ['firm', 'finance', 'policy', 'grant'] },
        },
      ],
    },
  ],
}
