import type { TypeTexts } from '../type.ts'

/** How people put matters of trees and green space. */
export const greening: readonly TypeTexts[] = [
  {
    type: 'fallen-tree',
    often: 16,
    season: 'storm',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '昨晚大风，{road}的一棵樟树倒了，压着电线，车过不去。',
        en: "A camphor tree on {road} came down in last night's wind. It lies on the power line and blocks the road.",
      },
      {
        zh: '{school}围墙外那棵枯树歪得厉害，孩子们天天从下面走，请看一下。',
        en: 'The dead tree outside the wall of {school} leans badly and children walk under it daily. Please look at it.',
      },
      {
        zh: '{spot}的古树有一根大枝断了半截吊在上面，随时会掉。',
        en: 'A great branch of the old tree at {spot} is half broken and hangs there, ready to fall.',
      },
    ],
  },
  {
    type: 'tree-trimming',
    often: 15,
    season: 'spring',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{home}前面的树长到四楼了，家里白天都要开灯，还招虫子，麻烦修一下。',
        en: 'The trees in front of {home} have reached the fourth floor; we need the light on by day and insects come in. Please trim them.',
      },
      {
        zh: '{road}的树枝把红绿灯挡住了，开到跟前才看见。',
        en: 'Branches on {road} hide the traffic light until you are right below it.',
      },
      {
        zh: '路边树枝垂下来，骑车的人都要低头，请修剪一下{road}那段。',
        en: 'Branches hang so low over {road} that cyclists have to duck. Please trim that stretch.',
      },
    ],
  },
  {
    type: 'green-damage',
    often: 10,
    season: 'spring',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{home}一楼把公共绿地围起来种菜，还浇大粪，夏天臭得不敢开窗。',
        en: 'The ground-floor household at {home} has fenced in the shared green to grow vegetables and uses night soil; in summer we cannot open windows.',
      },
      {
        zh: '{road}的行道树一夜之间被砍了三棵，正好在{shop}门口。',
        en: 'Three street trees on {road} were cut overnight, right in front of {shop}.',
      },
      {
        zh: '{site}的车把{road}绿化带压坏了一大片，一直没补。',
        en: 'Lorries from {site} crushed a long piece of the planted strip on {road} and it was never restored.',
      },
    ],
  },
  {
    type: 'park-facilities',
    often: 14,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{spot}的健身器材螺丝松了，老人家上去晃得厉害。',
        en: 'The exercise machine at {spot} has loose bolts and shakes when old people use it.',
      },
      {
        zh: '小公园的滑梯裂了一条缝，边上很锋利，把孩子裤子都划破了。',
        en: "The slide in the small park is cracked with a sharp edge; it tore a child's trousers.",
      },
      {
        zh: '{spot}晚上一片黑，能不能装几条凳子、两盏灯？散步的人不少。',
        en: '{spot} is pitch dark in the evening. Could we have a few benches and two lamps? Many people walk there.',
      },
    ],
  },
]
