import type { TypeTexts } from '../type.ts'

/** How people put matters of drainage. */
export const drainage: readonly TypeTexts[] = [
  {
    type: 'drain-blocked',
    often: 58,
    season: 'rain',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{market}后门的下水道堵了{n}天，污水流到路上，早上老人买菜滑倒了一个。',
        en: 'The drain behind {market} has been blocked for {n} days. Sewage runs over the road and an old person slipped there this morning.',
      },
      {
        zh: '{home}一楼厨房往上冒污水，楼上一放水我家就淹，请派人疏通主管。',
        en: 'Sewage comes up in the ground-floor kitchens of {home} whenever anyone upstairs uses water. Please clear the main pipe.',
      },
      {
        zh: '{road}几家馆子把油倒进雨水口，现在整条沟都堵了，臭得不行。',
        en: 'Restaurants on {road} pour grease into the gully; now the whole channel is blocked and stinks.',
      },
      {
        zh: '{home}化粪池满了往外冒，孩子放学要踮着脚走，打了物业电话说要等施工队。',
        en: 'The septic tank of {home} is overflowing and children tiptoe past it; the company says it must wait for a crew.',
      },
      {
        zh: '下了两天雨，{road}的污水从井盖往外翻，一股臭味，车一过溅到店里来。',
        en: 'After two days of rain sewage wells up through the covers on {road}; it stinks and cars splash it into the shops.',
      },
    ],
  },
  {
    type: 'street-flooding',
    often: 26,
    season: 'rain',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '一下大雨{road}就积水到膝盖，今天又有{n}台车熄火在里面。',
        en: 'In heavy rain {road} floods knee-deep; {n} cars stalled in it again today.',
      },
      {
        zh: '{school}门口积水，孩子都是大人背过去的，下水口好像被垃圾盖住了。',
        en: 'The entrance of {school} is under water and children are being carried across. The gully seems covered with rubbish.',
      },
      {
        zh: '{home}地下车库进水了，已经没过脚背，雨还在下，请快来抽水。',
        en: 'Water is coming into the underground car park of {home}; it is over my feet and still raining. Please come and pump.',
      },
    ],
  },
  {
    type: 'sewage-network',
    often: 10,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '{home}这一片还没接污水管，都是直接排到沟里，请问哪年能接？',
        en: 'Around {home} there is still no sewer and everything goes into the ditch. When will we be connected?',
      },
      {
        zh: '管网图纸上{road}有污水管，实际没接通，建议趁修路一起做。',
        en: 'On the plans there is a sewer in {road} but it was never connected. I suggest doing it while the road is open.',
      },
      {
        zh: '{community}的三格化粪池清掏一直没人管，建议统一安排清掏车。',
        en: 'Nobody arranges to empty the septic tanks in {community}; I suggest a shared tanker service.',
      },
    ],
  },
]
