import type { TypeTexts } from '../type.ts'

/** How people put matters of wages and labour law. */
export const wages: readonly TypeTexts[] = [
  {
    type: 'wage-site',
    often: 44,
    season: 'newyear',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '在{site}做了四个月木工，包工头跑了，十几个人的工资{yuan}元没结。',
        en: 'We did carpentry at {site} for four months; the contractor has left owing a dozen of us {yuan} yuan.',
      },
      {
        zh: '快过年了，{site}的工钱还欠一半，项目部说等工程款。',
        en: 'New Year is near and {site} still owes half our pay; the office says it waits for its money.',
      },
      {
        zh: '打了欠条写的中秋结，到现在电话不接，请帮忙要回来。',
        en: 'The note says payment by mid-autumn; now he does not answer. Please help us get it back.',
      },
      {
        zh: '{site}的钢筋班组二十几个人，从五月做到现在一分钱没结，家里等着交学费。',
        en: 'Over twenty steel fixers at {site} have not been paid a cent since May; families wait for the school fees.',
      },
      {
        zh: '包工头说总包没给钱，总包说早给了，{site}那边到底谁欠我们的？',
        en: 'The contractor says the main firm has not paid, the main firm says it has. Who owes us at {site}?',
      },
    ],
  },
  {
    type: 'wage-firm',
    often: 28,
    season: 'newyear',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '厂里三个月没发工资，说订单少，新招的人倒是照发。',
        en: 'The factory has paid no wages for three months, yet newcomers are paid.',
      },
      {
        zh: '辞职一个月了，{shop}不结最后半个月工资，说没干满不给。',
        en: 'A month after I left, {shop} refuses my last half month, saying I did not stay long enough.',
      },
      {
        zh: '学生暑假工干了四十天，老板说要扣服装费培训费。',
        en: 'After forty days of summer work the boss deducts uniform and training.',
      },
    ],
  },
  {
    type: 'labour-contract',
    often: 16,
    season: 'flat',
    hours: 'office',
    where: 'urban',
    texts: [
      {
        zh: '上了半年班没签合同也没交社保，一提就说不想干就走。',
        en: 'I have worked for half a year without contract or insurance; when I ask they tell me to leave.',
      },
      {
        zh: '每天十二小时没有加班费，一个月只休两天。',
        en: 'Twelve hours a day without overtime and two days off a month.',
      },
      {
        zh: '怀孕后被调去站仓库，这样合法吗？',
        en: 'I was moved to the warehouse after I became pregnant. Is that legal?',
      },
    ],
  },
  {
    type: 'work-injury',
    often: 12,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '上班路上出了车祸，算不算工伤，怎么申请？',
        en: 'I had an accident on the way to work. Does it count and how do I apply?',
      },
      {
        zh: '工伤认定材料交了两个月没消息，能查进度吗？',
        en: 'I handed in my papers two months ago. Can I see how far it is?',
      },
      {
        zh: '老板没给交工伤保险，手指断了，钱谁出？',
        en: 'The boss paid no insurance and I lost a finger. Who pays?',
      },
    ],
  },
]
