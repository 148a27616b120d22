import type { TypeTexts } from '../type.ts'

/** How people put matters of fair trading. */
export const trade: readonly TypeTexts[] = [
  {
    type: 'refund',
    often: 42,
    season: 'flat',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '在{shop}办了{yuan}元的卡，用了两次就关门了，电话打不通。',
        en: 'I bought a card for {yuan} yuan at {shop}; after two visits it closed and nobody answers.',
      },
      {
        zh: '健身房换了老板，以前的会员卡不认，要再交钱。',
        en: 'The gym has a new owner who does not honour old memberships.',
      },
      {
        zh: '买的洗衣机三天就坏，店里只肯修不肯换。',
        en: 'The washing machine broke after three days; the shop will repair but not replace it.',
      },
      {
        zh: '给孩子报的游泳班换了地方，太远去不了，{shop}说合同写了概不退款。',
        en: 'The swimming course moved too far away; {shop} says the contract excludes refunds.',
      },
      {
        zh: '网上团的{shop}套餐到店说停用了，平台和店里互相推，{yuan}元没地方要。',
        en: 'The voucher for {shop} is no longer accepted; platform and shop point at each other and {yuan} yuan are gone.',
      },
    ],
  },
  {
    type: 'prices',
    often: 20,
    season: 'newyear',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '过年{shop}一碗粉从八块涨到十五，没有标价，吃完才说。',
        en: 'At New Year a bowl of noodles at {shop} rose from eight to fifteen yuan, told only afterwards.',
      },
      {
        zh: '停车场节日翻倍收费，牌子上没有写。',
        en: 'The car park doubles its price on holidays without a sign.',
      },
      {
        zh: '标价九块九，结账按十二块九算，问了才改。',
        en: 'Marked 9.9 and charged 12.9; they changed it only when asked.',
      },
    ],
  },
  {
    type: 'short-weight',
    often: 13,
    season: 'newyear',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{market}买三斤鱼回家称少了四两，换一家也是这样。',
        en: 'Three pounds of fish from {market} were short by a fifth; the next stall was no better.',
      },
      {
        zh: '收废品的秤做了手脚，老人家卖纸壳吃了亏。',
        en: "The scrap dealer's scale is rigged and old people lose money on their cardboard.",
      },
      {
        zh: '加油站加满比平时多出五升，油箱没那么大。',
        en: 'The filling station sold me five litres more than my tank holds.',
      },
    ],
  },
  {
    type: 'faulty-goods',
    often: 16,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{shop}卖的电饭煲插上就冒烟，没有合格证。',
        en: 'A rice cooker from {shop} smoked when plugged in; it has no certificate.',
      },
      {
        zh: '装修买的板材味道刺鼻，说是环保的。',
        en: 'The boards I bought as "green" smell sharply.',
      },
      {
        zh: '电动车标的六十公里，充满只能跑二十几公里。',
        en: 'The e-bike promises sixty kilometres and manages twenty-odd.',
      },
    ],
  },
  {
    type: 'unlicensed',
    often: 12,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{home}里面开了一家美容店，没有执照，天天人来人往。',
        en: 'A beauty shop runs inside {home} without a licence, with people coming and going.',
      },
      {
        zh: '{road}有人租门面办宴席，没有任何证。',
        en: 'Somebody hires out a room on {road} for banquets without any licence.',
      },
      {
        zh: '隔壁办了小加工坊做米粉，卫生条件吓人。',
        en: 'A noodle workshop opened next door in frightening conditions.',
      },
    ],
  },
  {
    type: 'ads-law',
    often: 9,
    season: 'flat',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '楼盘广告说有学位，买了才知道没有。',
        en: 'The advert promised a school place; after buying we learnt there is none.',
      },
      {
        zh: '{shop}贴着全县最低价，隔壁便宜一半。',
        en: "{shop} claims the county's lowest price; next door is half as dear.",
      },
      {
        zh: '讲座说磁疗床包治百病，老人当场交了{yuan}元。',
        en: 'A lecture claimed a magnetic bed heals everything; an old person paid {yuan} yuan on the spot.',
      },
    ],
  },
]
