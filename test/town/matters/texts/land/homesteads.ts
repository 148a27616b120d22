import type { TypeTexts } from '../type.ts'

/** How people put matters of homesteads and building. */
export const homesteads: readonly TypeTexts[] = [
  {
    type: 'homestead',
    often: 30,
    season: 'newyear',
    hours: 'office',
    where: 'rural',
    texts: [
      {
        zh: '家里三代人挤一栋老屋，想另批一块宅基地，村里说没指标，到哪里问？',
        en: 'Three generations share one old house. We want another plot but the village says there is no quota. Where can I ask?',
      },
      {
        zh: '老房子拆了原地重建，要不要重新办手续，多久能批？',
        en: 'We want to rebuild on the old site. Do we need new papers and how long does it take?',
      },
      {
        zh: '我户口在{community}，在外工作，老屋快倒了能不能翻修？',
        en: 'I am registered in {community} but work elsewhere. May I repair the old house before it falls?',
      },
      {
        zh: '邻居批了两处宅基地，我家一处都批不下来，标准是什么？',
        en: 'My neighbour was granted two plots and we none. What are the rules?',
      },
      {
        zh: '宅基地批了半年还没来放线，秋天不动工又要等明年。',
        en: 'Our plot was approved half a year ago and nobody has set it out; if we do not start by autumn it will be next year.',
      },
    ],
  },
  {
    type: 'illegal-building',
    often: 36,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{home}顶楼有人搭了钢棚，越搭越大，把公共天台全占了。',
        en: 'Someone at {home} has put up a steel shed on the roof; it keeps growing and takes up the whole terrace.',
      },
      {
        zh: '邻居建房超出了红线，把{road}占了一米多，车都过不去。',
        en: 'My neighbour built over the line and took more than a metre of {road}; cars cannot pass.',
      },
      {
        zh: '{market}后面一晚上起了一排铁皮房，说是临时的，已经开始收租。',
        en: 'A row of tin huts appeared overnight behind {market}. They call it temporary but already collect rent.',
      },
      {
        zh: '{road}边有人把屋檐接出来两米做门面，人行道没了，还准备盖二楼。',
        en: 'By {road} someone has built two metres out from the eaves as a shop front; the pavement is gone and a second floor is planned.',
      },
      {
        zh: '{home}一楼把公共过道砌墙封了做厨房，楼上出不去只能绕。',
        en: 'The ground floor of {home} walled off the shared passage for a kitchen; those above must go round.',
      },
    ],
  },
  {
    type: 'farmland-building',
    often: 18,
    season: 'autumn',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{community}有人在好田里填土打地基，那是基本农田，请赶快制止。',
        en: 'Someone in {community} is filling good paddy and laying foundations. It is protected farmland. Please stop it quickly.',
      },
      {
        zh: '{road}边的水田被填了两三亩做停车场，没见公示。',
        en: 'Two or three mu of paddy beside {road} were filled for a car park without any notice.',
      },
      {
        zh: '去年拆过的田里又打了水泥地坪，比原来还大。',
        en: 'Concrete was poured again on the field that was cleared last year, larger than before.',
      },
    ],
  },
  {
    type: 'boundary-dispute',
    often: 18,
    season: 'spring',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '两个组为{spot}后面的山界争了好几年，都拿得出老证，请来勘界。',
        en: 'Two groups have argued for years over the forest line behind {spot}; both hold old papers. Please survey it.',
      },
      {
        zh: '我家的田被隔壁多犁了两垄，确权证上写得清清楚楚。',
        en: 'My neighbour ploughed two rows into my field although the title is perfectly clear.',
      },
      {
        zh: '修路占了我家自留地，补偿给了别人，要个说法。',
        en: 'The road took our private plot and the compensation went to someone else. I want an explanation.',
      },
    ],
  },
  {
    type: 'property-register',
    often: 22,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '父亲过世，老房子过户到我名下要跑几个部门，能不能一次办？',
        en: 'My father died. How many offices must I visit to transfer the house and can it be done at once?',
      },
      {
        zh: '房产证上名字写错一个字，改一下要带什么？',
        en: 'One character of my name is wrong on the deed. What should I bring to correct it?',
      },
      {
        zh: '农村房子登记说要航测图，什么时候到{community}来测？',
        en: 'Rural houses need an aerial survey to be registered. When will they come to {community}?',
      },
    ],
  },
  {
    type: 'compensation',
    often: 20,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '征地款说好三个月到账，大半年了，村里说乡里没拨。',
        en: 'The land money was promised in three months; after more than half a year the village says the township has not paid.',
      },
      {
        zh: '同一条路，我们组一亩比隔壁组少两千多，标准是哪里定的？',
        en: 'On the same road our group got two thousand yuan less per mu than the next. Who sets the rate?',
      },
      {
        zh: '房子拆了两年还在租房，安置房什么时候能分？',
        en: 'Our house was pulled down two years ago and we still rent. When will we be given the new flat?',
      },
    ],
  },
]
