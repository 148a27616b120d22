import type { Said } from '../../said.ts'
import type { Manner } from '../manner.ts'

/** What handlers note on the way. */
export const notes: Readonly<Record<Manner, readonly Said[]>> = {
  work: [
    { zh: '已签收，今天下午去现场。', en: 'Accepted; we go there this afternoon.' },
    { zh: '到现场看过，情况属实，正在联系施工队。', en: 'Seen on the spot and as reported; we are arranging a crew.' },
    {
      zh: '材料要从市里调，预计后天到。',
      en: 'The part comes from the city and should arrive the day after tomorrow.',
    },
    {
      zh: '雨太大没法开挖，先围护起来，雨停就做。',
      en: 'Too much rain to dig; fenced off, work starts when it stops.',
    },
    {
      zh: '需要产权单位配合，已发函，等回复。',
      en: 'The owner of the installation must help; a letter has been sent.',
    },
  ],
  check: [
    { zh: '已派两人到现场核实，拍照取证。', en: 'Two officers are on the spot, taking photographs.' },
    {
      zh: '电话联系过反映人，约好明天上午九点在现场见。',
      en: 'We rang and agreed to meet on the spot at nine tomorrow.',
    },
    { zh: '样品已送检，等结果。', en: 'Samples have been sent; we wait for the result.' },
    {
      zh: '已约谈负责人，要求说明情况并提供证照。',
      en: 'The person in charge was called in to explain and show the papers.',
    },
  ],
  talk: [
    {
      zh: '已和社区一起入户解释，住户愿意配合。',
      en: 'Called on the residents together with the community; they are willing to help.',
    },
    { zh: '双方意见还有距离，约下周二再谈。', en: 'The two sides are still apart; another meeting next Tuesday.' },
    { zh: '先分别听了两家的说法，看了现场。', en: 'We first heard each side alone and looked at the place.' },
  ],
  paper: [
    {
      zh: '电话里先答了一遍，正在核对系统里的记录。',
      en: 'A first answer was given by telephone; the records are being checked.',
    },
    { zh: '请反映人补一张材料，收到就办。', en: 'One paper is still missing; it goes on as soon as it comes.' },
    { zh: '需要市里数据比对，预计两个工作日。', en: 'The city has to compare data, about two working days.' },
  ],
  idea: [
    { zh: '已转给规划和财务一起看，周五前给意见。', en: 'Passed to planning and finance; they answer by Friday.' },
    {
      zh: '去现场量过尺寸，也听了几户人的想法。',
      en: 'We measured on the spot and heard what several households think.',
    },
  ],
  care: [
    { zh: '电话联系过反映人，约好明天上午上门。', en: 'We rang and will call tomorrow morning.' },
    {
      zh: '已和有关单位对过情况，等他们书面说明。',
      en: 'We compared notes with the unit concerned and wait for its written account.',
    },
    { zh: '上门看过，先把急的事办了。', en: 'We called and dealt with the urgent part first.' },
  ],
}

/** What people say at the call-back when it is solved. */
export const solved: Readonly<Record<Manner, readonly Said[]>> = {
  work: [
    { zh: '师傅来得很快，效果不错。', en: 'They came quickly and it works well.' },
    { zh: '修好了，谢谢。', en: 'It is repaired, thank you.' },
  ],
  check: [
    { zh: '现在没有了，希望能长期保持。', en: 'It has stopped; I hope it lasts.' },
    { zh: '查得认真，谢谢。', en: 'They looked into it properly, thank you.' },
  ],
  talk: [
    { zh: '说过以后好多了。', en: 'It has been much better since.' },
    { zh: '有人出面就好办了，谢谢。', en: 'It helped that somebody came, thank you.' },
  ],
  paper: [
    { zh: '有人打电话解释清楚了，满意。', en: 'Someone rang and explained it; I am content.' },
    { zh: '按说的材料去办，一次办好了。', en: 'I took the papers they named and it was done at once.' },
  ],
  idea: [
    { zh: '有回音就好，等着看。', en: 'Good to have an answer; we shall see.' },
    { zh: '采纳了一条，挺高兴。', en: 'One point was adopted; I am pleased.' },
  ],
  care: [
    { zh: '解决了，谢谢。', en: 'It is solved, thank you.' },
    { zh: '态度好，事情也办了。', en: 'They were kind and it is done.' },
  ],
}

