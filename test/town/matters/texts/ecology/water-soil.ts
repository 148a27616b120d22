import type { TypeTexts } from '../type.ts'

/** How people put matters of water and soil. */
export const waterSoil: readonly TypeTexts[] = [
  {
    type: 'river-pollution',
    often: 22,
    season: 'summer',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{river}这两天水面一层白沫，还漂着死鱼，下游有人浇菜用。',
        en: 'For two days {river} has carried white foam and dead fish; people downstream water vegetables with it.',
      },
      {
        zh: '有根管子晚上往{river}排黑水，白天就关了，我拍了视频。',
        en: 'A pipe lets black water into {river} at night and stops by day. I have a video.',
      },
      {
        zh: '{spot}旁边的水塘发绿发臭，以前还能洗菜，请查查源头。',
        en: 'The pond beside {spot} has turned green and smells; we used to wash vegetables there. Please find the source.',
      },
    ],
  },
  {
    type: 'farm-pollution',
    often: 26,
    season: 'summer',
    hours: 'any',
    where: 'rural',
    texts: [
      {
        zh: '{community}的猪场把粪水放到沟里，流到我们田里，禾苗都烧死了。',
        en: 'The pig farm in {community} lets slurry into the ditch; it runs into our field and burns the seedlings.',
      },
      {
        zh: '鸡场离{home}不到一百米，热天苍蝇扑脸，吃饭要挂蚊帐。',
        en: 'The chicken farm is less than a hundred metres from {home}; on hot days we eat under a net because of the flies.',
      },
      {
        zh: '养殖户把死猪丢在{river}边，已经烂了，请快来处理消毒。',
        en: 'Someone left dead pigs by {river}; they are rotting. Please remove and disinfect quickly.',
      },
    ],
  },
  {
    type: 'dirty-workshop',
    often: 9,
    season: 'flat',
    hours: 'night',
    where: 'rural',
    texts: [
      {
        zh: '{spot}里面半夜炼废旧电瓶，烟是黄的，附近菜叶上有白点。',
        en: 'At night someone melts old batteries at {spot}; the smoke is yellow and the vegetables nearby have white spots.',
      },
      {
        zh: '有人在{river}边偷偷洗沙，水都是浑的，几百人吃这条河的水。',
        en: 'Somebody washes sand by {river} in secret; the water is muddy and hundreds drink from it.',
      },
      {
        zh: '{home}旁边的塑料破碎作坊没有手续，废水直接倒进沟里。',
        en: 'The plastic shredding workshop beside {home} has no papers and pours its waste water into the ditch.',
      },
    ],
  },
  {
    type: 'hazardous-waste',
    often: 6,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{spot}后面堆了几十个没标签的铁桶，有的在漏，味道刺鼻。',
        en: 'Dozens of unmarked drums stand behind {spot}; some leak and smell sharp.',
      },
      {
        zh: '田埂上到处是农药瓶，下雨冲到{river}里，能不能定点回收？',
        en: 'Pesticide bottles lie all over the field paths and wash into {river}. Could there be a collection point?',
      },
      {
        zh: '有人把输液管针头混在{home}的垃圾桶里，保洁员手都扎破了。',
        en: 'Drip tubes and needles were thrown into the bins of {home}; a cleaner pricked her hand.',
      },
    ],
  },
]
