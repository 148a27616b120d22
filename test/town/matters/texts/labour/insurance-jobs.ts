import type { TypeTexts } from '../type.ts'

/** How people put matters of insurance and jobs. */
export const insuranceJobs: readonly TypeTexts[] = [
  {
    type: 'pension',
    often: 32,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '父亲满六十了，城乡养老金怎么领，要不要补缴？',
        en: 'My father has turned sixty. How does he draw the rural pension and must he pay arrears?',
      },
      {
        zh: '这个月养老金没到账，是不是没做认证？老人不会用手机。',
        en: "This month's pension did not come. Is the yearly check missing? The old people cannot use a smartphone.",
      },
      {
        zh: '以前在广东交过八年社保，怎么转回来？',
        en: 'I paid eight years in Guangdong. How do I transfer it here?',
      },
      {
        zh: '在镇上交的养老保险查不到，说系统换了，十几年的记录怎么办？',
        en: 'My pension payments at the township cannot be found since the system changed. What of more than ten years?',
      },
      {
        zh: '母亲去世了，养老金个人账户里的钱怎么退，要哪些证明？',
        en: 'My mother has died. How is the money in her account paid back and what is needed?',
      },
    ],
  },
  {
    type: 'social-card',
    often: 12,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '社保卡丢了，补一张多久，急着取药。',
        en: 'I lost my card. How long does a new one take? I need it for medicine.',
      },
      {
        zh: '孩子新生儿社保卡在哪里办？',
        en: 'Where do I get a card for a newborn?',
      },
      {
        zh: '老人卧床，社保卡激活能上门吗？',
        en: "A bedridden person's card must be activated. Can someone come?",
      },
    ],
  },
  {
    type: 'jobs',
    often: 15,
    season: 'newyear',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '四十多岁想在家门口找事做，有没有招聘会？',
        en: 'I am in my forties and want work near home. Is there a job fair?',
      },
      {
        zh: '想学月嫂，政府的免费培训什么时候开班？',
        en: 'I want to train as a maternity nurse. When is the next free course?',
      },
      {
        zh: '返乡想开个小店，创业担保贷款怎么办？',
        en: 'I came back to open a small shop. How does the start-up loan work?',
      },
    ],
  },
  {
    type: 'veterans',
    often: 8,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '退伍回来两年，自主就业补助还差一次没发。',
        en: 'Two years after leaving the army one instalment is still missing.',
      },
      {
        zh: '父亲是参战老兵，生活补助换卡后没到账。',
        en: 'My father is a war veteran; since his card changed the allowance has not come.',
      },
      {
        zh: '光荣牌掉色了，可以换一块吗？',
        en: 'The plaque of honour has faded. Can we have a new one?',
      },
    ],
  },
]