/** What they say when it is not. */
export const unsolved: readonly Said[] = [
  { zh: '只来看了一次，问题还在。', en: 'They came once to look; the problem is still there.' },
  { zh: '好了两天又跟以前一样。', en: 'It was better for two days and then as before.' },
  { zh: '没有人联系过我。', en: 'Nobody contacted me.' },
]

/** What the hotline writes when the list names nobody. */
export const negotiation: readonly Said[] = [
  {
    zh: '清单没有写明由谁牵头，热线召集有关单位协商。',
    en: 'The list does not say who leads; the hotline calls the units concerned together.',
  },
  {
    zh: '牵头单位空缺，请机构编制部门和主管局商定临时承办单位。',
    en: 'The leading unit is vacant; the Staffing Office and the bureau are asked to name one for the time being.',
  },
  {
    zh: '经协商，由该单位先行牵头，问题同时报清单管理部门界定。',
    en: "It was agreed that this unit leads for now; the question goes to the list's editors to be settled.",
  },
  {
    zh: '两条清单同级，都可以牵头，热线请两家说明后定主办。',
    en: 'Two items of the list stand level; the hotline hears both units and then names the lead.',
  },
  {
    zh: '还缺一个情况（时间、面积或金额），问清后才能定牵头。',
    en: 'One fact is missing (time, size or amount); the lead depends on it, so the hotline asks.',
  },
]

/** How people begin. */
export const openers: readonly Said[] = [
  { zh: '您好，', en: 'Hello.' },
  { zh: '你好，我想反映一下：', en: 'I would like to report something.' },
  { zh: '请帮忙问一下，', en: 'Please help.' },
  { zh: '我是附近的住户，', en: 'I live nearby.' },
  { zh: '替家里老人反映，', en: 'I write for my parents.' },
]

/** How people end. */
export const closers: readonly Said[] = [
  { zh: '请尽快处理，谢谢。', en: 'Please deal with it soon. Thank you.' },
  { zh: '希望给个答复。', en: 'I hope for an answer.' },
  { zh: '麻烦你们了。', en: 'Sorry to trouble you.' },
  { zh: '打过一次电话还没结果。', en: 'I rang once before without result.' },
  { zh: '辛苦了。', en: 'Thank you for your work.' },
]

/** A reason to return a matter, and where it is credible; without types everywhere. */
type Return = { readonly code: string; readonly text: Said; readonly types?: readonly string[] }

/** Why a unit returns what was dispatched to it. */
export const returns: readonly Return[] = [
  {
    code: 'not-ours',
    types: ['construction-waste', 'river-dumping', 'farm-pollution'],
    text: {
      zh: '事发地点在河道管理范围内，依据权责清单应由水利部门牵头，请改派。',
      en: "The place lies within the river's protected strip; by the power list the water bureau leads. Please dispatch there.",
    },
  },
  {
    code: 'not-ours',
    types: ['pothole', 'manhole', 'street-flooding', 'drain-blocked', 'traffic-signals'],
    text: {
      zh: '该路段属公路管养范围，不在城区道路内，建议交通运输部门办理。',
      en: 'This stretch is a public road outside the town streets; we suggest Transport.',
    },
  },
  {
    code: 'no-power',
    types: ['dog-biting', 'fire-lane', 'stair-charging', 'illegal-building', 'rubbish-heap', 'straw-burning'],
    text: {
      zh: '本单位没有行政处罚权，只能劝阻和上报，请派执法部门。',
      en: 'We have no power to punish; we can only dissuade and report. Please send it to an enforcing department.',
    },
  },
  {
    code: 'taken-back',
    types: ['fire-lane', 'illegal-building', 'farmland-building'],
    text: {
      zh: '该事项已列入上级收回清单，乡镇不再承担。',
      en: 'The matter is on the list of those taken back; the township no longer does it.',
    },
  },
  {
    code: 'wrong-place',
    text: {
      zh: '地址经核实在相邻的片区，请核对后再派。',
      en: 'The address turned out to lie in the neighbouring area. Please check and dispatch again.',
    },
  },
  {
    code: 'unclear',
    text: {
      zh: '反映内容缺少具体地点，联系不上反映人，请补充后再派。',
      en: 'The exact place is missing and the reporter cannot be reached. Please add it and send it again.',
    },
  },
]

/** The reasons that are credible for a type, its own before the general ones. */
export const returnsFor = (type: string): readonly Return[] => {
  const own = returns.filter((reason) => reason.types?.includes(type))
  return own.length > 0 ? own : returns.filter((reason) => reason.types === undefined)
}
