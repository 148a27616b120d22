import type { Said } from '../../../said.ts'

/** How units answer matters of public safety, by type. */
export const safetyReplies: Readonly<Record<string, Said>> = {
  'fire-lane': {
    zh: '通道清出，五辆车挪走，物业重新划线立牌，再堵依法处罚。',
    en: 'The lane is clear: five cars moved, new lines and signs; the next to block it is fined.',
  },
  'stair-charging': {
    zh: '住户把车推下楼，楼道清空；社区联系了充电柜，下周装在车棚。',
    en: 'The bikes are down and the stairs clear; charging cabinets come next week.',
  },
  'fire-equipment': {
    zh: '消火栓已通水，水带灭火器补齐，下月再查一遍。',
    en: 'The hydrant has water, hose and extinguishers are replaced; we check again next month.',
  },
  'three-in-one': {
    zh: '人员当天搬离，货物清出通道，另开一个逃生口后复查。',
    en: 'People moved out the same day and goods were cleared; we look again once a second exit is made.',
  },
  'unsafe-firm': {
    zh: '查出四项隐患，停用整改，复查合格前不得开工。',
    en: 'Four faults: stopped until a second inspection is passed.',
  },
  'hazardous-goods': {
    zh: '油罐车和气罐已查扣转移，现场无残留，经营者立案。',
    en: 'Tanks and cylinders were removed, nothing is left, and a case is open.',
  },
  fireworks: {
    zh: '现场劝停并收缴，剩下的两场改用电子鞭炮，纸屑已扫。',
    en: 'Stopped and collected; the rest of the ceremony uses electronic crackers and the litter is swept.',
  },
  'playground-danger': {
    zh: '项目先停用并围住；由哪家长期监管，热线正与几个部门商定。',
    en: 'The ride is closed and fenced; which authority is to supervise it is being agreed with the hotline.',
  },
  'falling-objects': {
    zh: '松动瓷砖已敲落清走，楼下搭了防护棚；外墙全面检查列入维修。',
    en: 'Loose tiles were knocked off and a shelter built; the whole facade will be checked.',
  },
  'extreme-weather': {
    zh: '已撒盐铲冰，倒竹锯开，道路通了；铁皮棚拆下，线路检查无碍。',
    en: 'Salt spread, bamboo cut, road open; the roof was taken down and the line is sound.',
  },
}
