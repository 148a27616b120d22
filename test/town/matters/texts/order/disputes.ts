import type { TypeTexts } from '../type.ts'

/** How people put matters of disputes. */
export const disputes: readonly TypeTexts[] = [
  {
    type: 'neighbour-dispute',
    often: 28,
    season: 'flat',
    hours: 'evening',
    where: 'both',
    texts: [
      {
        zh: '邻居把屋檐水改到我家墙根，墙都泡软了，讲了几次讲不拢。',
        en: 'My neighbour turned the eaves water against our wall, which is going soft. We cannot agree.',
      },
      {
        zh: '{home}两家为了过道放东西吵了半年，老人气得住院，请调解。',
        en: 'Two families at {home} have quarrelled for half a year over things in the passage; an old man fell ill. Please mediate.',
      },
      {
        zh: '隔壁把路用石头堵了，说那是他家的，三轮车进不去。',
        en: 'Next door blocked the path with stones, saying it is his; my three-wheeler cannot get in.',
      },
    ],
  },
  {
    type: 'family-dispute',
    often: 15,
    season: 'newyear',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '三兄弟为了赡养老人互相推，老人一个月没人送饭，请村里主持。',
        en: 'Three brothers push the care of their parent onto each other and nobody has brought meals for a month. Please step in.',
      },
      {
        zh: '婚没结成，彩礼{yuan}元退不退，两家说不到一起。',
        en: 'The wedding was called off and the families cannot agree on returning {yuan} yuan.',
      },
      {
        zh: '分家时说好老屋归我，现在弟弟要拆，想请人评评理。',
        en: 'The old house was promised to me; now my brother wants to pull it down. We need someone fair.',
      },
    ],
  },
  {
    type: 'injury-dispute',
    often: 11,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '帮人盖房从架子上摔下来，东家只给了{yuan}元，手术钱还差一大截。',
        en: 'I fell from a scaffold while helping to build; the owner paid {yuan} yuan, far less than the operation.',
      },
      {
        zh: '两家孩子在{school}打闹磕掉牙，医药费谈不拢。',
        en: 'Two children at {school} scuffled and a tooth was lost; the parents cannot agree on the cost.',
      },
      {
        zh: '在{shop}门口滑倒骨折，店家说地是公家的。',
        en: 'I slipped outside {shop} and broke a bone; the owner says the pavement is public.',
      },
    ],
  },
  {
    type: 'domestic-violence',
    often: 6,
    season: 'flat',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '{home}经常听到打骂孩子的声音，今晚特别凶，请民警来看看。',
        en: 'We often hear a child beaten at {home}; tonight it is worse. Please send the police.',
      },
      {
        zh: '丈夫喝了酒就打人，我带孩子跑出来了，能帮我申请保护令吗？',
        en: 'My husband beats us when drunk. I have left with the child. Can you help me apply for a protection order?',
      },
      {
        zh: '邻居大姐脸上有伤，不敢说，请妇联或者民警私下问问。',
        en: 'The woman next door has bruises and is afraid to speak. Please ask her in private.',
      },
    ],
  },
  {
    type: 'legal-aid',
    often: 13,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '工地受伤老板不认，想打官司没钱，怎么申请法律援助？',
        en: 'I was hurt on a site and the boss denies it. I cannot afford a lawyer. How do I apply for legal aid?',
      },
      {
        zh: '判决下来一年了对方不还钱，还能找谁？',
        en: 'A year after the judgment the other side has not paid. Whom can I turn to?',
      },
      {
        zh: '想给老人立遗嘱公证，要带什么，能上门吗？',
        en: 'We want a notarised will for an old person. What is needed and can someone come to the house?',
      },
    ],
  },
  {
    type: 'court-matter',
    often: 5,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '对法院一审判决不服，要求政府帮我改判。',
        en: 'I disagree with the judgment of the first court and ask the government to change it.',
      },
      {
        zh: '劳动仲裁已经立案两个月，什么时候开庭？',
        en: 'My labour arbitration was accepted two months ago. When is the hearing?',
      },
      {
        zh: '执行局说没有财产可执行，我要反映这件事。',
        en: 'The enforcement office says there is nothing to seize. I want to complain about that.',
      },
    ],
  },
]
