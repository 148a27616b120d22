import type { TypeTexts } from '../type.ts'

/** How people put matters of buses, taxis, rural roads. */
export const transport: readonly TypeTexts[] = [
  {
    type: 'bus',
    often: 26,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '到{community}的班车一天只有两趟，下午那趟还经常不来，赶圩都回不去。',
        en: 'There are only two buses a day to {community} and the afternoon one often fails; people cannot get home from market.',
      },
      {
        zh: '公交司机看到老年卡不停车，{n}个老人站在那里等了一小时。',
        en: 'The driver did not stop when he saw senior cards; {n} old people waited for an hour.',
      },
      {
        zh: '开学了，{school}这边能不能加一趟早班车？',
        en: 'Term has begun. Could an early bus be added for {school}?',
      },
    ],
  },
  {
    type: 'bus-stop',
    often: 10,
    season: 'storm',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{road}的公交站牌被风刮倒了，横在人行道上。',
        en: 'The bus stop sign on {road} was blown down and lies across the pavement.',
      },
      {
        zh: '候车亭玻璃碎了一地，边上全是尖的。',
        en: 'The glass of the shelter is broken and the edges are sharp.',
      },
      {
        zh: '{community}路口没有候车亭，下雨学生都挤在{shop}屋檐下。',
        en: 'There is no shelter at {community}; in rain pupils crowd under the eaves of {shop}.',
      },
    ],
  },
  {
    type: 'taxi',
    often: 16,
    season: 'newyear',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '出租车从车站到{home}不打表，开口要三十，平时才十二。',
        en: 'The taxi from the station to {home} would not use the meter and asked thirty yuan instead of twelve.',
      },
      {
        zh: '网约车半路加价，不加就让下车，还带着行李和小孩。',
        en: 'The driver raised the price halfway and told us to get out, with luggage and a small child.',
      },
      {
        zh: '黑车在车站门口拉客，扯着包不放。',
        en: "Unlicensed drivers at the station pull at people's bags.",
      },
    ],
  },
  {
    type: 'rural-road',
    often: 40,
    season: 'rain',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{road}有一段路基被水冲空了，水泥板悬着，校车天天过。',
        en: 'Water has washed out the ground below part of {road}; the slab hangs free and the school bus crosses it daily.',
      },
      {
        zh: '拉石头的车把{road}压得稀烂，一个坑接一个坑。',
        en: 'Stone lorries have ruined {road}; it is one hole after another.',
      },
      {
        zh: '{community}的水泥路才修两年就起砂露石子，请查查质量。',
        en: 'The concrete road of {community} is two years old and already crumbling. Please check its quality.',
      },
      {
        zh: '{road}塌了一半，只剩三尺宽，晚上没有警示牌，骑摩托的最怕走那里。',
        en: 'Half of {road} has collapsed and three feet are left, with no sign at night; motorcyclists dread it.',
      },
      {
        zh: '{road}两边的排水沟全堵了，下雨水就在路上跑，路面越冲越烂。',
        en: 'The ditches of {road} are blocked, the rain runs along the road and washes it away.',
      },
    ],
  },
  {
    type: 'road-guard',
    often: 14,
    season: 'flat',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{road}急弯外面是水塘，没有护栏，去年掉下去过一台三轮。',
        en: 'Beyond the sharp bend of {road} is a pond with no rail; a three-wheeler fell in last year.',
      },
      {
        zh: '{road}只有三米宽，会车要倒半里路，建议加几个错车道。',
        en: '{road} is three metres wide and you reverse half a mile to pass. I suggest some passing places.',
      },
      {
        zh: '{spot}弯道看不见对面，装一面凸面镜就好多了。',
        en: 'At the bend by {spot} you cannot see who is coming; a mirror would help a lot.',
      },
    ],
  },
  {
    type: 'overload',
    often: 15,
    season: 'autumn',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '大货车夜里一串一串过{road}，超载，桥都在抖。',
        en: 'Overloaded lorries pass {road} in columns at night and the bridge shakes.',
      },
      {
        zh: '拉砂车不盖篷布，石子掉在{road}上，把我车玻璃打裂了。',
        en: 'Sand lorries drive uncovered; a stone on {road} cracked my windscreen.',
      },
      {
        zh: '限高杆被人拆了，大车从村里抄近路，一天几十趟。',
        en: 'Someone removed the height barrier and lorries now take the short cut through the village dozens of times a day.',
      },
    ],
  },
  {
    type: 'bridge-danger',
    often: 8,
    season: 'rain',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{river}上的老桥墩被水冲露了，桥面也裂了，每天还在过车。',
        en: 'The old bridge over {river} stands on washed-out piers and its deck is cracked, yet cars still cross.',
      },
      {
        zh: '桥栏杆断了一截，用绳子拉着，小孩上学从那里走。',
        en: 'Part of the railing is gone and replaced by a rope; children walk there to school.',
      },
      {
        zh: '限重牌不见了，货车照过不误，请先封一下。',
        en: 'The weight limit sign has gone and lorries cross freely. Please close it for now.',
      },
    ],
  },
]
