import type { TypeTexts } from '../type.ts'

/** How people put matters of cleaning and waste. */
export const waste: readonly TypeTexts[] = [
  {
    type: 'rubbish-heap',
    often: 72,
    season: 'summer',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{home}旁边的垃圾桶满了{n}天没人收，苍蝇到处飞，天热味道特别大。',
        en: 'The bins beside {home} have been full for {n} days. There are flies everywhere and in this heat the smell is awful.',
      },
      {
        zh: '我们{community}的垃圾池还是老式的露天池，一下雨污水就流到路上，能不能换成桶？',
        en: 'Our rubbish point in {community} is still an open pit; when it rains dirty water runs onto the road. Could it be replaced with bins?',
      },
      {
        zh: '保洁车以前一天来一次，这个月三四天才来一次，交的保洁费没有少。',
        en: 'The cart used to come daily; this month it comes every three or four days, yet the cleaning fee is the same.',
      },
      {
        zh: '{road}拐角成了垃圾场，大家都往那里丢，晚上还有野狗翻，能不能放两个带盖的桶？',
        en: 'The corner of {road} has turned into a tip; everyone throws things there and dogs go through it at night. Could two bins with lids be put up?',
      },
      {
        zh: '垃圾车来得太早，五点多就响喇叭，上班的人下来已经走了，{home}这边建议改到七点。',
        en: 'The rubbish lorry sounds its horn at five and is gone before people get up. For {home} I suggest seven.',
      },
    ],
  },
  {
    type: 'road-cleaning',
    often: 24,
    season: 'autumn',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{road}好几天没扫了，落叶把下水口都盖住了。',
        en: '{road} has not been swept for days and leaves cover the drains.',
      },
      {
        zh: '拉土车从{site}出来，一路掉泥，{road}全是黄土，车一过满天灰。',
        en: 'Lorries from {site} drop mud all along {road}; every passing car raises a cloud of dust.',
      },
      {
        zh: '赶圩第二天{market}周围一地菜叶塑料袋，到中午都没人打扫。',
        en: 'The day after market day, the ground around {market} is covered with leaves and plastic bags, still unswept at noon.',
      },
    ],
  },
  {
    type: 'public-toilet',
    often: 13,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{market}旁边的公厕堵了，水流到外面，锁了门也不贴个告示。',
        en: 'The public toilet by {market} is blocked and overflowing. It was locked without any notice.',
      },
      {
        zh: '{road}的公厕晚上八点就锁门，跳广场舞的老人都没处去。',
        en: 'The public toilet on {road} is locked at eight; the old people who dance there have nowhere to go.',
      },
      {
        zh: '公厕无障碍间里堆着扫把拖把，坐轮椅的人进不去，请清出来。',
        en: 'The accessible cubicle is used to store mops, so wheelchair users cannot get in. Please clear it.',
      },
    ],
  },
  {
    type: 'construction-waste',
    often: 34,
    season: 'spring',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '{road}尽头的空地又被人倒了几车渣土，都是夜里来倒的，路都堵了一半。',
        en: 'Several more loads of rubble were dumped at night on the empty land at the end of {road}; half the road is blocked.',
      },
      {
        zh: '{river}边有人倾倒建筑垃圾，砖头水泥块都滚到水里了。',
        en: 'Somebody is dumping building waste by {river}; bricks and concrete have rolled into the water.',
      },
      {
        zh: '{home}装修垃圾堆在绿化带里一个多月，物业说不归他管，社区也说没车拉。',
        en: 'Renovation waste has lain on the green at {home} for over a month. The estate company says it is not theirs, the community says it has no lorry.',
      },
    ],
  },
  {
    type: 'bulky-waste',
    often: 8,
    season: 'newyear',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '过年前大家换家具，{home}门口堆了好几张旧沙发床垫，谁来收？',
        en: 'Everybody is changing furniture before New Year and sofas and mattresses pile up at {home}. Who collects them?',
      },
      {
        zh: '想问旧衣柜扔哪里？垃圾桶旁边贴了不准放，又没说放哪。',
        en: 'Where can I take an old wardrobe? The notice by the bins forbids it but does not say where else.',
      },
      {
        zh: '{spot}那里不知谁扔了两台旧冰箱，氟都漏了，味道怪怪的。',
        en: 'Someone left two old fridges near {spot}; the coolant is leaking and it smells odd.',
      },
    ],
  },
]
