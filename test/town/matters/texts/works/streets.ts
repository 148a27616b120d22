import type { TypeTexts } from '../type.ts'

/** How people put matters of town streets. */
export const streets: readonly TypeTexts[] = [
  {
    type: 'pothole',
    often: 40,
    season: 'rain',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{road}中间一个坑有脸盆大，下雨看不见，昨天有人骑电动车摔了。',
        en: 'There is a hole the size of a washbasin in {road}. Under rainwater you cannot see it; someone fell off an e-bike yesterday.',
      },
      {
        zh: '{school}门口人行道的砖松了一大片，踩上去溅一身泥水。',
        en: 'The paving outside {school} is loose and splashes mud when you step on it.',
      },
      {
        zh: '去年{road}开挖埋管，回填的地方又沉下去了，过车咣当响，晚上吵人。',
        en: "After last year's digging, the filled trench on {road} has sunk; cars bang over it and wake people at night.",
      },
      {
        zh: '{road}修了不到三个月又烂了，一到晚上看不见坑，已经有两辆车爆胎。',
        en: '{road} was repaired less than three months ago and has broken up again; two cars have burst tyres in holes you cannot see at night.',
      },
      {
        zh: '{spot}前面盲道上的砖翘起来了，昨天有位老人拄着拐杖绊倒。',
        en: 'The tactile bricks before {spot} stick up; an old person with a stick stumbled there yesterday.',
      },
    ],
  },
  {
    type: 'manhole',
    often: 22,
    season: 'flat',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '{road}有个井盖不见了，我拿树枝插着，天黑前请一定来盖上。',
        en: 'A manhole cover on {road} is gone. I have stuck a branch in it. Please cover it before dark.',
      },
      {
        zh: '{home}门前的井盖碎了一角，小孩的脚能掉进去。',
        en: "A corner of the cover in front of {home} has broken off; a child's foot fits in.",
      },
      {
        zh: '{road}那个井盖车一压就哐哐响，半夜响到天亮，已经{n}天没睡好。',
        en: 'That cover on {road} clangs under every car till dawn. I have not slept well for {n} days.',
      },
    ],
  },
  {
    type: 'street-naming',
    often: 6,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '{road}新修好了没有路牌，快递外卖总送错。',
        en: 'The new {road} has no street sign and deliveries go astray.',
      },
      {
        zh: '我家门牌掉了，办证要门牌号，到哪里补？',
        en: 'My house number plate fell off and I need it for papers. Where can I get a new one?',
      },
      {
        zh: '{community}有两条路同名，救护车上次跑错了地方，建议改一个。',
        en: 'Two roads in {community} have the same name; an ambulance went to the wrong one. I suggest renaming one.',
      },
    ],
  },
]
