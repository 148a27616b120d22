import { below2000 } from '../conditions.ts'
import type { Section } from '../item.ts'
import { assist, lead, townships } from '../means.ts'

/** Basic duties of townships: services for residents. */
export const servicesForResidentsBasic: Section = {
  kind: 'basic',
  name: { zh: '三、民生服务', en: 'Services for residents' },
  owner: null,
  items: [
    {
      text: {
        zh: '受理耕地地力保护等惠农补贴的登记、核对和公示，解答到账情况',
        en: 'Register, check and publish farm subsidies; explain payments',
      },
      state: 'confirmed',
      means: [lead(townships, ['subsidy'])],
    },
    {
      text: {
        zh: '受理低保、特困、临时救助申请，入户调查并提出初审意见',
        en: 'Accept applications for allowances, visit homes and give a first opinion',
      },
      state: 'confirmed',
      means: [assist(townships, ['low-income', 'temporary-aid'])],
    },
    {
      text: { zh: '办理急难型临时救助中额度两千元以下的先行救助', en: 'Give emergency aid below 2,000 yuan at once' },
      state: 'confirmed',
      means: [lead(townships, ['temporary-aid'], { boxes: below2000 })],
    },
    {
      text: {
        zh: '组织独居、高龄老人定期探访，联系亲属和邻里照看',
        en: 'Arrange regular visits to older people living alone',
      },
      state: 'confirmed',
      means: [lead(townships, ['elderly-visit'])],
    },
    {
      text: {
        zh: '发现和报告困境儿童、留守儿童情况，落实日常关爱',
        en: 'Find and report children in need and see to their daily care',
      },
      state: 'confirmed',
      means: [assist(townships, ['children'])],
    },
    {
      text: { zh: '为残疾人申请补贴和辅具提供代办', en: "Apply for disability benefits and aids on people's behalf" },
      state: 'confirmed',
      means: [assist(townships, ['disability'])],
    },
    {
      text: {
        zh: '开具法律法规规定由乡镇出具的证明，说明不能开具的理由和去处',
        en: 'Issue the certificates that townships must issue; explain refusals and where to go',
      },
      state: 'confirmed',
      means: [lead(townships, ['certificates'])],
    },
    {
      text: {
        zh: '组织城乡居民参加养老保险和医疗保险，提供代缴代办',
        en: 'Help residents to enrol in pension and medical insurance',
      },
      state: 'confirmed',
      means: [assist(townships, ['pension', 'insurance-fee'])],
    },
    {
      text: { zh: '提供就业登记、招聘信息和技能培训报名', en: 'Register job-seekers, announce vacancies and courses' },
      state: 'confirmed',
      means: [assist(townships, ['jobs'])],
    },
    {
      text: { zh: '做好退役军人服务站日常接待', en: "Run the veterans' service point" },
      state: 'confirmed',
      means: [assist(townships, ['veterans'])],
    },
    {
      text: { zh: '组织献血、红十字和爱心捐赠活动', en: 'Organise blood donation and charity' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '做好流动人口和育龄家庭的服务登记', en: 'Serve and register mobile and young families' },
      state: 'standing',
      means: [],
    },
    {
      text: {
        zh: '开展文明祭扫宣传，劝导乱埋乱葬',
        en: 'Encourage orderly mourning and talk people out of burials outside cemeteries',
      },
      state: 'confirmed',
      means: [assist(townships, ['grave'])],
    },
    {
      text: {
        zh: '协助开展学生资助和控辍保学劝返',
        en: 'Help with student grants and bringing children back to school',
      },
      state: 'confirmed',
      means: [assist(townships, ['student-aid', 'children'])],
    },
  ],
}
