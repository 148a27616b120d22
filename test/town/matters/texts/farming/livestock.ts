import type { TypeTexts } from '../type.ts'

/** How people put matters of livestock. */
export const livestock: readonly TypeTexts[] = [
  {
    type: 'dead-livestock',
    often: 14,
    season: 'summer',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{river}边漂下来两头死猪，肚子都胀了，下面就是洗衣服的地方。',
        en: 'Two swollen dead pigs drifted down {river}, just above where people wash clothes.',
      },
      {
        zh: '家里猪死了三头，怎么报，收尸的车多久来？',
        en: 'Three of my pigs died. How do I report it and when does the collection come?',
      },
      {
        zh: '{spot}有人丢了一袋死鸡，狗拖得到处都是。',
        en: 'A sack of dead chickens was left at {spot} and dogs have dragged them about.',
      },
    ],
  },
  {
    type: 'animal-disease',
    often: 10,
    season: 'spring',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '家里鸭子一天死十几只，像是传染，请防疫员来看。',
        en: 'A dozen ducks a day are dying here; it looks contagious. Please send the vet.',
      },
      {
        zh: '春防的疫苗什么时候到{community}？去年漏了我们组。',
        en: 'When will the spring vaccination reach {community}? Our group was missed last year.',
      },
      {
        zh: '买回来的小猪没有检疫票，能不能养？',
        en: 'The piglets I bought came without a certificate. May I keep them?',
      },
    ],
  },
  {
    type: 'slaughter',
    often: 6,
    season: 'newyear',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{market}有肉摊卖没盖章的猪肉，说是自家杀的。',
        en: 'A stall at {market} sells unstamped pork, saying it was slaughtered at home.',
      },
      {
        zh: '{home}后院半夜杀猪，血水流到沟里。',
        en: 'Pigs are slaughtered at night behind {home} and blood runs into the ditch.',
      },
      {
        zh: '买的肉一煮全是水，怀疑是注水肉。',
        en: 'The meat I bought gives off so much water that I suspect it was injected.',
      },
    ],
  },
]
