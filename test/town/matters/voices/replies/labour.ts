import type { Said } from '../../../said.ts'

/** How units answer matters of work and social insurance, by type. */
export const labourReplies: Readonly<Record<string, Said>> = {
  'wage-site': {
    zh: '约谈项目部，拖欠工资已打到各人卡上，差额月底前付清。',
    en: 'The site office has paid the wages to each worker; the rest follows by the end of the month.',
  },
  'wage-firm': {
    zh: '企业承认欠薪，签了支付计划，到期我们核对流水。',
    en: 'The firm admits the debt and signed a plan; we will check the transfers.',
  },
  'labour-contract': {
    zh: '责令补签合同、补缴社保，加班费按实结算；孕期调岗已恢复。',
    en: 'Contract and insurance must be made good, overtime paid, and the pregnant worker returns to her post.',
  },
  'work-injury': {
    zh: '认定结论已出，可申请待遇；老板没参保的由企业全额承担。',
    en: 'The injury is recognised; where the firm was not insured it bears everything.',
  },
  pension: {
    zh: '认证没通过才停发，社区已代办，下月补齐；不必补缴可直接领。',
    en: 'It stopped for want of the yearly check, now done by the community; the arrears come next month.',
  },
  'social-card': {
    zh: '带身份证到镇上立等可取；卧床老人我们约时间上门。',
    en: 'With your ID the township prints it at once; for bedridden people we come to the house.',
  },
  jobs: {
    zh: '本周六有招聘会，月嫂班下月五日开课免费；贷款材料单已发。',
    en: 'There is a job fair on Saturday and a free course from the fifth; the list for the loan is with you.',
  },
  veterans: {
    zh: '第二笔补助因账户变更被退，已重发；光荣牌到站里换。',
    en: 'The payment was returned because of a changed account and sent again; plaques are exchanged at the service point.',
  },
}
