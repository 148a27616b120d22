import type { TypeTexts } from '../type.ts'

/** How people put matters of medical care. */
export const medical: readonly TypeTexts[] = [
  {
    type: 'hospital-service',
    often: 24,
    season: 'winter',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '挂号要手机预约，老人不会弄，窗口又不给挂。',
        en: 'Registration is by phone only; the old cannot manage and the window refuses.',
      },
      {
        zh: '做个B超排到{n}天后，从{community}过来要两个小时。',
        en: 'The scan is in {n} days and it takes two hours to come from {community}.',
      },
      {
        zh: '急诊缴费要先去另一栋楼，抱着孩子跑了三趟。',
        en: 'To pay for emergency care you must go to another building; I ran three times with the child in my arms.',
      },
    ],
  },
  {
    type: 'medical-dispute',
    often: 6,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '术后伤口感染又开了一刀，医院说是正常风险，想要鉴定。',
        en: 'The wound was infected and had to be opened again. The hospital calls it normal risk; we want an assessment.',
      },
      {
        zh: '病历复印要等十五天，是不是有规定？',
        en: 'Copies of records take fifteen days. Is there a rule?',
      },
      {
        zh: '卫生院打针后孩子起了一身疹子，想问怎么处理。',
        en: 'After an injection at the clinic our child had a rash. What should be done?',
      },
    ],
  },
  {
    type: 'illegal-clinic',
    often: 7,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{road}有人在出租屋里打针拔牙，墙上什么证都没有。',
        en: 'Someone gives injections and pulls teeth in a rented room on {road} with no licence on the wall.',
      },
      {
        zh: '赶圩有人摆摊卖祖传药，说能治百病，老人买了{yuan}元的。',
        en: 'A stall at the market sells a cure for everything; an old person spent {yuan} yuan.',
      },
      {
        zh: '{shop}给人打美容针，脸都肿了。',
        en: '{shop} gives cosmetic injections; my face is swollen.',
      },
    ],
  },
  {
    type: 'village-clinic',
    often: 15,
    season: 'winter',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{community}卫生室关门一个月了，量血压拿药要走十几里。',
        en: 'The clinic in {community} has been closed for a month; for blood pressure and medicine we walk miles.',
      },
      {
        zh: '村医年纪大了看不动，什么时候派新的？',
        en: 'The village doctor is too old to work. When will a new one come?',
      },
      {
        zh: '卫生室没有常用的降压药，要自己去镇上买。',
        en: 'The clinic has no common blood-pressure pills and we must go to town.',
      },
    ],
  },
]
