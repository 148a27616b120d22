import type { Said } from '../../../said.ts'

/** How units answer matters of order and disputes, by type. */
export const orderReplies: Readonly<Record<string, Said>> = {
  fraud: {
    zh: '已受案并请银行止付，聊天记录请留好，不要再转账。',
    en: 'A case is open and the bank has been asked to stop the payment. Keep the messages and send no more money.',
  },
  theft: {
    zh: '已受案，附近监控正在调取；丢失的包在班车终点找到，请带证件来领。',
    en: 'A case is open and cameras are being checked; a bag was found at the bus terminus, please bring your papers.',
  },
  gambling: {
    zh: '当晚查处，机器收缴，麻将馆限时营业。',
    en: 'Dealt with that night: machines seized and opening hours limited.',
  },
  'dog-biting': {
    zh: '捕捉流浪犬三只，养犬户签了拴绳承诺；打针票据请留好，找到主人后协助索赔。',
    en: 'Three strays were caught and the owner promised a lead. Keep the receipts; we help you claim.',
  },
  'residence-papers': {
    zh: '可跨省通办，所需材料和预约电话已发给您，身份证七天寄到。',
    en: 'It can be done from another province; the list is with you and the card comes in seven days.',
  },
  'neighbour-dispute': {
    zh: '双方谈了两次，各让一尺，协议一式三份；社区下周去看水流得顺不顺。',
    en: 'After two talks each gives way a foot; the agreement is signed and the community will look next week.',
  },
  'family-dispute': {
    zh: '三兄弟当面定下轮流照看和每月的钱，村里做见证。',
    en: 'The three brothers agreed on turns and a monthly sum, with the village as witness.',
  },
  'injury-dispute': {
    zh: '经调解一次性补足手术费，分两次付，签字生效。',
    en: 'After mediation the operation is paid in two parts; signed by both.',
  },
  'domestic-violence': {
    zh: '民警当晚到场制止并出具告诫书，受害人已安置，妇联陪同申请保护令。',
    en: 'Police came that night and issued a warning; the victim is safe and is being helped to apply for protection.',
  },
  'legal-aid': {
    zh: '您符合援助条件，已指派律师，本周与您联系；上门公证可以预约。',
    en: 'You qualify: a lawyer has been assigned and rings this week; a notary can come to the house.',
  },
  'court-matter': {
    zh: '您的事项已在司法程序中，行政机关不能改变裁判；可在十五日内上诉，法律援助电话已附。',
    en: 'Your matter is before a court, which no office can overrule. You may appeal within fifteen days; the legal aid number is attached.',
  },
}
