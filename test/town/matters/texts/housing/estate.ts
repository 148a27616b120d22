import type { TypeTexts } from '../type.ts'

/** How people put matters of estates. */
export const estate: readonly TypeTexts[] = [
  {
    type: 'estate-service',
    often: 48,
    season: 'flat',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{home}物业只收钱不办事，门禁坏了{n}个月，楼道灯一半不亮。',
        en: 'The estate company of {home} only collects money: the door lock has been broken for {n} months and half the stair lights are out.',
      },
      {
        zh: '物业说公共收益没有账，{home}门口广告、停车收了好几年的钱，去哪里了？',
        en: 'The company says there are no accounts of common income; adverts and parking at {home} have brought money for years. Where is it?',
      },
      {
        zh: '不交清物业费就不给门禁卡，老人回家都要等人开门，这样合理吗？',
        en: 'They refuse door cards until the fee is paid; old people must wait for someone to open. Is that right?',
      },
      {
        zh: '{home}换了物业以后保洁一个月没上过楼，垃圾堆在电梯口，交费倒是天天催。',
        en: 'Since {home} has a new company nobody has cleaned the stairs for a month; rubbish lies by the lift, yet they press for the fee daily.',
      },
      {
        zh: '{home}的监控坏了半年，丢了车去查说没有录像，物业到底管什么？',
        en: 'The cameras of {home} have been broken for half a year; when a bike was stolen there was no recording. What does the company do?',
      },
    ],
  },
  {
    type: 'lift-fault',
    often: 24,
    season: 'summer',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '{home}电梯又停了，十二楼有人坐轮椅下不来，要去医院透析。',
        en: 'The lift of {home} has stopped again. Someone on the twelfth floor uses a wheelchair and must get to dialysis.',
      },
      {
        zh: '电梯从八楼掉了一下到六楼，孩子吓哭了，物业贴张纸就算了。',
        en: 'The lift dropped from the eighth to the sixth floor; the child was terrified. The company put up a note and that was all.',
      },
      {
        zh: '{home}电梯年检标签过期了，按钮失灵，请检查。',
        en: 'The inspection label in the lift of {home} has expired and buttons fail. Please inspect it.',
      },
    ],
  },
  {
    type: 'owners-committee',
    often: 12,
    season: 'flat',
    hours: 'office',
    where: 'urban',
    texts: [
      {
        zh: '{home}想成立业委会，要多少户签名，找哪里备案？',
        en: "We at {home} want to set up an owners' committee. How many signatures are needed and where do we register?",
      },
      {
        zh: '楼顶漏水想用维修资金，物业说要全体签字，是这样吗？',
        en: 'The roof leaks and we want to use the repair fund. The company says everybody must sign. Is that so?',
      },
      {
        zh: '业委会三年没换届，账也不公开，请指导一下。',
        en: 'The committee has not been re-elected for three years and shows no accounts. Please guide us.',
      },
    ],
  },
  {
    type: 'neighbour-leak',
    often: 26,
    season: 'rain',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '楼上卫生间漏水，我家天花板发霉掉皮，他说不是他的，物业说管不了。',
        en: 'The bathroom above leaks and our ceiling is mouldy. They say it is not theirs and the estate company cannot help.',
      },
      {
        zh: '{home}顶楼漏水漏到三楼，几家都说让别人先修，想请社区调解。',
        en: 'Water from the roof of {home} reaches the third floor; each family says the others should repair first. Could the community mediate?',
      },
      {
        zh: '楼上装修打坏防水，答应赔又反悔，怎么办？',
        en: 'Renovation upstairs broke the seal; they agreed to pay and now refuse. What can we do?',
      },
    ],
  },
  {
    type: 'estate-facilities',
    often: 20,
    season: 'flat',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{home}围墙倒了一段，外面的人随便进出，什么时候修？',
        en: 'Part of the wall of {home} has fallen and anyone walks in. When will it be repaired?',
      },
      {
        zh: '老小区没有充电的地方，大家拉线到楼下充，能不能装充电桩？',
        en: 'The old estate has no charging points, so people hang cables from windows. Could chargers be installed?',
      },
      {
        zh: '{home}楼道声控灯全坏了，老人摔过一跤，没有物业找谁？',
        en: 'The stair lights of {home} are all broken and an old man fell. There is no estate company; whom do we ask?',
      },
    ],
  },
]
