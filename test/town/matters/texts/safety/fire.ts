import type { TypeTexts } from '../type.ts'

/** How people put matters of fire safety. */
export const fire: readonly TypeTexts[] = [
  {
    type: 'fire-lane',
    often: 40,
    season: 'flat',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{home}的消防通道上天天停满车，前天救护车都进不来。',
        en: 'The fire lane of {home} is full of cars every day; the ambulance could not get in the day before yesterday.',
      },
      {
        zh: '{shop}把后门锁死堆货，那是安全出口，里面坐满了人。',
        en: '{shop} keeps its emergency exit locked and piled with goods while the room is full of people.',
      },
      {
        zh: '{home}通道口新装了石墩子，消防车根本转不进去。',
        en: 'New stone posts at the entrance of {home} keep fire engines out.',
      },
      {
        zh: '{home}搞装修的把沙子水泥堆在消防通道上，说就放几天，已经半个月了。',
        en: 'Renovators at {home} piled sand and cement on the fire lane "for a few days"; it has been a fortnight.',
      },
      {
        zh: '{market}里面的通道两边都是货，中间只能侧身走，要是着火怎么跑？',
        en: 'The aisles of {market} are lined with goods so that you must walk sideways. How would anyone get out in a fire?',
      },
    ],
  },
  {
    type: 'stair-charging',
    often: 44,
    season: 'flat',
    hours: 'night',
    where: 'urban',
    texts: [
      {
        zh: '{home}楼道里堆了五六台电动车，{hour}还在充电，一着火人都跑不出去。',
        en: 'Five or six e-bikes stand charging in the stairwell of {home} at {hour}. If they catch fire nobody gets out.',
      },
      {
        zh: '有人从六楼拉线下来充电，线皮都破了，下雨也不收。',
        en: 'Someone hangs a cable from the sixth floor to charge; its skin is torn and it stays out in the rain.',
      },
      {
        zh: '电梯里天天有人推电动车上楼，贴了告示没用。',
        en: 'E-bikes are taken up in the lift every day; the notice does not help.',
      },
      {
        zh: '{home}四楼的把三台电瓶提回家充，走廊里一股焦味，物业敲门不开。',
        en: 'Someone on the fourth floor of {home} takes three batteries home to charge; the corridor smells burnt and they will not open the door.',
      },
      {
        zh: '车棚的充电桩坏了一半，大家只好拉线，{home}能不能先修桩再来管？',
        en: 'Half the chargers in the shed are broken so people hang cables. Could they be repaired first at {home}?',
      },
    ],
  },
  {
    type: 'fire-equipment',
    often: 18,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{home}的消火栓拧开没有水，水带也被人剪走了。',
        en: 'The hydrant of {home} is dry and the hose has been cut off.',
      },
      {
        zh: '{market}的灭火器指针都在红区，标签是四年前的。',
        en: 'The extinguishers of {market} are all in the red and their labels are four years old.',
      },
      {
        zh: '楼里的应急灯一个都不亮，停电时楼梯一片黑。',
        en: 'None of the emergency lights work; in a power cut the stairs are pitch dark.',
      },
    ],
  },
  {
    type: 'three-in-one',
    often: 10,
    season: 'flat',
    hours: 'night',
    where: 'urban',
    texts: [
      {
        zh: '{shop}一楼堆货二楼住人，只有一个卷帘门，晚上从外面锁。',
        en: 'At {shop} goods are stored below and people sleep above, behind a single shutter locked from outside.',
      },
      {
        zh: '{road}的小加工厂，工人就睡在布料堆旁边。',
        en: 'In a small workshop on {road} the workers sleep beside piles of cloth.',
      },
      {
        zh: '{market}二楼隔成一间间租给人住，电线乱拉。',
        en: 'The upper floor of {market} is split into rooms with wires everywhere.',
      },
    ],
  },
]
