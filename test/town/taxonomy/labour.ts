import { type Domain, words } from './type.ts'

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
          words: words(
            '工地工资,包工头,工钱,木工,欠条,结工资,农民工工资,工地老板,建筑工,工地不给钱,做工的钱,钢筋班组,一分钱没结,总包,班组,没拿到工钱,做工没钱,血汗钱',
            'contractor has left,still owes half our pay,the note says,carpentry,unpaid wages,pay our wages,construction wages,steel fixers,paid a cent,main firm,wages,without wages,not been paid',
          ),
        },
        {
          id: 'wage-firm',
          name: { zh: '企业欠薪', en: 'Unpaid wages in a firm' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '没发工资,半个月工资,暑假工,拖欠工资,不发工资,老板不给工资',
            'paid no wages,last half month,summer work,salary,boss will not pay,unpaid salary',
          ),
        },
        {
          id: 'labour-contract',
          name: { zh: '劳动合同与加班', en: 'Contracts and overtime' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '没签合同,加班费,怀孕后,试用期,两天假,劳动合同,加班,辞退,开除',
            'without contract,overtime,after i became pregnant,overtime pay,employment contract,fired',
          ),
        },
        {
          id: 'work-injury',
          name: { zh: '工伤认定', en: 'Injury at work' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '工伤,上班路上,手指断了,上班受伤,工作受伤',
            'way to work,no insurance and i lost,injury at work,handed in my papers two,hurt at work,work accident',
          ),
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
          words: words(
            '养老金,城乡养老金,养老金没到账,交过八年社保,社保怎么转,社保,退休,领养老,养老保险查不到,个人账户里的钱',
            'rural pension,pension did not come,paid eight years,pension,retirement,social insurance,pension payments,paid back',
          ),
        },
        {
          id: 'social-card',
          name: { zh: '社保卡', en: 'Social security card' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '社保卡,社保卡丢',
            'lost my card,card for a newborn,card must be activated,social security card',
          ),
        },
        {
          id: 'jobs',
          name: { zh: '就业培训', en: 'Jobs and training' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '招聘会,月嫂,创业担保贷款,找事做,找工作,工作,就业,招工',
            'job fair,maternity nurse,start-up loan,job,work nearby,vacancies',
          ),
        },
        {
          id: 'veterans',
          name: { zh: '退役军人优抚', en: "Veterans' benefits" },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '退伍,参战老兵,光荣牌,退役军人,当兵,复员,军人',
            'leaving the army,war veteran,plaque of honour,veteran,army',
          ),
        },
      ],
    },
  ],
}
