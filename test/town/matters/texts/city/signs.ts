import type { TypeTexts } from '../type.ts'

/** How people put matters of signs and advertising. */
export const signs: readonly TypeTexts[] = [
  {
    type: 'loose-sign',
    often: 10,
    season: 'storm',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{shop}的招牌被风刮松了，一头吊着，下面就是人行道，请赶快处理。',
        en: 'The sign of {shop} has come loose in the wind and hangs by one end above the pavement. Please act quickly.',
      },
      {
        zh: '{road}路口那块大广告布撕开了，一刮风就打到电线上。',
        en: 'The big banner at the corner of {road} has torn and slaps against the power line whenever it blows.',
      },
      {
        zh: '楼顶的旧灯箱锈得厉害，昨晚掉下来一块铁皮，就在{spot}旁边。',
        en: 'The old light box on the roof is badly rusted; a sheet of metal fell last night right beside {spot}.',
      },
    ],
  },
  {
    type: 'flyposting',
    often: 14,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{home}楼道里从一楼到顶楼全是开锁、贷款的小广告，刚刷的墙又贴满了。',
        en: 'The stairwell of {home} is covered from bottom to top with locksmith and loan stickers, on freshly painted walls.',
      },
      {
        zh: '{road}的电线杆、变压箱贴满了办证广告，看着难看。',
        en: 'Lamp posts and transformer boxes on {road} are plastered with stickers offering fake papers.',
      },
      {
        zh: '每天早上{school}围墙都被塞一地传单，环卫阿姨捡都捡不完。',
        en: 'Every morning leaflets are scattered along the wall of {school}; the cleaner cannot keep up.',
      },
    ],
  },
  {
    type: 'glaring-screen',
    often: 5,
    season: 'flat',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{shop}的LED屏正对着我家卧室，半夜还在闪，拉上窗帘都亮。',
        en: 'The LED screen of {shop} faces my bedroom and flashes past midnight, even through the curtains.',
      },
      {
        zh: '{road}新装的霓虹灯太亮，开车转弯看不清人。',
        en: 'The new neon lights on {road} are so bright that you cannot see people when you turn.',
      },
      {
        zh: '{site}的探照灯整夜照着{home}，老人睡不着。',
        en: 'The floodlight at {site} shines on {home} all night and the old people cannot sleep.',
      },
    ],
  },
]
