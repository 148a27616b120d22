import type { Said } from '../../../said.ts'

/** How units answer matters of farming and villages, by type. */
export const farmingReplies: Readonly<Record<string, Said>> = {
  fallow: {
    zh: '和流转公司谈妥退田，先由合作社代耕，塌的水沟一起修。',
    en: 'The company gives the fields back; the cooperative farms them for now and the ditch is mended.',
  },
  'fake-seeds': {
    zh: '封存剩余种子送检，经销商先行赔付种子和误工钱。',
    en: 'The remaining seed is sealed for testing; the dealer pays for seed and lost work.',
  },
  subsidy: {
    zh: '因卡号录错一位被退回，已更正，下月十五日前到账；面积以复核公示为准。',
    en: 'A wrong digit sent the payment back; it comes by the fifteenth. The area will be checked and posted.',
  },
  'machine-subsidy': {
    zh: '您的申请资料齐全，审核通过，补贴在公示七天后发放。',
    en: 'Your papers are complete and approved; payment follows seven days of notice.',
  },
  'crop-disease': {
    zh: '技术员下午到田里看过，开沟排水后补钾，用药方法当面教了。',
    en: 'Our adviser saw the field this afternoon: drain, then add potash; he showed you how to spray.',
  },
  'dead-livestock': {
    zh: '收集车已拉走，河段撒药消毒；家里有病死的打收集点电话，不收费。',
    en: 'Collected and the bank disinfected; collection from farms is free, just ring.',
  },
  'animal-disease': {
    zh: '防疫员上门采样，先隔离；疫苗周五到村，漏打的组优先。',
    en: 'The vet took samples; keep the animals apart. Vaccine reaches the village on Friday, missed groups first.',
  },
  slaughter: {
    zh: '现场查获未检疫猪肉，已封存无害化处理，立案。',
    en: 'Uninspected pork was seized and destroyed; a case is open.',
  },
  'village-accounts': {
    zh: '账目已补贴，修渠支出逐笔列明；周五晚村里开会解释，欢迎您来。',
    en: 'The accounts are up with every payment for the channel; the village explains them on Friday evening.',
  },
  'land-transfer': {
    zh: '双方签了补充协议，拖欠租金分两次付，年底前结清。',
    en: 'Both signed: the arrears are paid in two parts by the end of the year.',
  },
  toilets: {
    zh: '施工队返工调平，化粪池抽了一次；未改的户明年开春统一做。',
    en: 'The tank was levelled and emptied; the remaining households follow next spring.',
  },
  'village-environment': {
    zh: '挖机钱镇里出，村里出工，水塘周六开始清淤。',
    en: 'The township pays for the digger, the village works; the pond is cleared from Saturday.',
  },
}
