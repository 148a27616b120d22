import type { Said } from '../said.ts'

/** A specialised system across levels. */
export type Line = { readonly id: string; readonly name: Said }

const line = (id: string, zh: string, en: string): Line => ({ id, name: { zh, en } })

/** The lines (条线) of the county. */
export const lines: readonly Line[] = [
  line('township', '乡镇街道', 'Townships and subdistricts'),
  line('community', '村和社区', 'Villages and communities'),
  line('hotline', '政务热线', 'Government hotline'),
  line('staffing', '机构编制', 'Staffing'),
  line('social-work', '社会工作', 'Social work'),
  line('services', '政务服务', 'Administrative services'),
  line('housing', '住房城乡建设', 'Housing and construction'),
  line('municipal', '市政设施', 'Municipal works'),
  line('lighting', '村镇路灯', 'Village lighting'),
  line('urban-management', '城市管理', 'Urban management'),
  line('sanitation', '环境卫生', 'Sanitation'),
  line('water', '水利', 'Water'),
  line('ecology', '生态环境', 'Environment'),
  line('land', '自然资源', 'Natural resources'),
  line('forestry', '林业', 'Forestry'),
  line('transport', '交通运输', 'Transport'),
  line('police', '公安', 'Public security'),
  line('fire', '消防救援', 'Fire and rescue'),
  line('market', '市场监管', 'Market regulation'),
  line('farming', '农业农村', 'Agriculture and rural affairs'),
  line('civil-affairs', '民政', 'Civil affairs'),
  line('health', '卫生健康', 'Health'),
  line('medical-insurance', '医疗保障', 'Medical insurance'),
  line('education', '教育', 'Education'),
  line('labour', '人力资源社会保障', 'Labour and social security'),
  line('emergency', '应急管理', 'Emergency management'),
  line('justice', '司法行政', 'Justice'),
  line('culture', '文化旅游体育', 'Culture, tourism and sport'),
  line('veterans', '退役军人事务', 'Veterans affairs'),
  line('industry', '工业和信息化', 'Industry and information'),
  line('development', '发展改革', 'Development and reform'),
  line('disability', '残疾人事业', 'Disability'),
  line('water-supply', '城镇供水', 'Water supply'),
  line('power', '供电', 'Power supply'),
]
