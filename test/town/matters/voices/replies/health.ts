import type { Said } from '../../../said.ts'

/** How units answer matters of health and medical insurance, by type. */
export const healthReplies: Readonly<Record<string, Said>> = {
  'hospital-service': {
    zh: '一楼开了老年窗口，不会用手机直接挂号；检查改为三天内。',
    en: 'A counter for older people is open on the ground floor; the scan is now within three days.',
  },
  'medical-dispute': {
    zh: '已引导到医调委，病历可先封存复印，鉴定不收费。',
    en: 'You were taken to the mediation committee; records can be sealed and copied and the assessment is free.',
  },
  'illegal-clinic': {
    zh: '药品器械当场查封，立案；打过针的请到医院免费检查。',
    en: 'Medicines sealed and a case opened; anyone treated there can be examined free.',
  },
  'village-clinic': {
    zh: '镇卫生院每周二、五派医生坐诊，常用降压药已补齐，新村医开学后到岗。',
    en: 'A doctor comes on Tuesdays and Fridays, the usual pills are in stock, and a new village doctor starts in September.',
  },
  vaccination: {
    zh: '周末门诊开放，缺的一针随时补；紧缺疫苗到货按登记通知。',
    en: 'The weekend clinic is open and the missing dose can be given any time; scarce vaccine goes by the list.',
  },
  mosquito: {
    zh: '消杀队傍晚做了一遍，积水填平，投药时间提前三天贴出来。',
    en: 'Sprayed this evening and the puddles filled; dates for poison are posted three days before.',
  },
  smoking: {
    zh: '现场劝导并警告，张贴禁烟标识，下周回头看。',
    en: 'People were warned and signs put up; we look again next week.',
  },
  reimbursement: {
    zh: '缺一张出院小结，补齐后十五个工作日到账；异地就医可事后补备案。',
    en: 'One discharge summary is missing; then payment takes fifteen working days. Treatment elsewhere can be registered afterwards.',
  },
  'insurance-fee': {
    zh: '截止到年底，手机和村里都能交；重复缴的可退，断缴的补缴后有等待期。',
    en: 'Until the end of the year by phone or in the village; double payments are refunded, lapsed ones wait a while.',
  },
  'insurance-fraud': {
    zh: '调取流水核实，暂停药店医保结算并立案。',
    en: 'The records were checked, the pharmacy suspended from the scheme, and a case opened.',
  },
}
