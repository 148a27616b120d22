import { from2000 } from '../conditions.ts'
import type { Section } from '../item.ts'
import { assist, lead, line, supervise, townships } from '../means.ts'

/** Cooperating duties: social affairs. */
export const socialAffairsCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '社会事务', en: 'Social affairs' },
  owner: null,
  items: [
    {
      text: { zh: '流浪乞讨人员救助', en: 'People in the street' },
      columns: {
        departments: '县民政局',
        departmentDuty: '负责救助站接收、寻亲护送。',
        townshipDuty: '发现后先行安置，报告。',
      },
      state: 'confirmed',
      means: [
        lead(line('civil-affairs'), ['homeless']),
        assist(line('police'), ['homeless']),
        assist(townships, ['homeless']),
      ],
    },
    {
      text: { zh: '低保、高龄津贴和儿童福利', en: 'Allowances, age, children' },
      columns: {
        departments: '县民政局',
        departmentDuty: '负责审核确认、资金发放。',
        townshipDuty: '受理、调查、公示。',
      },
      state: 'confirmed',
      means: [lead(line('civil-affairs'), ['low-income', 'elderly-allowance', 'children'])],
    },
    {
      text: { zh: '急难救助两千元以上部分', en: 'Emergency aid from 2,000 yuan' },
      columns: {
        departments: '县民政局',
        departmentDuty: '负责两千元（含）以上急难救助审批。',
        townshipDuty: '先行救助并上报。',
      },
      state: 'confirmed',
      means: [lead(line('civil-affairs'), ['temporary-aid'], { boxes: from2000 })],
    },
    {
      text: { zh: '养老机构监管和婚姻登记', en: 'Care homes and marriages' },
      columns: {
        departments: '县民政局',
        departmentDuty: '负责养老机构检查、婚姻登记。',
        townshipDuty: '协助走访。',
      },
      state: 'confirmed',
      means: [lead(line('civil-affairs'), ['elderly-home', 'marriage', 'street-naming'])],
    },
    {
      text: { zh: '残疾人评残和辅具适配', en: 'Disability assessment and aids' },
      columns: {
        departments: '县残联',
        departmentDuty: '负责残疾评定组织、辅具适配。',
        townshipDuty: '代办申请。',
      },
      state: 'confirmed',
      means: [lead(line('disability'), ['disability'])],
    },
    {
      text: { zh: '村卫生室和病媒防制', en: 'Village clinics and pests' },
      columns: {
        departments: '县卫健局',
        departmentDuty: '负责村医配备、药品配送、消杀指导。',
        townshipDuty: '组织爱国卫生活动。',
      },
      state: 'confirmed',
      means: [lead(line('health'), ['village-clinic', 'mosquito']), assist(townships, ['mosquito'])],
    },
    {
      text: { zh: '饮用水卫生监测', en: 'Tap water quality' },
      columns: {
        departments: '县卫健局',
        departmentDuty: '负责水质监测并公示，督促供水单位整改。',
        townshipDuty: '反映水质异常。',
      },
      state: 'confirmed',
      means: [lead(line('health'), ['water-quality']), assist(line('water-supply'), ['water-quality'])],
    },
    {
      text: { zh: '入学招生和校园周边', en: 'Enrolment and school surroundings' },
      columns: {
        departments: '县教育局',
        departmentDuty: '负责招生划片、护学岗组织。',
        townshipDuty: '协助核实居住。',
      },
      state: 'confirmed',
      means: [
        lead(line('education'), ['enrolment', 'school-safety', 'student-aid']),
        assist(line('police'), ['school-safety']),
      ],
    },
    {
      text: { zh: '校园欺凌处置', en: 'Bullying' },
      columns: {
        departments: '县教育局',
        departmentDuty: '负责督促学校调查处理、心理辅导。',
        townshipDuty: '关心家庭。',
      },
      state: 'confirmed',
      means: [
        lead(line('education'), ['bullying']),
        assist(line('police'), ['bullying']),
        supervise(line('education'), ['bullying']),
      ],
    },
    {
      text: { zh: '工资支付和劳动关系', en: 'Wages and employment' },
      columns: {
        departments: '县人社局',
        departmentDuty: '负责欠薪查处、劳动合同监督。',
        townshipDuty: '先行协商，稳控。',
      },
      state: 'confirmed',
      means: [
        lead(line('labour'), ['wage-site', 'wage-firm', 'labour-contract']),
        assist(line('housing'), ['wage-site']),
        assist(townships, ['wage-site']),
      ],
    },
    {
      text: { zh: '社会保险和就业服务', en: 'Insurance and jobs' },
      columns: {
        departments: '县人社局',
        departmentDuty: '负责养老保险、社保卡、工伤认定和培训。',
        townshipDuty: '代办受理。',
      },
      state: 'confirmed',
      means: [lead(line('labour'), ['pension', 'social-card', 'work-injury', 'jobs'])],
    },
    {
      text: { zh: '退役军人优抚', en: 'Veterans' },
      columns: {
        departments: '县退役军人局',
        departmentDuty: '负责待遇核定发放。',
        townshipDuty: '接待受理。',
      },
      state: 'confirmed',
      means: [lead(line('veterans'), ['veterans'])],
    },
    {
      text: { zh: '人身损害调解和法律援助', en: 'Injury disputes and legal aid' },
      columns: {
        departments: '县司法局',
        departmentDuty: '负责组织调解、指派法律援助。',
        townshipDuty: '配合调查。',
      },
      state: 'confirmed',
      means: [lead(line('justice'), ['injury-dispute', 'legal-aid'])],
    },
    {
      text: { zh: '文体场馆开放和文物保护', en: 'Venues and heritage' },
      columns: {
        departments: '县文旅广体局',
        departmentDuty: '负责场馆开放、文物修缮申报、应急广播和有线电视协调。',
        townshipDuty: '日常巡护。',
      },
      state: 'confirmed',
      means: [lead(line('culture'), ['culture-venue', 'heritage', 'broadcast'])],
    },
    {
      text: { zh: '企业服务和营业登记', en: 'Firms and licences' },
      columns: {
        departments: '县科工局、县审批局',
        departmentDuty: '县科工局（牵头企业诉求）：协调兑现政策。县审批局：一窗办理登记许可。',
        townshipDuty: '走访反映。',
      },
      state: 'confirmed',
      means: [lead(line('industry'), ['firm-help']), lead(line('services'), ['business-licence'])],
    },
    {
      text: { zh: '犬只管理', en: 'Dogs' },
      columns: {
        departments: '县公安局',
        departmentDuty: '负责城区犬只登记、捕捉流浪犬、处理伤人。',
        townshipDuty: '劝导文明养犬。',
      },
      state: 'confirmed',
      means: [lead(line('police'), ['dog-biting']), assist(townships, ['dog-biting'])],
    },
  ],
}
