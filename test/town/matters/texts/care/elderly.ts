import type { TypeTexts } from '../type.ts'

/** How people put matters of older people. */
export const elderly: readonly TypeTexts[] = [
  {
    type: 'elderly-meals',
    often: 14,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '老年食堂停业了，二十几个老人吃饭没着落，什么时候能开？',
        en: 'The canteen has closed and more than twenty old people have nowhere to eat. When will it open?',
      },
      {
        zh: '父母八十多了都不会做饭，{community}有没有送餐的？',
        en: 'My parents are over eighty and cannot cook. Is there a meal service in {community}?',
      },
      {
        zh: '食堂饭菜越来越咸，建议做点软和的，老人牙不好。',
        en: "The canteen's food gets saltier. Please cook something softer for old teeth.",
      },
    ],
  },
  {
    type: 'elderly-home',
    often: 11,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '敬老院晚上只有一个人值班，老人按铃没人来。',
        en: 'The home has one person on duty at night and nobody answers the bell.',
      },
      {
        zh: '养老院突然涨价{yuan}元，说是护理等级调了，没给看评估。',
        en: 'The home raised its fee by {yuan} yuan for a "higher care level" without showing the assessment.',
      },
      {
        zh: '想送父亲进公办敬老院，还有床位吗，怎么排队？',
        en: 'I want a place for my father in the public home. Are beds free?',
      },
    ],
  },
  {
    type: 'elderly-allowance',
    often: 16,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '奶奶今年九十，高龄津贴一月多少，要去哪里登记？',
        en: 'My grandmother is ninety. How much is the allowance and where do we register?',
      },
      {
        zh: '老人在外地跟儿子住，高龄认证能远程做吗？',
        en: 'She lives with her son elsewhere. Can the yearly check be done remotely?',
      },
      {
        zh: '上个季度的高龄津贴没有到账。',
        en: "Last quarter's age allowance did not arrive.",
      },
    ],
  },
  {
    type: 'elderly-visit',
    often: 12,
    season: 'winter',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{home}有位独居的老人家，几天没见开门，请网格员去看看。',
        en: 'An old person lives alone at {home} and has not opened the door for days. Please send the grid worker.',
      },
      {
        zh: '我在外打工，母亲一个人在{community}，能不能有人隔几天打个电话？',
        en: 'I work away and my mother is alone in {community}. Could someone ring her every few days?',
      },
      {
        zh: '老人摔了一跤刚出院，家里没人，想申请上门护理。',
        en: 'An old person has just left hospital after a fall and is alone. We ask for home care.',
      },
    ],
  },
]
