import type { Said } from '../../../said.ts'

/** How units answer matters of culture and public services, by type. */
export const cultureServicesReplies: Readonly<Record<string, Said>> = {
  'culture-venue': {
    zh: '开放延到晚上九点，球场灯同步；体育馆周末上午留给散客。',
    en: 'Open until nine with lights on the court; weekend mornings in the hall are for everyone.',
  },
  tourism: {
    zh: '核实后退还房费，景区摆渡车恢复，超标停车费退。',
    en: 'The room was refunded, the shuttle runs again, and the excess parking fee is returned.',
  },
  heritage: {
    zh: '屋顶先盖防雨布，修缮已申报；石雕拍照登记，村里夜里看着。',
    en: 'A tarpaulin covers the roof and repair is applied for; the carvings are recorded and watched at night.',
  },
  broadcast: {
    zh: '终端已修好并调低音量，早上七点后播；有线线路换了接头。',
    en: 'The loudspeaker works again, quieter and after seven; the cable has a new joint.',
  },
  'internet-cafe': {
    zh: '查实接纳未成年人，停业七日并处罚，孩子由家长接回。',
    en: 'Minors were admitted: closed for seven days and fined; the children are back with their parents.',
  },
  'service-attitude': {
    zh: '您说得对，应该一次说清。窗口已把清单印成一张纸，缺的那份我们直接调。',
    en: 'You are right: it should be said once. The counter now hands out one sheet, and we fetch the missing paper ourselves.',
  },
  certificates: {
    zh: '这类证明不必社区开，银行可联网核查；确需的由镇上窗口当场出。',
    en: 'The community need not issue this; the bank can check it online, and where needed the township prints it at once.',
  },
  'online-services': {
    zh: '系统误判已修正，材料在后台找到；老年人可继续用纸质表。',
    en: 'The fault is mended and your papers were found; older people may go on using paper.',
  },
  'hotline-feedback': {
    zh: '没有联系您就办结，是我们的疏忽，已重新交办，一个人跟到底。',
    en: 'Closing it without ringing you was our mistake; it is reopened and one person follows it to the end.',
  },
  'policy-question': {
    zh: '对照现行规定逐条写明，办理窗口和电话附后。',
    en: 'The rules in force are set out point by point, with counter and telephone number.',
  },
  praise: {
    zh: '谢谢您，已转告班组和网格员。',
    en: 'Thank you; we have passed it on.',
  },
}
