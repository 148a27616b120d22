import type { TypeTexts } from '../type.ts'

/** How people put matters of village affairs. */
export const village: readonly TypeTexts[] = [
  {
    type: 'village-accounts',
    often: 16,
    season: 'flat',
    hours: 'office',
    where: 'rural',
    texts: [
      {
        zh: '{community}公示栏还是去年的，修水渠的钱花了多少没有公布。',
        en: "The board in {community} still shows last year's figures; nothing about what the channel cost.",
      },
      {
        zh: '村里集体林租出去二十年，租金到底多少，从来没开会说过。',
        en: 'The village wood was let for twenty years and no meeting was ever told the rent.',
      },
      {
        zh: '用工名单里有人根本没来做事，请查一下。',
        en: 'The list of labourers names people who never worked. Please check.',
      },
    ],
  },
  {
    type: 'land-transfer',
    often: 14,
    season: 'winter',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '合作社租我们的田，租金拖了一年多，合同写的每年十月付。',
        en: "The cooperative owes more than a year's rent although the contract says each October.",
      },
      {
        zh: '田租给别人种烟，把田埂挖平了，到期还不肯恢复。',
        en: 'The tenant levelled the field banks for tobacco and refuses to restore them.',
      },
      {
        zh: '当年口头把地给堂兄种，现在想要回来，他说种了二十年就是他的。',
        en: 'I let my cousin farm the plot on a spoken promise; now he says after twenty years it is his.',
      },
    ],
  },
  {
    type: 'toilets',
    often: 13,
    season: 'flat',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '改厕的化粪池装歪了，一冲水就返，装的人再没来过。',
        en: 'The new septic tank was set crooked and flows back; the fitter never returned.',
      },
      {
        zh: '{home}几户还是旱厕，什么时候轮到我们改？',
        en: 'Several households at {home} still have dry toilets. When is our turn?',
      },
      {
        zh: '三格化粪池满了没车抽，老人自己用桶挑，危险。',
        en: 'The tank is full and no lorry comes; old people empty it by bucket, which is dangerous.',
      },
    ],
  },
  {
    type: 'village-environment',
    often: 17,
    season: 'autumn',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{spot}前面的水塘淤了一半，夏天发臭，全村人愿意出工，差点机械钱。',
        en: 'The pond at {spot} is half silted and smells. The village will give its labour; only money for a digger is missing.',
      },
      {
        zh: '塌了的旧屋没人清，砖头瓦片堆在{road}边，小孩爬上爬下。',
        en: 'Nobody clears the fallen house; bricks and tiles lie by {road} and children climb on them.',
      },
      {
        zh: '路口柴堆、粪堆有碍观瞻不说，还挡视线，建议定个地方放。',
        en: 'Stacks of wood and manure at the junction block the view. I suggest a fixed place.',
      },
    ],
  },
]
