import type { TypeTexts } from '../type.ts'

/** How people put matters of services for business. */
export const licences: readonly TypeTexts[] = [
  {
    type: 'business-licence',
    often: 18,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '想在{road}开早餐店，要办哪些证，一次能办完吗？',
        en: 'I want to open a breakfast shop on {road}. Which papers do I need, and can they be done at once?',
      },
      {
        zh: '个体户注销要清税，网上一直卡住。',
        en: 'Closing my business needs a tax certificate and the website is stuck.',
      },
      {
        zh: '食品许可现场核查等了{n}天，什么时候来？',
        en: 'I have waited {n} days for the food inspection. When will they come?',
      },
    ],
  },
  {
    type: 'firm-help',
    often: 10,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '园区小厂想扩一条线，银行说要抵押，有没有政策？',
        en: 'Our small plant wants another line; the bank wants security. Is there any support?',
      },
      {
        zh: '招商时承诺的厂房补贴两年没兑现。',
        en: 'The rent subsidy promised when we came has not been paid for two years.',
      },
      {
        zh: '工业用电老是晚上跳闸，一跳一批货就废了。',
        en: 'The industrial supply trips at night and each time a batch is lost.',
      },
    ],
  },
]
