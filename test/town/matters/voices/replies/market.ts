import type { Said } from '../../../said.ts'

/** How units answer matters of market and consumers, by type. */
export const marketReplies: Readonly<Record<string, Said>> = {
  'food-safety': {
    zh: '抽样送检，后厨不合格，停业整改；医药费凭票我们帮着谈。',
    en: 'Samples taken, the kitchen failed and is closed; we help you settle the medical costs.',
  },
  medicine: {
    zh: '下架封存，涉嫌虚假宣传立案，货款已退给老人。',
    en: 'Withdrawn and sealed, a case opened, and the old person has the money back.',
  },
  refund: {
    zh: '经调解退还余额，今天到账；办卡前请先看备案公示。',
    en: 'After mediation the balance was repaid today; before buying a card, please check the register.',
  },
  prices: {
    zh: '多收的已退，责令明码标价，罚款决定会公开。',
    en: 'The excess was refunded, prices must be shown, and the fine will be public.',
  },
  'short-weight': {
    zh: '电子秤检定不合格已没收，市场设了公平秤。',
    en: 'The scale failed and was seized; the market has a check scale.',
  },
  'faulty-goods': {
    zh: '商家同意换新，不合格的下架送检。',
    en: 'The shop exchanges it; the goods are withdrawn and tested.',
  },
  unlicensed: {
    zh: '限期办证，办好前停业，卫生不合格的当场取缔。',
    en: 'Closed until licensed; where hygiene failed it was shut down for good.',
  },
  'ads-law': {
    zh: '广告已撤，商家书面更正，付过的钱退回。',
    en: 'The advert is gone, a correction was printed, and the money returned.',
  },
  'business-licence': {
    zh: '缺的清税证明我们内部调取，许可核查周四上门，一次办好。',
    en: 'We fetch the tax paper ourselves and the inspection comes on Thursday: one visit does it.',
  },
  'firm-help': {
    zh: '约了银行和园区到厂里谈，兑现方案月底前给书面答复；供电线路换大。',
    en: 'Bank and park met at the plant; a written answer on the grant comes this month, and the supply line is enlarged.',
  },
}
