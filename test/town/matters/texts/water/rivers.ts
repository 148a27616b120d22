import type { TypeTexts } from '../type.ts'

/** How people put matters of rivers and reservoirs. */
export const rivers: readonly TypeTexts[] = [
  {
    type: 'river-dumping',
    often: 20,
    season: 'flat',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '{river}河滩上堆了一长条生活垃圾，涨水就全冲下去了。',
        en: 'A long line of household rubbish lies on the bank of {river}; the next flood will carry it off.',
      },
      {
        zh: '有车趁天黑往{river}里倒渣土，把河道填窄了一截。',
        en: 'Lorries dump spoil into {river} after dark and have narrowed the bed.',
      },
      {
        zh: '{river}水面上全是塑料瓶和水草，拦在桥墩下面发臭。',
        en: 'Plastic bottles and weed cover {river} and rot against the piers.',
      },
    ],
  },
  {
    type: 'river-blocked',
    often: 16,
    season: 'rain',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{river}这几年没清过，河床比田还高，一涨水先淹{home}。',
        en: '{river} has not been dredged for years; its bed is higher than the fields and {home} floods first.',
      },
      {
        zh: '桥下卡着一棵大树，上游漂的东西都堵在那里，下雨前请弄走。',
        en: 'A big tree is stuck below the bridge and everything piles up behind it. Please remove it before the rain.',
      },
      {
        zh: '有人在{river}中间打桩围了一块养鸭，水都不流了。',
        en: 'Someone has fenced off part of {river} for ducks and the water no longer flows.',
      },
    ],
  },
  {
    type: 'river-building',
    often: 8,
    season: 'winter',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{river}边新砌一道墙往河里伸出去三四米，说是护坡。',
        en: 'A new wall reaches three or four metres into {river}. They call it bank protection.',
      },
      {
        zh: '有人把河堤挖开做车库，汛期怎么办？',
        en: 'Someone cut a garage into the embankment. What happens in the flood season?',
      },
      {
        zh: '{shop}把平台搭到{river}上面做生意，柱子就打在河里。',
        en: '{shop} built its terrace over {river} with posts in the bed.',
      },
    ],
  },
  {
    type: 'reservoir',
    often: 12,
    season: 'rain',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '山塘的坝脚在渗水，石头缝里流黄泥水，下面就是{home}。',
        en: 'Muddy water seeps from the foot of the pond dam right above {home}.',
      },
      {
        zh: '水库溢洪道被人用渔网拦了，草和树枝堵得死死的。',
        en: 'Someone netted the spillway; it is jammed with grass and branches.',
      },
      {
        zh: '{spot}上面的水库没有警示牌，暑假天天有孩子去游泳。',
        en: 'The reservoir above {spot} has no warning sign and children swim there all summer.',
      },
    ],
  },
  {
    type: 'drowning-risk',
    often: 14,
    season: 'summer',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '放暑假了，{river}拐弯那里天天有小孩下水，水深得很，没有大人。',
        en: 'It is the holidays and children swim at the deep bend of {river} every day without an adult.',
      },
      {
        zh: '{spot}旁边的水坑挖了砂留下的，没有围栏，请快装。',
        en: 'The pit beside {spot} was left by sand digging and has no fence. Please put one up soon.',
      },
      {
        zh: '救生圈和竹竿被人拿走了，请补上，这里前年出过事。',
        en: 'The lifebuoy and pole are gone. Please replace them; there was an accident here two years ago.',
      },
    ],
  },
]
