import type { TypeTexts } from '../type.ts'

/** How people put matters of public order. */
export const security: readonly TypeTexts[] = [
  {
    type: 'fraud',
    often: 16,
    season: 'flat',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '我妈接到自称医保局的电话，转了{yuan}元，刚发现，能拦住吗？',
        en: 'My mother had a call "from the medical insurance" and sent {yuan} yuan. We have just found out. Can it be stopped?',
      },
      {
        zh: '刷单返利群先给了几十块，后来让垫{yuan}元就不退了。',
        en: 'An online task group paid a little first, then took {yuan} yuan and vanished.',
      },
      {
        zh: '有人在{community}发鸡蛋收老人的身份证照片，像骗子。',
        en: "Someone hands out eggs in {community} in exchange for photos of old people's cards. It looks like fraud.",
      },
    ],
  },
  {
    type: 'theft',
    often: 16,
    season: 'flat',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '{home}楼下一晚上被偷了{n}块电瓶，监控说坏了。',
        en: '{n} batteries were stolen below {home} in one night; the camera is said to be broken.',
      },
      {
        zh: '田里的抽水泵连线一起被剪走了。',
        en: 'The pump in the field was cut off and taken, cable and all.',
      },
      {
        zh: '把包忘在去{community}的班车上，里面有药，怎么找？',
        en: 'I left a bag with medicine on the bus to {community}. How can I find it?',
      },
    ],
  },
  {
    type: 'gambling',
    often: 9,
    season: 'newyear',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '{home}旁边麻将馆通宵开，输钱的吵架打架，孩子都睡不了。',
        en: 'The mahjong room beside {home} is open all night; losers quarrel and children cannot sleep.',
      },
      {
        zh: '{shop}里摆了几台打鱼机，学生放学就往里钻。',
        en: '{shop} has several fishing-game machines and pupils slip in after school.',
      },
      {
        zh: '过年{spot}有人开大场子，输赢好几万。',
        en: 'Over New Year large sums are gambled at {spot}.',
      },
    ],
  },
  {
    type: 'dog-biting',
    often: 34,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{spot}附近有七八只流浪狗，成群追小孩，昨天咬了一个。',
        en: 'Seven or eight strays near {spot} chase children; one was bitten yesterday.',
      },
      {
        zh: '{home}有人养大狗不拴绳，老人被扑倒，狗主人还说不咬人。',
        en: 'Someone at {home} keeps a big dog off the lead. It knocked down an old man; the owner says it does not bite.',
      },
      {
        zh: '被村里的狗咬了，打针花了{yuan}元，找不到狗主人怎么办？',
        en: 'A village dog bit me and the injections cost {yuan} yuan. What if the owner cannot be found?',
      },
      {
        zh: '{school}放学路上有条大黄狗没人管，孩子都绕着走，家长只好天天接。',
        en: 'A big yellow dog roams the way from {school}; children go round it and parents have to fetch them daily.',
      },
      {
        zh: '{home}有人一套房养了六条狗，整天叫，楼道里都是尿骚味。',
        en: 'Someone at {home} keeps six dogs in a flat; they bark all day and the stairs smell.',
      },
    ],
  },
  {
    type: 'residence-papers',
    often: 24,
    season: 'newyear',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '孩子在外省出生，回{community}上户口要哪些材料？',
        en: 'Our child was born in another province. What is needed to register it in {community}?',
      },
      {
        zh: '身份证丢了，人在广东打工，能不能在那边补？',
        en: 'I lost my ID and work in Guangdong. Can I get a new one there?',
      },
      {
        zh: '老人名字和存折上差一个字，改名要怎么办？',
        en: "An old person's name differs by one character from the bank book. How is it corrected?",
      },
    ],
  },
]
