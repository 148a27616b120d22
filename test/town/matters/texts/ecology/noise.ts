import type { TypeTexts } from '../type.ts'

/** How people put matters of noise. */
export const noise: readonly TypeTexts[] = [
  {
    type: 'noise-site',
    often: 52,
    season: 'flat',
    hours: 'night',
    where: 'urban',
    texts: [
      {
        zh: '{site}{hour}还在打混凝土，振动棒的声音关了窗都听得到，孩子明天要考试。',
        en: '{site} is still pouring concrete at {hour}. You hear the vibrators through closed windows and my child has an exam tomorrow.',
      },
      {
        zh: '{site}天不亮就开始打桩，{home}的老人心脏不好，受不了。',
        en: '{site} starts piling before dawn; old people with weak hearts at {home} cannot bear it.',
      },
      {
        zh: '已经连续{n}个晚上了，{site}半夜卸钢筋，打过电话说有夜间施工证，能不能公示一下？',
        en: 'For {n} nights {site} has unloaded steel after midnight. They say they have a night permit. Could it be shown publicly?',
      },
      {
        zh: '{site}早上五点半就开始切割，周末也不停，能不能八点以后再开工？',
        en: '{site} starts cutting at half past five, weekends too. Could they begin after eight?',
      },
      {
        zh: '昨晚{hour}我下楼去{site}看，七八台罐车排队等着浇，喇叭响个不停。',
        en: 'At {hour} I went down to {site}: seven or eight concrete lorries stood in line, hooting all the time.',
      },
    ],
  },
  {
    type: 'noise-square',
    often: 26,
    season: 'summer',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{spot}跳舞的音响开得太大，写作业的孩子听不见自己念书。',
        en: 'The loudspeakers of the dancers at {spot} are so loud that children cannot hear themselves read.',
      },
      {
        zh: '早上六点{spot}就有人放音乐打腰鼓，上夜班的人刚睡下。',
        en: 'Drums and music start at {spot} at six in the morning when night-shift workers have just gone to bed.',
      },
      {
        zh: '两支跳舞队在{spot}比着开音量，建议划时间、限音量，不是不让跳。',
        en: 'Two groups at {spot} outdo each other in volume. I suggest hours and a limit; nobody wants to forbid dancing.',
      },
    ],
  },
  {
    type: 'noise-business',
    often: 32,
    season: 'summer',
    hours: 'night',
    where: 'urban',
    texts: [
      {
        zh: '{shop}的喇叭从早到晚喊打折，一天几百遍，人都要疯了。',
        en: 'The loudspeaker of {shop} shouts discounts hundreds of times a day. It drives one mad.',
      },
      {
        zh: '{home}楼下夜宵店划拳喝酒吵到{hour}，垃圾也不收。',
        en: 'The late-night diner below {home} is noisy with drinkers until {hour} and leaves its rubbish.',
      },
      {
        zh: '{road}那家KTV隔音不好，低音震得窗户响，请晚上来测一下。',
        en: 'The karaoke on {road} is badly insulated and the bass shakes our windows. Please measure it at night.',
      },
      {
        zh: '{road}新开的酒吧每天放到{hour}，低音震得床都在抖，请测一下分贝。',
        en: 'The new bar on {road} plays until {hour}; the bass shakes our beds. Please measure it.',
      },
      {
        zh: '{home}楼下洗车店早上七点就开高压水枪，周末想多睡一会儿都不行。',
        en: 'The car wash below {home} starts its pressure hose at seven, weekends too.',
      },
    ],
  },
  {
    type: 'noise-neighbour',
    often: 24,
    season: 'flat',
    hours: 'night',
    where: 'urban',
    texts: [
      {
        zh: '楼上{hour}还在搬桌子拖凳子，好好说过，好两天又这样。',
        en: 'The people upstairs still drag furniture at {hour}. We asked nicely; it helped for two days.',
      },
      {
        zh: '{home}有户人家周末中午装修，电钻打得小孩睡不了午觉。',
        en: 'A household at {home} drills at weekend noon and the little one cannot nap.',
      },
      {
        zh: '隔壁养的鸟天不亮就叫，整栋楼都听得见，希望社区出面说说。',
        en: "The neighbour's birds start before dawn and the whole building hears them. Could the community have a word?",
      },
    ],
  },
  {
    type: 'noise-factory',
    often: 12,
    season: 'flat',
    hours: 'night',
    where: 'both',
    texts: [
      {
        zh: '{spot}旁边的锯木厂早上五点开机，声音几里外都听得见。',
        en: 'The sawmill beside {spot} starts at five and can be heard for miles.',
      },
      {
        zh: '砂石加工点的破碎机日夜不停，{home}的窗户玻璃都在抖。',
        en: 'The crusher at the gravel plant runs day and night; the windows of {home} tremble.',
      },
      {
        zh: '冷库风机装在外墙上正对{home}，请他们加个隔音罩。',
        en: 'The fan of the cold store faces {home}. Please have them fit a silencer.',
      },
    ],
  },
]
