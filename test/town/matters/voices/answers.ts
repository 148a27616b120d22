import type { Said } from '../../said.ts'
import type { Manner } from '../manner.ts'
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

/** Answers that fit every matter handled in a manner. */
const general: Readonly<Record<Manner, readonly Said[]>> = {
  work: [
    {
      zh: '现场已处理完毕，前后照片存档；三天内再有问题请直接回复本单。',
      en: 'Dealt with on the spot, with photographs before and after; if it returns within three days, just reply to this answer.',
    },
    {
      zh: '情况属实，已由班组处理，并列入每周巡查。',
      en: 'As reported. Our crew has dealt with it and it is on the weekly round.',
    },
  ],
  check: [
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
  talk: [
    {
      zh: '到场做了劝导，对方当面答应改；网格员这周每天路过看一次。',
      en: 'We talked with them and they promised to change; the grid worker looks in daily this week.',
    },
    {
      zh: '双方坐下来说开了，约定写成三条，各自留了一份。',
      en: 'Both sides talked it over; three simple points are written down and each keeps a copy.',
    },
  ],
  paper: [
    {
      zh: '电话里已说清办理条件和材料，清单发到您留的联系方式；有不明白的随时来问。',
      en: 'Conditions and papers were explained by telephone and the list sent to you; do ask if anything is unclear.',
    },
    {
      zh: '窗口已为您预约，带上清单上的材料来一次就能办。',
      en: 'A time is booked; with the papers on the list one visit is enough.',
    },
  ],
  idea: [
    {
      zh: '您的建议已采纳一部分，办理安排和时间写在附件里。',
      en: 'Part of your proposal is adopted; what will be done and when is attached.',
    },
    {
      zh: '建议已列入下一次现场会，定下来后告诉您结果和理由。',
      en: 'Your proposal is on the list of the next meeting on the spot; you will hear the result and the reasons.',
    },
  ],
  care: [
    {
      zh: '已和您电话核实，责任单位三日内改正，我们跟到底。',
      en: 'We checked with you by telephone. It will be put right within three days and we stay with it.',
    },
    {
      zh: '上门了解了情况，已安排专人跟进，下周一再联系您。',
      en: 'We called on you; one person now looks after it and will ring again next Monday.',
    },
  ],
}

/** What a unit may answer: mostly the type's own reply, now and then one that fits the manner. */
export const repliesFor = (type: string, manner: Manner): readonly Said[] => {
  const own = byType[type]
  return [...(own === undefined ? [] : [own, own, own, own]), ...general[manner]]
}
