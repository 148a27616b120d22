import type { Said } from '../../../said.ts'

/** How units answer matters of housing and construction, by type. */
export const housingReplies: Readonly<Record<string, Said>> = {
  'estate-service': {
    zh: '约物业和业主代表当面对账，门禁一周修好，收支每季度贴出来。',
    en: 'We sat down with company and residents: the door is repaired within a week and accounts are posted each quarter.',
  },
  'lift-fault': {
    zh: '维保四十分钟到场，更换门机皮带，监督检验合格后恢复运行；行动不便的住户有人帮忙上下。',
    en: 'The fitters came within forty minutes and replaced a belt; after inspection it runs again. Residents who cannot walk were helped.',
  },
  'owners-committee': {
    zh: '达到双过半即可，不必全部签字。表格和流程发到社区，我们派人来讲一次。',
    en: 'Both halves suffice, not every signature. Forms are with the community, and someone will come to explain.',
  },
  'neighbour-leak': {
    zh: '请来师傅做闭水试验，确认是楼上地漏，楼上负责修，墙面费用两家各半，协议签了。',
    en: 'A water test showed it was the drain upstairs. They repair it and the wall is shared; the agreement is signed.',
  },
  'estate-facilities': {
    zh: '围墙和灯列入微改造，先换了十二盏；充电桩位置大家投票选在车棚。',
    en: 'Wall and lights are in small works; twelve lamps are already new. Residents voted for chargers in the shed.',
  },
  'unsafe-house': {
    zh: '鉴定为C级，住户先住村部，拉了警戒线；加固补助由专人上门说明。',
    en: 'Graded C: the resident stays at the village hall and the place is taped off. Someone will call about the repair grant.',
  },
  'house-quality': {
    zh: '开发商签了维修单，外墙本月二十日前做完，逾期我们通报扣分。',
    en: 'The developer signed to repair the wall by the twentieth; if not, it will be published and counted.',
  },
  'load-wall': {
    zh: '现场停工，鉴定后要求按原样加固恢复，费用由装修户承担。',
    en: "Work was stopped; after assessment the wall must be restored at the owner's cost.",
  },
  'self-built': {
    zh: '已要求停用加层部分，三楼以上人员搬离，房主找专业人员出方案。',
    en: 'The added storey is closed and people above the third floor moved out; the owner must bring a proper plan.',
  },
  'site-safety': {
    zh: '塔吊加了限位，回转避开操场；围挡扶正，工人补了安全绳。',
    en: 'The crane has a limiter and no longer swings over the playground; the hoarding stands and workers have ropes.',
  },
  'home-purchase': {
    zh: '约谈开发商，定金七日内退还；办证缺的竣工资料本月补齐。',
    en: 'The developer returns the deposit within seven days and completes the papers for the deed this month.',
  },
  letting: {
    zh: '查看合同和照片后，房东退还押金的大半，扣除实际维修费，双方签字。',
    en: 'After seeing contract and photographs, the landlord returns most of the deposit less actual repairs; both signed.',
  },
  'public-housing': {
    zh: '您的排位和所缺材料已短信告知；返潮的墙面安排维修队周四上门。',
    en: 'Your place in the queue and missing paper were sent to you; a crew comes on Thursday for the damp wall.',
  },
  'old-renovation': {
    zh: '小区排在明年第二批，开工前开居民会；加装电梯由社区牵线谈。',
    en: "Your estate is in next year's second batch with a meeting first; the community will help about the lift.",
  },
}
