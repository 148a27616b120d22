import type { TypeTexts } from '../type.ts'

/** How people put matters of medical insurance. */
export const medicalInsurance: readonly TypeTexts[] = [
  {
    type: 'reimbursement',
    often: 34,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '在长沙做手术花了{yuan}元，没备案能不能报，报多少？',
        en: 'The operation in Changsha cost {yuan} yuan and was not registered before. Can it be reimbursed?',
      },
      {
        zh: '慢病门诊药费说要定点，离{community}太远，能不能增加一家？',
        en: 'Medicine for chronic illness must come from one pharmacy far from {community}. Could another be added?',
      },
      {
        zh: '报销材料交了三个月，钱还没到。',
        en: 'I handed in the papers three months ago and the money has not come.',
      },
      {
        zh: '在省里医院住院，出院才知道要先备案，现在补还来得及吗？',
        en: 'I was in a provincial hospital and only learnt afterwards about registration. Is it too late?',
      },
      {
        zh: '孩子打球摔伤，有人说意外伤不报销，到底报不报？',
        en: 'Our child was hurt at play; some say accidents are not reimbursed. Are they or not?',
      },
    ],
  },
  {
    type: 'insurance-fee',
    often: 22,
    season: 'winter',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '居民医保今年交多少，截止哪天，手机怎么交？',
        en: 'How much is the resident contribution this year, until when, and how do I pay by phone?',
      },
      {
        zh: '在外面交了职工医保，家里重复交的能退吗？',
        en: 'I am insured through work; can the double payment at home be refunded?',
      },
      {
        zh: '去年断缴了，现在补上马上能用吗？',
        en: 'My insurance lapsed last year. If I pay now, can I use it at once?',
      },
    ],
  },
  {
    type: 'insurance-fraud',
    often: 5,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '有药店用医保卡刷米刷油，好多人去换。',
        en: 'A pharmacy lets people buy rice and oil with the insurance card.',
      },
      {
        zh: '住院根本没用那么多药，清单上列了一大堆。',
        en: 'The bill lists medicine that was never given.',
      },
      {
        zh: '有人上门拉老人去住院体检，说不要钱还管饭。',
        en: 'People collect old folk for "free" hospital check-ups with meals.',
      },
    ],
  },
]
