import type { TypeTexts } from '../type.ts'

/** How people put matters of forest, mines, hazards. */
export const forestMines: readonly TypeTexts[] = [
  {
    type: 'illegal-logging',
    often: 11,
    season: 'winter',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{spot}后山的杉树被人砍了一大片，是夜里用车拖走的。',
        en: 'A large patch of fir on the hill behind {spot} was felled and carted away at night.',
      },
      {
        zh: '说是改种油茶，把{community}的天然林都推了，有批文吗？',
        en: 'They say it is for tea-oil trees, but natural forest in {community} was bulldozed. Is there a permit?',
      },
      {
        zh: '路边的大樟树被挖走了，说是卖到城里去，请查一查。',
        en: 'The big camphor by the road was dug up, they say to be sold in the city. Please look into it.',
      },
    ],
  },
  {
    type: 'forest-fire-risk',
    often: 14,
    season: 'burn',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{spot}后山有人上坟放鞭炮烧纸，草都干了，没人守。',
        en: 'People burn paper and fire crackers at graves behind {spot}; the grass is dry and nobody keeps watch.',
      },
      {
        zh: '有人在山脚烧荒，火苗已经烧到林子边上了。',
        en: 'Someone is burning scrub at the foot of the hill and the flames have reached the wood.',
      },
      {
        zh: '防火道几年没清，草比人高，建议入冬前砍一次。',
        en: 'The firebreak has not been cleared for years and the grass is taller than a man; please cut it before winter.',
      },
    ],
  },
  {
    type: 'illegal-mining',
    often: 10,
    season: 'autumn',
    hours: 'night',
    where: 'rural',
    texts: [
      {
        zh: '{spot}的山半夜有挖机响，第二天少了一大块，石头都运走了。',
        en: 'Diggers work at night on the hill by {spot}; next day a large piece is gone.',
      },
      {
        zh: '以修路为名挖山卖石头，已经挖了几个月，村里没人管。',
        en: 'In the name of road building they dig the hill and sell the stone; it has gone on for months.',
      },
      {
        zh: '废弃煤洞又有人进去挖，太危险了。',
        en: 'People have gone into the abandoned coal pit again. It is far too dangerous.',
      },
    ],
  },
  {
    type: 'landslide',
    often: 16,
    season: 'rain',
    hours: 'any',
    where: 'rural',
    texts: [
      {
        zh: '{home}后面的山坡裂了一条缝，昨晚又宽了，住了十几户人。',
        en: 'A crack opened in the slope behind {home} and widened last night. A dozen families live below.',
      },
      {
        zh: '{road}又掉了几块大石头，一块比桌子还大，还好没砸到车。',
        en: 'Rocks came down on {road} again, one larger than a table. Luckily no car was hit.',
      },
      {
        zh: '下雨天老屋后面的挡土墙往外鼓，能不能先安排我们搬出来住？',
        en: 'In the rain the retaining wall behind the old house bulges. Could we be moved out for now?',
      },
    ],
  },
  {
    type: 'wildlife',
    often: 14,
    season: 'autumn',
    hours: 'any',
    where: 'rural',
    texts: [
      {
        zh: '野猪一晚上把{community}一亩红薯全拱了，有没有补偿？',
        en: 'In one night wild boars dug up a whole mu of sweet potatoes in {community}. Is there compensation?',
      },
      {
        zh: '{school}操场边发现一窝蛇，请派人来捉。',
        en: 'A nest of snakes was found beside the playground of {school}. Please send someone.',
      },
      {
        zh: '捡到一只受伤的猫头鹰，交到哪里？',
        en: 'I found an injured owl. Where should I take it?',
      },
    ],
  },
  {
    type: 'grave',
    often: 7,
    season: 'spring',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '有人在{road}边耕地里修了一座大墓，水泥地坪占了半亩。',
        en: 'Someone built a large tomb on farmland beside {road} with half a mu of concrete.',
      },
      {
        zh: '{spot}后山没死人先修墓，一修一大片，林子都毁了。',
        en: 'Behind {spot} tombs are built for the living and the wood is being ruined.',
      },
      {
        zh: '坟离{home}不到三十米，两家吵了几次，请来劝一劝。',
        en: 'The grave is less than thirty metres from {home}; the two families have quarrelled. Please come and talk to them.',
      },
    ],
  },
]
