import type { TypeTexts } from '../type.ts'

/** How people put matters of public places. */
export const publicPlaces: readonly TypeTexts[] = [
  {
    type: 'playground-danger',
    often: 7,
    season: 'summer',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{spot}的充气城堡没固定，风一吹翻了一角，还在收费让孩子玩。',
        en: 'The bouncy castle at {spot} is not anchored and tipped in the wind, yet it still takes children.',
      },
      {
        zh: '{market}楼上的蹦床破了洞用胶带粘着。',
        en: 'The trampoline above {market} is patched with tape.',
      },
      {
        zh: '小火车在人堆里开，没有围栏也没人看。',
        en: 'The little train runs through the crowd without fence or guard.',
      },
    ],
  },
  {
    type: 'falling-objects',
    often: 15,
    season: 'storm',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '{home}外墙瓷砖一块块往下掉，昨天砸在停的车上。',
        en: 'Tiles are falling from the facade of {home}; one hit a parked car yesterday.',
      },
      {
        zh: '楼上有人往下扔烟头和酒瓶，一楼院子里有小孩。',
        en: 'Cigarettes and bottles are thrown from above into a yard where children play.',
      },
      {
        zh: '{shop}上面的空调架子锈断了，外机歪着，下面是路。',
        en: 'The bracket above {shop} has rusted through and the unit hangs over the pavement.',
      },
    ],
  },
  {
    type: 'extreme-weather',
    often: 11,
    season: 'winter',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '{road}上坡结了厚冰，几台车横在那里，请撒盐。',
        en: 'The slope on {road} is thick with ice and several cars stand across it. Please spread salt.',
      },
      {
        zh: '大风把{school}的铁皮棚掀了，挂在电线上。',
        en: 'The wind tore the tin roof off {school} and hung it on the wires.',
      },
      {
        zh: '冰把竹子压弯横在路上，{community}出不来了。',
        en: 'Bamboo bent by ice lies across the road and {community} is cut off.',
      },
    ],
  },
]
