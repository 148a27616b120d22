import type { TypeTexts } from '../type.ts'

/** How people put matters of town traffic. */
export const townTraffic: readonly TypeTexts[] = [
  {
    type: 'parking',
    often: 62,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{school}放学那半小时，{road}两边停满车，中间只剩一条缝。',
        en: 'When {school} finishes, cars line both sides of {road} and only a slit remains.',
      },
      {
        zh: '{home}出入口天天被堵，打电话挪车也不接，送病人都出不去。',
        en: 'The exit of {home} is blocked daily and drivers do not answer; even the sick cannot be driven out.',
      },
      {
        zh: '{shop}前面的黄线上天天停车，公交车进不了站。',
        en: 'Cars stand on the yellow line before {shop} every day and the bus cannot reach its stop.',
      },
      {
        zh: '{home}消防栓前面天天停着同一排车，画了黄线也没用，晚上更多。',
        en: 'The same row of cars stands in front of the hydrant at {home} every day despite the yellow line, and more at night.',
      },
      {
        zh: '{market}卸货的三轮和面包车占了半条路，公交车要等它们慢慢挪。',
        en: 'Three-wheelers and vans unloading at {market} take half the road and the bus has to wait for them.',
      },
    ],
  },
  {
    type: 'parking-places',
    often: 18,
    season: 'flat',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{road}晚上根本找不到停车位，旁边空地能不能先铺平停车？',
        en: 'In the evening there is no place to park on {road}. Could the empty plot be levelled for parking?',
      },
      {
        zh: '路边停车收费牌子写得不清楚，停了十分钟收了一小时的钱。',
        en: 'The parking sign is unclear: ten minutes were charged as an hour.',
      },
      {
        zh: '医院门口建议划十分钟临停位，老人上下车来不及。',
        en: 'I suggest ten-minute bays at the hospital; old people need time to get in and out.',
      },
    ],
  },
  {
    type: 'traffic-signals',
    often: 24,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{school}门口没有斑马线也没有减速带，大车开得飞快。',
        en: 'There is no crossing or speed bump at {school} and lorries race past.',
      },
      {
        zh: '{road}路口左转灯只有五秒，一次过不了两台车。',
        en: 'The left-turn light on {road} lasts five seconds; two cars cannot get through.',
      },
      {
        zh: '{road}的标线磨得看不见了，晚上对向车老是压过来。',
        en: 'The markings on {road} have worn away and oncoming cars drift across at night.',
      },
    ],
  },
  {
    type: 'traffic-jam',
    often: 12,
    season: 'newyear',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '春节前{road}天天堵，建议{market}那边改单行。',
        en: 'Before New Year {road} is jammed every day; I suggest one-way traffic by {market}.',
      },
      {
        zh: '早高峰{road}口两个学校一起上学，能不能错开十五分钟？',
        en: 'Two schools start at once at the end of {road}. Could they be fifteen minutes apart?',
      },
      {
        zh: '{site}的车高峰期出来倒车，整条街跟着等。',
        en: 'Lorries from {site} reverse into the rush hour and the whole street waits.',
      },
    ],
  },
  {
    type: 'e-bikes',
    often: 13,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{road}送外卖的电动车逆行闯红灯，接孩子的人都被吓到。',
        en: 'Delivery e-bikes ride the wrong way and jump lights on {road}, frightening people with children.',
      },
      {
        zh: '电动车在人行道上飞，{spot}那段尤其多。',
        en: 'E-bikes race along the pavement, especially near {spot}.',
      },
      {
        zh: '初中生骑电动车三个人一台，不戴头盔，学校家长都要管管。',
        en: 'Three pupils on one e-bike without helmets: school and parents should act.',
      },
    ],
  },
]
