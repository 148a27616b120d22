import type { TypeTexts } from '../type.ts'

/** How people put matters of street order. */
export const streetOrder: readonly TypeTexts[] = [
  {
    type: 'street-vending',
    often: 60,
    season: 'summer',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{road}两边从下午五点起全是摆摊的，人行道走不了，推婴儿车只能下到马路上，希望管一管。',
        en: 'From five in the afternoon both sides of {road} are full of stalls. The pavement is blocked and I have to push the pram on the carriageway. Please do something.',
      },
      {
        zh: '{market}门口的烧烤摊摆到路中间，炭灰油水满地，早上学生从这里过差点滑倒。',
        en: 'The barbecue stalls by {market} stand halfway into the road and leave ash and grease everywhere; a pupil nearly slipped this morning.',
      },
      {
        zh: '我理解摆摊不容易，但{home}楼下的流动摊每天吵到半夜，能不能给他们划个固定的地方？',
        en: 'I know stall-keepers have to live, but the ones below {home} are noisy until midnight. Could they be given a fixed place?',
      },
      {
        zh: '{spot}晚上的小吃摊走了以后，一地竹签纸碗，环卫工人要扫到后半夜。',
        en: 'When the snack stalls at {spot} leave, the ground is covered with skewers and bowls and the sweepers work past midnight.',
      },
      {
        zh: '{school}门口卖小玩具小零食的围成一圈，家长的车开不进也退不出。',
        en: 'Sellers of toys and snacks ring the gate of {school} and parents can drive neither in nor out.',
      },
    ],
  },
  {
    type: 'shop-overflow',
    often: 22,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{road}的{shop}把货架摆到盲道上，说了几次都不收。',
        en: '{shop} on {road} keeps its shelves on the tactile paving. They have been asked several times.',
      },
      {
        zh: '{shop}门口常年堆着桶装水和纸箱，轮椅过不去，请上门劝导。',
        en: 'Water barrels and boxes are piled outside {shop} all year and a wheelchair cannot pass. Please have a word with them.',
      },
      {
        zh: '{market}旁边几家店把水产盆摆到路上，一到中午地上全是水，又滑又腥。',
        en: 'Several shops beside {market} put fish tubs on the road; by noon the ground is wet, slippery and smelly.',
      },
    ],
  },
  {
    type: 'shared-bikes',
    often: 18,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{school}门口的共享电单车倒成一片，家长接孩子都没地方站。',
        en: 'Shared e-bikes lie in heaps at the gate of {school}; parents have nowhere to stand.',
      },
      {
        zh: '{road}公交站台被共享单车占满，等车只能站在马路上。',
        en: 'The bus stop on {road} is full of shared bikes, so people wait in the road.',
      },
      {
        zh: '三四辆共享单车被丢在{river}边的水沟里，泡了快{n}天了。',
        en: 'A few shared bikes have been lying in the ditch by {river} for about {n} days.',
      },
    ],
  },
  {
    type: 'dead-vehicle',
    often: 9,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{home}门口停着一辆没牌的面包车，轮胎都瘪了，停了大半年，占了消防登高的位置。',
        en: "A van without plates and with flat tyres has stood at {home} for half a year, on the fire engines' standing area.",
      },
      {
        zh: '{road}边那辆旧货车长满了草，小孩老爬上去玩，怕出事。',
        en: 'The old lorry beside {road} is overgrown and children climb on it. I fear an accident.',
      },
      {
        zh: '停车位本来就少，{spot}旁边三辆僵尸车一直没人处理，打过一次电话没下文。',
        en: 'Parking is scarce and three abandoned cars still stand beside {spot}. I rang once and heard nothing.',
      },
    ],
  },
]
