import type { Said } from '../../../said.ts'

/** How units answer matters of traffic and transport, by type. */
export const trafficReplies: Readonly<Record<string, Said>> = {
  parking: {
    zh: '当天拖移两辆、劝离六辆，路口加了隔离柱，上下学有人值守。',
    en: 'Two cars towed and six moved on; posts were added and somebody is there at school hours.',
  },
  'parking-places': {
    zh: '空地平整后可停四十辆，月底开放；收费牌已按公示改清楚。',
    en: 'The plot will take forty cars from the end of the month; the sign has been made clear.',
  },
  'traffic-signals': {
    zh: '斑马线和减速带周末施工，左转绿灯改为十二秒。',
    en: 'Crossing and bumps are laid this weekend; the left turn has twelve seconds now.',
  },
  'traffic-jam': {
    zh: '春节前后改单行并加派人手，两校错峰十五分钟已商定。',
    en: 'One-way traffic and more officers over New Year; the two schools start fifteen minutes apart.',
  },
  'e-bikes': {
    zh: '在路口设了一周劝导岗，约谈外卖站点，学校开了班会。',
    en: 'A week of checks at the corner, a talk with the delivery station, and a lesson at school.',
  },
  bus: {
    zh: '下午班次改为三点二十，司机作了检讨；缺班会在站牌贴出。',
    en: 'The afternoon bus is at 15:20, the driver apologised, and cancellations will be posted.',
  },
  'bus-stop': {
    zh: '站牌扶正加固，碎玻璃清走，候车亭列入明年新建。',
    en: 'The sign stands again and the glass is gone; a shelter is planned for next year.',
  },
  taxi: {
    zh: '核对行程，多收的已退给您，司机停运学习三天。',
    en: 'The overcharge was refunded and the driver suspended for three days.',
  },
  'rural-road': {
    zh: '先用碎石填平、设警示桩，养护站本月用混凝土修复。',
    en: 'Levelled with gravel and marked; the road station rebuilds it in concrete this month.',
  },
  'road-guard': {
    zh: '护栏和凸面镜已下单，错车道选了三处，等村里协调好地就动工。',
    en: 'Rail and mirror are ordered; three passing places start once the village has settled the land.',
  },
  overload: {
    zh: '联合查了三晚，卸载七台，限高杆重新装好。',
    en: 'After three nights of checks seven lorries were unloaded; the height barrier is back.',
  },
  'bridge-danger': {
    zh: '桥已封闭，绕行牌立好，检测公司后天到；接送学生改走东边。',
    en: 'The bridge is closed and a diversion signed; engineers come in two days and the school bus goes round by the east.',
  },
}
