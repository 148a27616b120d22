import type { TypeTexts } from '../type.ts'

/** How people put matters of fields and supplies. */
export const fields: readonly TypeTexts[] = [
  {
    type: 'fallow',
    often: 9,
    season: 'spring',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{community}垅里一大片好田荒了三年，草长得比人高，想种的人又租不到。',
        en: 'A stretch of good land in {community} has been idle for three years while those who want to farm it cannot rent it.',
      },
      {
        zh: '流转出去的田公司不种了，也不还，租金两年没给。',
        en: 'The company that leased our fields stopped farming, keeps the land and has not paid rent for two years.',
      },
      {
        zh: '我家田没水路种不了，才荒的，能不能先把沟修好？',
        en: 'Our field is idle only because the channel is broken. Could it be repaired first?',
      },
    ],
  },
  {
    type: 'fake-seeds',
    often: 10,
    season: 'spring',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '在{shop}买的玉米种{n}天没出苗，隔壁同一天种的都两寸高了。',
        en: "The maize seed from {shop} has not sprouted after {n} days; the neighbour's, sown the same day, is two inches high.",
      },
      {
        zh: '打了药虫没死禾死了，包装上连生产日期都没有。',
        en: 'The spray killed the rice instead of the insects; the packet has no date.',
      },
      {
        zh: '化肥一袋轻了好几斤，一称全村买的都是这样。',
        en: 'Every bag of fertiliser in the village is several pounds short.',
      },
    ],
  },
  {
    type: 'subsidy',
    often: 28,
    season: 'flat',
    hours: 'office',
    where: 'rural',
    texts: [
      {
        zh: '今年耕地补贴别人都到了，我家没有，卡号也没换过。',
        en: "Everybody has had this year's land subsidy but us; the account is unchanged.",
      },
      {
        zh: '种了三十多亩双季稻，大户补贴怎么申请，到哪里登记？',
        en: "I grow over thirty mu of double rice. How do I apply for the large grower's subsidy?",
      },
      {
        zh: '补贴公示的面积比我实际少了两亩，去哪里改？',
        en: 'The list shows two mu less than I farm. Where can it be corrected?',
      },
    ],
  },
  {
    type: 'machine-subsidy',
    often: 8,
    season: 'summer',
    hours: 'office',
    where: 'rural',
    texts: [
      {
        zh: '买了一台旋耕机，发票都在，补贴系统一直显示待审核。',
        en: 'I bought a tiller and have the invoice; the system still says "to be reviewed".',
      },
      {
        zh: '双抢的时候收割机不够，能不能镇上统一调几台？',
        en: 'There are too few harvesters at harvest time. Could the town arrange some?',
      },
      {
        zh: '外地收割机一亩要价一百八，比去年贵好多，有没有指导价？',
        en: 'Outside harvesters ask 180 yuan per mu, far more than last year. Is there a guide price?',
      },
    ],
  },
  {
    type: 'crop-disease',
    often: 12,
    season: 'summer',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '烟叶上起了黄斑，三天传了一片，请技术员来看看。',
        en: 'Yellow spots appeared on the tobacco and spread over the field in three days. Please send an adviser.',
      },
      {
        zh: '稻飞虱今年来得早，打什么药，什么时候统一打？',
        en: 'The rice hoppers are early. What should we spray and when?',
      },
      {
        zh: '油茶树成片落果，是缺肥还是生病？',
        en: 'Our tea-oil trees are dropping fruit. Is it disease or lack of fertiliser?',
      },
    ],
  },
]
