import type { TypeTexts } from '../type.ts'

/** How people put matters of safety at work. */
export const workSafety: readonly TypeTexts[] = [
  {
    type: 'unsafe-firm',
    often: 14,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{site}旁边的石材厂没有防护罩，去年切断过手指，还是老样子。',
        en: 'The stone works by {site} still has no guards though a finger was lost there last year.',
      },
      {
        zh: '粉尘车间没有抽风，工人戴个布口罩，怕爆炸。',
        en: 'The dusty workshop has no extraction and only cloth masks. It could explode.',
      },
      {
        zh: '锅炉年检过期了还在烧，就在{home}隔壁。',
        en: 'A boiler beside {home} runs without valid inspection.',
      },
    ],
  },
  {
    type: 'hazardous-goods',
    often: 8,
    season: 'flat',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '{road}有人用面包车改装卖散装汽油，晚上停在{home}楼下。',
        en: 'Someone sells petrol from a converted van on {road} and parks it below {home} at night.',
      },
      {
        zh: '{shop}屋里放了二十多罐液化气，旁边就是饭店的火。',
        en: "{shop} keeps more than twenty gas cylinders next to a restaurant's fire.",
      },
      {
        zh: '酒精和油漆堆在{market}楼梯间，味道很重。',
        en: 'Spirit and paint are stacked in the stairs of {market}; the smell is strong.',
      },
    ],
  },
  {
    type: 'fireworks',
    often: 20,
    season: 'newyear',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '县城不是禁放吗？{home}楼下{hour}还在放，老人孩子都吓醒。',
        en: 'Are fireworks not banned in town? They went off below {home} at {hour} and woke old and young.',
      },
      {
        zh: '{shop}没有证在卖烟花，箱子就放在灶旁边。',
        en: '{shop} sells fireworks without a licence, the boxes beside the stove.',
      },
      {
        zh: '办丧事的放了三天鞭炮，纸屑满街，能不能劝一下？',
        en: 'A funeral has let off crackers for three days and litter covers the street. Could someone talk to them?',
      },
    ],
  },
]
