import type { TypeTexts } from '../type.ts'

/** How people put matters of irrigation and village water. */
export const supplyIrrigation: readonly TypeTexts[] = [
  {
    type: 'irrigation',
    often: 30,
    season: 'summer',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '主渠塌了一截，{community}下面两百亩田等水插秧。',
        en: 'Part of the main channel has collapsed and two hundred mu below {community} wait for water.',
      },
      {
        zh: '泵站的电机烧了一个月没修，秧都干黄了。',
        en: 'The pump motor burnt out a month ago and the seedlings are turning yellow.',
      },
      {
        zh: '上面村把闸关了，水到不了我们这里，请协调轮流放水。',
        en: 'The village above has shut the gate and no water reaches us. Please arrange turns.',
      },
    ],
  },
  {
    type: 'village-water',
    often: 32,
    season: 'summer',
    hours: 'any',
    where: 'rural',
    texts: [
      {
        zh: '{home}{n}天没自来水了，几十个老人挑水吃，井也快干了。',
        en: '{home} has had no piped water for {n} days; old people carry water and the well is nearly dry.',
      },
      {
        zh: '山上的蓄水池没盖，里面有死老鼠，大家还在吃。',
        en: 'The tank on the hill has no cover and a dead rat lies in it, yet everybody drinks from it.',
      },
      {
        zh: '水费一吨涨到三块五，没开会没公示，水还是浑的。',
        en: 'Water rose to 3.5 yuan a ton without a meeting or notice, and it is still muddy.',
      },
      {
        zh: '{community}自来水三天来一次，一次两个小时，家家户户门口摆一排桶。',
        en: 'In {community} water comes every three days for two hours; rows of buckets stand before each door.',
      },
      {
        zh: '{home}水管埋得太浅，冬天一冻就裂，年年修年年坏。',
        en: 'The pipe to {home} lies too shallow and cracks every winter; it is mended each year and breaks again.',
      },
    ],
  },
  {
    type: 'water-dispute',
    often: 10,
    season: 'summer',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '为了放水灌田，两个组的人差点动手，请来人主持一下。',
        en: 'Two groups nearly came to blows over watering the fields. Please come and settle it.',
      },
      {
        zh: '邻居把水沟改到我家屋后，一下雨水就灌进来。',
        en: 'My neighbour moved the ditch behind our house and rain now runs in.',
      },
      {
        zh: '上游养鱼把水全拦了，下面几十亩田没水。',
        en: 'The fish farmer upstream holds all the water and dozens of mu below are dry.',
      },
    ],
  },
]
