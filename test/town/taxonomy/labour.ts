import type { Domain } from './type.ts'

/** Work and social insurance. */
export const labour: Domain = {
  id: 'labour',
  name: { zh: '劳动社保', en: 'Work and social insurance' },
  groups: [
    {
      id: 'wages',
      name: { zh: '劳动报酬', en: 'Wages and labour law' },
      types: [
        {
          id: 'wage-site',
          name: { zh: '工程欠薪', en: 'Unpaid wages on a building site' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: {
            zh: ['工地欠薪', '农民工工资', '包工头', '工程款'],
            en: ['unpaid wages', 'building site', 'contractor'],
          },
        },
        {
          id: 'wage-firm',
          name: { zh: '企业欠薪', en: 'Unpaid wages in a firm' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['拖欠工资', '厂里没发工资', '底薪'], en: ['unpaid salary', 'factory', 'wages'] },
        },
        {
          id: 'labour-contract',
          name: { zh: '劳动合同与加班', en: 'Contracts and overtime' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['劳动合同', '加班费', '辞退', '试用期'], en: ['contract', 'overtime', 'dismissed', 'trial'] },
        },
        {
          id: 'work-injury',
          name: { zh: '工伤认定', en: 'Injury at work' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['工伤', '认定', '赔付'], en: ['work injury', 'recognition', 'benefit'] },
        },
      ],
    },
    {
      id: 'insurance-jobs',
      name: { zh: '社保就业', en: 'Insurance and jobs' },
      types: [
        {
          id: 'pension',
          name: { zh: '养老保险', en: 'Pension insurance' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['养老金', '社保', '退休', '认证'], en: ['pension', 'social insurance', 'retirement'] },
        },
        {
          id: 'social-card',
          name: { zh: '社保卡', en: 'Social security card' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['社保卡', '激活', '补办'], en: ['social card', 'activate', 'replace'] },
        },
        {
          id: 'jobs',
          name: { zh: '就业培训', en: 'Jobs and training' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['招聘', '培训', '找工作', '创业贷款'], en: ['job', 'training', 'start-up loan'] },
        },
        {
          id: 'veterans',
          name: { zh: '退役军人优抚', en: "Veterans' benefits" },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['退伍', '优抚', '参战', '光荣牌'], en: ['veteran', 'benefit', 'army'] },
        },
      ],
    },
  ],
}
