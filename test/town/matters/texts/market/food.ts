import type { TypeTexts } from '../type.ts'

/** How people put matters of food and medicine. */
export const food: readonly TypeTexts[] = [
  {
    type: 'food-safety',
    often: 40,
    season: 'summer',
    hours: 'evening',
    where: 'both',
    texts: [
      {
        zh: '在{shop}吃了凉菜，回来三个人上吐下泻，已经去医院了。',
        en: 'Three of us fell ill after cold dishes at {shop} and went to hospital.',
      },
      {
        zh: '{shop}的牛奶过期{n}天还摆在架子上，老板说没看见。',
        en: 'Milk at {shop} is {n} days out of date; the owner "did not notice".',
      },
      {
        zh: '{market}卖的卤菜没有罩子，苍蝇乱飞，现金和菜用一只手拿。',
        en: 'Cooked food at {market} lies uncovered among flies and is handled together with cash.',
      },
      {
        zh: '{school}旁边的小店卖的辣条没有厂名，孩子吃了嘴上起泡。',
        en: "The shop beside {school} sells snacks without a maker's name; our child's mouth blistered.",
      },
      {
        zh: '{market}的猪肉摊晚上把没卖完的肉用水泡着，第二天当新鲜的卖。',
        en: 'A butcher at {market} soaks unsold meat overnight and sells it as fresh the next day.',
      },
    ],
  },
  {
    type: 'medicine',
    often: 11,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '给老人推销的保健品{yuan}元一盒，说能代替降压药。',
        en: 'Supplements at {yuan} yuan a box are sold to old people as a substitute for blood-pressure pills.',
      },
      {
        zh: '{shop}不看处方就卖抗生素。',
        en: '{shop} sells antibiotics without a prescription.',
      },
      {
        zh: '网上买的面霜擦了烂脸，是本县的商家。',
        en: 'A face cream from a local online shop has burnt my skin.',
      },
    ],
  },
]
