import type { Said } from '../../said.ts'
import type { Action } from '../../taxonomy/type.ts'
import { careReplies } from './replies/care.ts'
import { cityReplies } from './replies/city.ts'
import { cultureServicesReplies } from './replies/culture-services.ts'
import { ecologyReplies } from './replies/ecology.ts'
import { farmingReplies } from './replies/farming.ts'
import { healthReplies } from './replies/health.ts'
import { housingReplies } from './replies/housing.ts'
import { labourReplies } from './replies/labour.ts'
import { landReplies } from './replies/land.ts'
import { marketReplies } from './replies/market.ts'
import { orderReplies } from './replies/order.ts'
import { safetyReplies } from './replies/safety.ts'
import { schoolReplies } from './replies/school.ts'
import { trafficReplies } from './replies/traffic.ts'
import { waterReplies } from './replies/water.ts'
import { worksReplies } from './replies/works.ts'

const byType: Readonly<Record<string, Said>> = {
  ...cityReplies,
  ...worksReplies,
  ...ecologyReplies,
  ...housingReplies,
  ...landReplies,
  ...trafficReplies,
  ...farmingReplies,
  ...waterReplies,
  ...safetyReplies,
  ...orderReplies,
  ...labourReplies,
  ...careReplies,
  ...healthReplies,
  ...schoolReplies,
  ...marketReplies,
  ...cultureServicesReplies,
}

/** Answers that fit every type of an action. */
const general: Readonly<Record<Exclude<Action, 'report'>, readonly Said[]>> = {
  dispose: [
    {
      zh: '现场已处理完毕，前后照片存档；三天内再有问题请直接回复本单。',
      en: 'Dealt with on the spot, with photographs before and after; if it returns within three days, just reply to this answer.',
    },
    {
      zh: '已按约定时间上门，问题当场解决一半，剩下的明天上午完成。',
      en: 'We came at the agreed time. Half is done and the rest follows tomorrow morning.',
    },
    {
      zh: '情况属实，已由班组处理，并列入每周巡查。',
      en: 'As reported. Our crew has dealt with it and it is on the weekly round.',
    },
  ],
  enforce: [
    {
      zh: '现场核实属实，已下达整改通知，到期复查；处理结果会公开。',
      en: 'Found as reported. A notice with a date was served; we will look again and publish the outcome.',
    },
    {
      zh: '执法人员到场制止并取证，已立案，进展短信告知您。',
      en: 'Officers stopped it and took evidence; a case is open and you will hear by message.',
    },
    {
      zh: '到场时已停止，做了登记和提醒，本周不定时再查。',
      en: 'It had stopped when we came. It is on record and we will pass by again this week.',
    },
  ],
  serve: [
    {
      zh: '电话里已说清办理条件和材料，清单发到您留的联系方式；有不明白的随时来问。',
      en: 'Conditions and papers were explained by telephone and the list sent to you; do ask if anything is unclear.',
    },
    {
      zh: '符合条件，窗口已预约，带上清单上的材料来一次就能办。',
      en: 'You qualify. A time is booked and with the papers on the list one visit is enough.',
    },
    {
      zh: '您的建议已采纳一部分，办理安排和时间写在附件里。',
      en: 'Part of your proposal is adopted; what will be done and when is attached.',
    },
  ],
  dissuade: [
    {
      zh: '到场做了劝导，对方当面答应改；网格员这周每天路过看一次。',
      en: 'We talked with them and they promised to change; the grid worker looks in daily this week.',
    },
    {
      zh: '双方坐下来说开了，约法三章贴在楼道口。',
      en: 'Both sides talked it over; three simple rules hang in the entrance.',
    },
    {
      zh: '已劝止并登记，再发生请马上打电话，我们当场来。',
      en: 'Stopped and noted. If it happens again, ring at once and we come.',
    },
  ],
}

/** What a unit may answer: the type's own reply first, then those that fit the action. */
export const repliesFor = (type: string, action: Action): readonly Said[] => {
  const own = byType[type]
  return [...(own === undefined ? [] : [own, own, own]), ...general[action === 'report' ? 'dispose' : action]]
}
