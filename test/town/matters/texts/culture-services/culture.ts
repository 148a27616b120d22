import type { TypeTexts } from '../type.ts'

/** How people put matters of culture, tourism, sport. */
export const culture: readonly TypeTexts[] = [
  {
    type: 'culture-venue',
    often: 12,
    season: 'summer',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '图书馆暑假座位不够，能不能延长到晚上九点？',
        en: 'The library is full in summer. Could it stay open until nine?',
      },
      {
        zh: '{community}篮球场晚上关灯太早，年轻人下班才有空。',
        en: 'The lights of the basketball court in {community} go out too early; young people are free only after work.',
      },
      {
        zh: '县体育馆周末包场，普通人进不去。',
        en: 'The sports hall is booked at weekends and ordinary people cannot get in.',
      },
    ],
  },
  {
    type: 'tourism',
    often: 9,
    season: 'summer',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '民宿照片和实际两个样，要退房只退一半。',
        en: 'The guesthouse looks nothing like its pictures and refunds only half.',
      },
      {
        zh: '景区观光车没开，票钱不退，太阳下走了三里路。',
        en: 'The shuttle was not running and the ticket not refunded; we walked in the sun.',
      },
      {
        zh: '节假日景区停车收二十，牌子上写的十块。',
        en: 'Parking at the site costs twenty on holidays though the sign says ten.',
      },
    ],
  },
  {
    type: 'heritage',
    often: 7,
    season: 'rain',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{spot}的老祠堂屋顶漏了，木雕都在烂，能不能申请维修？',
        en: 'The roof of the old hall at {spot} leaks and the carving rots. Can a repair be applied for?',
      },
      {
        zh: '有人来{community}收门楼上的石雕，担心被偷。',
        en: 'Someone is buying stone carvings in {community}. We fear theft.',
      },
      {
        zh: '古戏台旁边要建楼，会不会影响保护？',
        en: 'A building is planned beside the old stage. Does that harm it?',
      },
    ],
  },
  {
    type: 'broadcast',
    often: 6,
    season: 'flat',
    hours: 'evening',
    where: 'rural',
    texts: [
      {
        zh: '村里大喇叭坏了，防汛通知都听不到。',
        en: 'The village loudspeaker is broken and flood warnings are not heard.',
      },
      {
        zh: '有线电视交了费没有信号，报了{n}次。',
        en: 'Cable TV is paid for but dead; reported {n} times.',
      },
      {
        zh: '大喇叭早上六点就响，声音能不能小一点？',
        en: 'The loudspeaker starts at six. Could it be quieter?',
      },
    ],
  },
  {
    type: 'internet-cafe',
    often: 6,
    season: 'summer',
    hours: 'night',
    where: 'urban',
    texts: [
      {
        zh: '{road}网吧让初中生用别人的证上网，通宵都有。',
        en: "The internet cafe on {road} lets pupils in on other people's cards, even all night.",
      },
      {
        zh: '电竞酒店不查年龄，孩子在里面待了两天。',
        en: 'The gaming hotel does not check ages; our child stayed two days.',
      },
      {
        zh: '{school}对面的桌游店里学生抽烟喝酒。',
        en: 'Pupils smoke and drink in the game shop opposite {school}.',
      },
    ],
  },
]
