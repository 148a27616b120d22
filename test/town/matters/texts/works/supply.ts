import type { TypeTexts } from '../type.ts'

/** How people put matters of water, gas, power. */
export const supply: readonly TypeTexts[] = [
  {
    type: 'water-outage',
    often: 44,
    season: 'summer',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{home}从昨晚停水到现在，没有任何通知，家里有吃奶的孩子。',
        en: '{home} has had no water since last night and no notice was given. We have a baby here.',
      },
      {
        zh: '五楼以上每天六点到八点一滴水都没有，{home}几十户都这样。',
        en: 'From six to eight every day there is not a drop above the fifth floor; dozens of households at {home} are affected.',
      },
      {
        zh: '{road}挖断水管以后水一直小得像线，煮个饭要接半天。',
        en: 'Since they broke the pipe on {road} the water runs thin as a thread.',
      },
      {
        zh: '{home}每到周末就没水，打自来水公司说水压正常，到底是哪一段的问题？',
        en: '{home} has no water every weekend; the company says the pressure is normal. Which stretch is at fault?',
      },
      {
        zh: '通知说停到晚上六点，现在十点了还没来水，{home}有病人要用水。',
        en: 'The notice said until six; it is ten and still no water. There is a patient at {home}.',
      },
    ],
  },
  {
    type: 'pipe-burst',
    often: 16,
    season: 'winter',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '{road}水管爆了，水喷了一人多高，路面都冲空了，快来关阀。',
        en: 'The main on {road} has burst and sprays higher than a man; the road is being washed out. Please close the valve.',
      },
      {
        zh: '{spot}旁边地下一直冒清水，{n}天了，应该是自来水漏了，白白浪费。',
        en: 'Clear water has been coming up beside {spot} for {n} days. It must be the mains; what a waste.',
      },
      {
        zh: '昨夜降温水表冻裂了，{home}楼道里全是水，结了冰很滑。',
        en: 'The frost cracked a meter last night; the stairs of {home} are wet and icy.',
      },
    ],
  },
  {
    type: 'water-quality',
    often: 14,
    season: 'rain',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{home}的自来水放出来是黄的，沉了一桶泥，不敢喝。',
        en: 'The tap water at {home} is yellow and leaves mud in the bucket. We dare not drink it.',
      },
      {
        zh: '水里一股漂白粉味，烧开了还有，{community}好几家都这么说。',
        en: 'The water smells of bleach even when boiled; several families in {community} say so.',
      },
      {
        zh: '二次供水的水箱盖没锁，{home}楼顶谁都能上去，请检查水箱。',
        en: 'The roof tank of {home} has no lock and anyone can get to it. Please inspect the tank.',
      },
    ],
  },
  {
    type: 'gas-safety',
    often: 18,
    season: 'winter',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '{home}楼道里有很重的煤气味，我们已经开窗下楼，请马上派人。',
        en: 'There is a strong smell of gas in the stairwell of {home}. We have opened windows and gone down. Please send someone at once.',
      },
      {
        zh: '{shop}后厨放了七八个液化气罐，就在{school}旁边，怕出事。',
        en: '{shop} keeps seven or eight gas cylinders in its kitchen, right beside {school}. I am worried.',
      },
      {
        zh: '家里天然气软管老化裂了，能不能上门换？老人自己不会弄。',
        en: 'Our gas hose has cracked with age. Can someone come and change it? My parents cannot do it themselves.',
      },
    ],
  },
  {
    type: 'power-outage',
    often: 30,
    season: 'summer',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '一到晚上做饭就停电，变压器太小了，{home}几十户用一台。',
        en: 'Every evening when people cook the power fails; dozens of households at {home} share one small transformer.',
      },
      {
        zh: '{community}今天上午停电没通知，冰柜里的东西都化了。',
        en: 'The power in {community} was cut this morning without notice and everything in the freezer thawed.',
      },
      {
        zh: '抽水浇田的时候电压只有一百多伏，水泵都带不动。',
        en: 'When we pump water for the fields the voltage falls so low that the pump will not turn.',
      },
      {
        zh: '{home}今年停了七八次电，一停就是半天，冰箱里的药都坏了。',
        en: '{home} has had seven or eight cuts this year, half a day each; the medicine in the fridge is spoilt.',
      },
      {
        zh: '大风以后{community}停电一晚上了，打电话一直占线，什么时候能来电？',
        en: '{community} has been without power all night since the gale and the line is always busy. When will it be back?',
      },
    ],
  },
  {
    type: 'cable-hazard',
    often: 20,
    season: 'storm',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{road}上空的网线垂到一人高，货车一过就刮，已经断过一次。',
        en: 'Cables over {road} hang at head height; a lorry has torn them once already.',
      },
      {
        zh: '{home}旁边一根电杆歪了，下面的土被雨水冲空，看着要倒。',
        en: 'A pole beside {home} leans; the rain washed away the soil below and it looks ready to fall.',
      },
      {
        zh: '几家公司的光缆绞成一团挂在{spot}树上，哪家的都说不是自己的。',
        en: 'Cables of several companies hang in a tangle on the tree at {spot}; each says they are not theirs.',
      },
    ],
  },
  {
    type: 'telecom',
    often: 14,
    season: 'flat',
    hours: 'evening',
    where: 'both',
    texts: [
      {
        zh: '{community}后面几户手机没有信号，打急救电话都要爬到坡上。',
        en: 'A few households at the back of {community} have no mobile signal; to call an ambulance one must climb the hill.',
      },
      {
        zh: '宽带报修{n}天没人来，孩子上网课都耽误了。',
        en: 'We reported the broadband {n} days ago and nobody came; the child is missing online lessons.',
      },
      {
        zh: '听说{home}楼顶要装基站，能不能先把辐射检测结果给大家看看？',
        en: 'We hear a mast will be put on {home}. Could we see the radiation measurements first?',
      },
    ],
  },
]
