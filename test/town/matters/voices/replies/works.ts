import type { Said } from '../../../said.ts'

/** How units answer matters of public works and utilities, by type. */
export const worksReplies: Readonly<Record<string, Said>> = {
  pothole: {
    zh: '先用冷料补平能走车，天晴后按标准重做，预计十天内。',
    en: 'Filled for now so that cars can pass; once dry it will be done properly, within ten days.',
  },
  manhole: {
    zh: '接报后四十分钟到场，已换防盗球墨井盖并加防坠网。',
    en: 'Our crew came within forty minutes and fitted a locking iron cover with a safety net.',
  },
  'street-naming': {
    zh: '路牌已列入本批制作，门牌可凭产权证在窗口补领，不收费。',
    en: 'The sign is in this batch; number plates are reissued free of charge at the counter.',
  },
  'drain-blocked': {
    zh: '主管道淤积约二十米，今天吸污疏通并冲洗两遍；油污来源请城管去查。',
    en: 'Some twenty metres of the main were silted. They were cleared and flushed twice; Urban Management is looking for the grease.',
  },
  'street-flooding': {
    zh: '三台泵抽了两小时，积水已退；清出雨水口垃圾半车，低处准备加一道排水沟。',
    en: 'Three pumps ran for two hours and the water is gone. Half a load of rubbish came out of the gullies; a further drain is planned at the low point.',
  },
  'sewage-network': {
    zh: '这一片列入明年管网工程，入户接管不收费，开工前会贴告示。',
    en: "Your area is in next year's sewer works. Connection is free and notices will be put up first.",
  },
  'lamp-town': {
    zh: '控制箱接触器坏了，已更换，当晚全部亮灯，我们夜里又去看了一遍。',
    en: 'A contactor had failed and was replaced. All lamps burnt that evening; we went to see at night.',
  },
  'lamp-village': {
    zh: '先换了六盏的电池，其余要等临时承办单位买到配件，月底前装完。',
    en: 'Six batteries were changed; the rest wait for parts and will be done by the end of the month.',
  },
  'water-outage': {
    zh: '因抢修临时停水，现已恢复；头几分钟水发黄请放一放。以后停水提前一天在群里通知。',
    en: 'Water was off for an urgent repair and is back; let it run a few minutes. In future a notice will come the day before.',
  },
  'pipe-burst': {
    zh: '接报后关阀，换了四米新管，{road}恢复通行，路面明天补好。',
    en: 'The valve was closed and four metres of pipe replaced. {road} is open; the surface will be mended tomorrow.',
  },
  'water-quality': {
    zh: '取样结果：浊度偏高，其他合格。已冲洗管网末端并清洗水箱，复检合格的报告贴在楼下。',
    en: 'The sample was cloudy but otherwise sound. Mains and tank were flushed; the second, good report hangs in the entrance.',
  },
  'gas-safety': {
    zh: '检测到灶前软管漏气，已更换并通风，全楼查了一遍没有问题。',
    en: 'A leaking hose was replaced and the building aired; every flat was checked and is safe.',
  },
  'power-outage': {
    zh: '变压器跳闸，已恢复；这一台负荷过大，增容排在本月下旬。',
    en: 'The transformer had tripped; power is back. A larger one comes later this month.',
  },
  'cable-hazard': {
    zh: '产权单位已把垂落线缆重新绑扎，歪杆扶正加了拉线。',
    en: 'The owner has tied the cables up again; the pole was straightened and stayed.',
  },
  telecom: {
    zh: '技术员上门换了光模块，测速正常；信号弱的几户列入补盲站点，年内建。',
    en: 'A part was replaced and the speed is normal. The weak spot will have a small station this year.',
  },
}
