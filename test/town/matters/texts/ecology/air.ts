import type { TypeTexts } from '../type.ts'

/** How people put matters of air. */
export const air: readonly TypeTexts[] = [
  {
    type: 'cooking-fumes',
    often: 30,
    season: 'summer',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{shop}的油烟机直接排到{home}窗下，晾的衣服都是油味。',
        en: 'The extractor of {shop} blows right below the windows of {home}; our washing smells of oil.',
      },
      {
        zh: '{road}的烧烤摊一到傍晚浓烟滚滚，住二楼的不敢开窗。',
        en: 'From dusk the barbecue on {road} sends up thick smoke; the second floor cannot open a window.',
      },
      {
        zh: '{shop}的烟道从我家阳台边上过，缝里漏油，说修一直没修。',
        en: 'The flue of {shop} passes our balcony and drips oil. They promised a repair that never came.',
      },
      {
        zh: '{home}一楼开了家炒菜馆，公共烟道不用，直接从后窗排，晒的被子全是味。',
        en: 'The restaurant on the ground floor of {home} blows out of the back window instead of the flue; our bedding smells.',
      },
      {
        zh: '{shop}每天下午烤腊味，油烟飘进教室，孩子说头晕。',
        en: '{shop} smokes meat every afternoon; the fumes drift into the classroom and children feel dizzy.',
      },
    ],
  },
  {
    type: 'straw-burning',
    often: 24,
    season: 'burn',
    hours: 'evening',
    where: 'rural',
    texts: [
      {
        zh: '{community}田里这几天傍晚都在烧秸秆，烟飘到马路上看不清车。',
        en: 'Straw is being burnt in the fields of {community} at dusk; the smoke drifts over the road and hides the cars.',
      },
      {
        zh: '有人在{spot}后面烧塑料和旧轮胎，黑烟呛得人咳嗽。',
        en: 'Somebody burns plastic and old tyres behind {spot}; the black smoke makes us cough.',
      },
      {
        zh: '保洁员把落叶堆在{road}边点火烧，旁边就是柴堆，太危险。',
        en: 'The cleaner burns leaves beside {road}, right next to a stack of firewood. That is dangerous.',
      },
    ],
  },
  {
    type: 'dust-site',
    often: 20,
    season: 'autumn',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{site}大门口没有冲洗，车一过{road}全是灰，{home}的窗台一天一层。',
        en: 'Lorries leave {site} unwashed; {road} is all dust and every day a layer settles on our sills.',
      },
      {
        zh: '{site}裸土没盖网，一刮风对面看不见人。',
        en: 'The bare soil at {site} is uncovered; when the wind blows you cannot see across.',
      },
      {
        zh: '拆房子不洒水，灰把{market}的菜都盖了一层。',
        en: 'They demolish without sprinkling and dust settles on the vegetables at {market}.',
      },
    ],
  },
  {
    type: 'factory-smell',
    often: 14,
    season: 'summer',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '每到半夜就闻到刺鼻的喷漆味，像是从{spot}那边的家具厂来的。',
        en: 'After midnight there is a sharp smell of paint, apparently from the furniture workshop near {spot}.',
      },
      {
        zh: '{community}养殖饲料厂排出来的味道，衣服晾外面都收不得。',
        en: 'The smell from the feed mill in {community} clings to every piece of washing.',
      },
      {
        zh: '修车铺在{road}边露天喷漆，请管一下。',
        en: 'The garage sprays cars in the open beside {road}. Please look into it.',
      },
    ],
  },
]
