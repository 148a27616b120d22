import type { Said } from '../../../said.ts'

/** How units answer matters of water and flood, by type. */
export const waterReplies: Readonly<Record<string, Said>> = {
  'river-dumping': {
    zh: '河滩垃圾已清，查到倾倒车辆，罚款并责令恢复；桥头装了摄像头。',
    en: 'The bank is clear, a lorry was traced and fined, and a camera watches the bridge.',
  },
  'river-blocked': {
    zh: '挖机清了三百米，阻水的树吊走，剩下的列入冬修。',
    en: 'Three hundred metres were dredged and the tree lifted out; the rest is in the winter works.',
  },
  'river-building': {
    zh: '已责令十日内拆除伸入河道的部分，逾期代为拆除，费用自负。',
    en: "What reaches into the river must go within ten days; otherwise it is removed at the owner's cost.",
  },
  reservoir: {
    zh: '水位先降一米，渗水点压了反滤，专家明天看；溢洪道网已拆。',
    en: 'The level was lowered by a metre and the leak weighted; an expert comes tomorrow. The net is gone.',
  },
  'drowning-risk': {
    zh: '警示牌、救生圈当天补上，深水处拉了网，暑假每天有人巡。',
    en: 'Sign and lifebuoy were replaced the same day, the deep part is fenced and patrolled daily in the holidays.',
  },
  irrigation: {
    zh: '缺口先用沙袋堵住，今天水到田头；泵站电机明天换好。',
    en: 'The gap is closed with sandbags and water reached the fields today; the motor is replaced tomorrow.',
  },
  'village-water': {
    zh: '送水车每天上午来，先送老人家；蓄水池清洗加盖，新泵后天装。',
    en: 'A tanker comes every morning, old people first; the tank is cleaned and covered and a new pump comes in two days.',
  },
  'water-dispute': {
    zh: '两组约定轮灌：单日上游、双日下游，村干部守闸。',
    en: 'The groups take turns: upstream on odd days, downstream on even ones; a village official minds the gate.',
  },
  'flood-danger': {
    zh: '三位老人已转移，堤脚抢护完成，今晚每小时一次巡查。',
    en: 'The three old people are safe, the foot of the dyke is shored up, and it is checked hourly tonight.',
  },
  'flood-relief': {
    zh: '登记完成，棉被和米油今天送到；房屋损失评估下周开始。',
    en: 'You are registered; blankets and food came today and the survey of houses starts next week.',
  },
  drought: {
    zh: '送水车已排班；机井电表后天接通，水质先检一次。',
    en: 'Deliveries are scheduled; the well gets its meter in two days and the water is tested first.',
  },
}
