import type { Domain } from './type.ts'

/** Health and medical insurance. */
export const health: Domain = {
  id: 'health',
  name: { zh: '卫生医保', en: 'Health and medical insurance' },
  groups: [
    {
      id: 'medical',
      name: { zh: '医疗服务', en: 'Medical care' },
      types: [
        {
          id: 'hospital-service',
          name: { zh: '医院服务', en: 'Hospital service' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['医院', '排队', '挂号', '态度'], en: ['hospital', 'queue', 'registration', 'attitude'] },
        },
        {
          id: 'medical-dispute',
          name: { zh: '医疗纠纷', en: 'Medical dispute' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['医疗事故', '误诊', '赔偿', '病历'], en: ['malpractice', 'wrong diagnosis', 'records'] },
        },
        {
          id: 'illegal-clinic',
          name: { zh: '无证行医', en: 'Unlicensed practice' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['黑诊所', '没有证', '游医', '拔牙'], en: ['unlicensed clinic', 'quack', 'dentist'] },
        },
        {
          id: 'village-clinic',
          name: { zh: '村卫生室', en: 'Village clinic' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['村医', '卫生室', '没开门', '买药'], en: ['village doctor', 'clinic closed', 'medicine'] },
        },
      ],
    },
    {
      id: 'public-health',
      name: { zh: '公共卫生', en: 'Public health' },
      types: [
        {
          id: 'vaccination',
          name: { zh: '预防接种', en: 'Vaccination' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['疫苗', '接种', '预防针'], en: ['vaccine', 'vaccination', 'appointment'] },
        },
        {
          id: 'mosquito',
          name: { zh: '病媒消杀', en: 'Mosquitoes and rats' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['蚊子', '老鼠', '蟑螂', '消杀'], en: ['mosquitoes', 'rats', 'cockroaches'] },
        },
        {
          id: 'smoking',
          name: { zh: '公共场所吸烟', en: 'Smoking in public places' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['抽烟', '禁烟', '网吧', '候诊'], en: ['smoking', 'no smoking', 'waiting room'] },
        },
      ],
    },
    {
      id: 'medical-insurance',
      name: { zh: '医保', en: 'Medical insurance' },
      types: [
        {
          id: 'reimbursement',
          name: { zh: '医疗费用报销', en: 'Reimbursement of medical costs' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: {
            zh: ['报销', '医保', '异地就医', '比例'],
            en: ['reimbursement', 'insurance', 'treatment elsewhere'],
          },
        },
        {
          id: 'insurance-fee',
          name: { zh: '医保参保缴费', en: 'Paying for medical insurance' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['参保', '缴费', '医保断缴', '居民医保'], en: ['enrol', 'contribution', 'lapsed'] },
        },
        {
          id: 'insurance-fraud',
          name: { zh: '骗保举报', en: 'Misuse of insurance money' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['骗保', '套取医保', '刷卡'], en: ['insurance fraud', 'false billing'] },
        },
      ],
    },
  ],
}
