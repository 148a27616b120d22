import { type Domain, words } from './type.ts'

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
          words: words(
            '挂号,做个B超,急诊,排队看病,医院,看病,医生态度',
            'registration is by phone,the scan is,emergency care,hospital,doctor',
          ),
        },
        {
          id: 'medical-dispute',
          name: { zh: '医疗纠纷', en: 'Medical dispute' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '术后伤口,病历,打针后孩子,医疗事故,误诊,医生治坏,医疗纠纷',
            'wound was infected,copies of records,after an injection,wrong diagnosis,malpractice',
          ),
        },
        {
          id: 'illegal-clinic',
          name: { zh: '无证行医', en: 'Unlicensed practice' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '打针拔牙,祖传药,美容针,黑诊所,行医,无证行医,江湖郎中,没有行医证',
            'injections and pulls teeth,cure for everything,cosmetic injections,practises medicine,quack,unlicensed doctor',
          ),
        },
        {
          id: 'village-clinic',
          name: { zh: '村卫生室', en: 'Village clinic' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '卫生室,村医,降压药,村里看病,村卫生所',
            'clinic in,village doctor,blood-pressure pills and we,village health',
          ),
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
          words: words(
            '接种证,九价疫苗,狂犬疫苗,打疫苗,预防针,疫苗,接种',
            'vaccination card,nine-valent,scratched me,vaccine,vaccination',
          ),
        },
        {
          id: 'mosquito',
          name: { zh: '病媒消杀', en: 'Mosquitoes and rats' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '蚊子,老鼠,灭鼠,蟑螂,消杀,鼠,虫子多,蚊虫',
            'mosquitoes,rats run,rat poison,rats,insects,pests in the estate',
          ),
        },
        {
          id: 'smoking',
          name: { zh: '公共场所吸烟', en: 'Smoking in public places' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '烟雾腾腾,候诊的地方有人抽烟,烟头,禁烟,抽烟,吸烟',
            'full of smoke,people smoke,cigarette ends,smoking,smokers',
          ),
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
          words: words(
            '报销,能不能报,慢病门诊,报多少,异地就医,医药费,医保报,看病报,先备案,补备案,意外伤,住院,报不报',
            'reimbursed,chronic illness,handed in the papers three,medical costs,reimbursement,registration,accidents are not,provincial hospital',
          ),
        },
        {
          id: 'insurance-fee',
          name: { zh: '医保参保缴费', en: 'Paying for medical insurance' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '居民医保今年交,重复交,断缴,参保,医保缴费,医保,交医保,医疗保险',
            'resident contribution,double payment,insurance lapsed,medical insurance,health insurance',
          ),
        },
        {
          id: 'insurance-fraud',
          name: { zh: '骗保举报', en: 'Misuse of insurance money' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '医保卡刷米,清单上列,拉老人去住院,骗保,套医保,医保骗',
            'rice and oil,bill lists medicine,collect old folk,insurance fraud',
          ),
        },
      ],
    },
  ],
}
