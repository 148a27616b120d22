import type { Said } from '../../../said.ts'

/** How units answer matters of land, planning, forest, by type. */
export const landReplies: Readonly<Record<string, Said>> = {
  homestead: {
    zh: '您家符合分户条件，带户口簿和村会议记录到乡镇窗口，一个月内答复。',
    en: 'You qualify. Please bring the register and the village minutes to the township; you will have an answer within a month.',
  },
  'illegal-building': {
    zh: '测量属实，已下停工通知，十日内自拆，不拆的依法组织拆除。',
    en: 'Measured as reported. Work is stopped; ten days to take it down, after that it is removed by law.',
  },
  'farmland-building': {
    zh: '已推平复耕，责任人立案，村里安排专人守看。',
    en: 'The ground was levelled back to field, a case opened, and the village keeps watch.',
  },
  'boundary-dispute': {
    zh: '测绘队到场，两组代表认了界桩，图纸一式四份。',
    en: 'Surveyors came, both groups agreed on the posts, and four copies of the map were signed.',
  },
  'property-register': {
    zh: '继承过户可在一窗一次办，所需材料清单已发您；行动不便可以预约上门。',
    en: 'Inheritance is done at one window in one visit; the list has been sent to you. A home visit can be arranged.',
  },
  compensation: {
    zh: '款项卡在账号核对，已补正，十个工作日内到账；标准文件贴在村公示栏。',
    en: 'The payment was held up by an account number; it comes within ten working days. The rates are on the village board.',
  },
  'illegal-logging': {
    zh: '核实为无证采伐，木材扣留，立案，来年补种。',
    en: 'Felling without a licence: the timber is held, a case opened, and replanting ordered for spring.',
  },
  'forest-fire-risk': {
    zh: '火点已扑灭，劝回上山人员，路口设了卡，带来的鞭炮换成了鲜花。',
    en: 'The fire is out and people came down. A post stands at the path where crackers are exchanged for flowers.',
  },
  'illegal-mining': {
    zh: '挖机当夜查扣，洞口封闭，损失正在测算。',
    en: 'The digger was seized that night, the pit closed, and the damage is being measured.',
  },
  landslide: {
    zh: '布了两个监测点，雨天两小时看一次；十二户转移到村部，吃住有人管。',
    en: 'Two gauges are read every two hours in rain; twelve households moved to the village hall and are looked after.',
  },
  wildlife: {
    zh: '损失已登记，保险下月赔付；蛇已捉走放归。',
    en: 'The damage is registered and insurance pays next month; the snakes were caught and released.',
  },
  grave: {
    zh: '和家属谈了三次，同意迁到公益性墓地，墓位费减半。',
    en: 'After three talks the family agreed to move to the public cemetery at half the fee.',
  },
}
