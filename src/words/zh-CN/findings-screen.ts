import type { findingsScreen as shape } from '../en/findings-screen.ts'

const kinds = {
  gap: '处职责空白',
  overlap: '处职责交叉',
  shadowed: '条被遮蔽职责',
  crossing: '处条块交错',
  forceConflict: '处效力冲突',
  uneven: '处口径不一',
  hygiene: '处规范性问题',
} as const

const named = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(kinds).flatMap(([kind, noun]) => {
    const count = counts[kind] ?? 0
    return count === 0 ? [] : [`${count} ${noun}`]
  })

/** 显示清单问题的页面语句。 */
export const findingsScreen: typeof shape = {
  title: '问题与界定',
  analysis: '清单分析',
  list: '责任清单',
  about: (title) => `${title} 版`,
  inForce: (title) => `现行：${title}`,
  draft: (title) => `草稿：${title}`,
  versions: '看哪一版',
  analyse: '分析',
  again: '重新分析',
  cancel: '取消分析',
  asOf: ({ from, edition, done }) => `截至${from}，第 ${edition} 次修订；${done}完成。`,
  clean: '没有不清楚之处',
  none: '还没有分析',
  noneHint: '分析会逐一检查清单的每个事项、地点、日期和条件，列出全部职责空白、交叉、条块交错和被遮蔽的职责。',
  noneInForce: '清单发布后片刻之内会自动分析。',
  noneToRead: '请清单编辑人员发起分析。',
  asked: '等待开始',
  running: (share) => `正在分析，已完成 ${share}`,
  progress: '分析进度',
  cancelled: '上一次分析已取消，没有保留结果。',
  failed: '上一次分析没有完成。',
  failedHint: (problem) => `请重新分析；若再次失败，请把这句话交给系统管理人员：${problem}`,
  stale: '分析之后草稿又有改动，请重新分析。',
  earlier: '下面暂时显示上一次分析的结果。',
  keptOf: (kept, all) => `共 ${all} 个，逐条保留前 ${kept} 个。`,
  effect: (opened, closed) => {
    const [gone, come] = [named(closed), named(opened)]
    if (gone.length + come.length === 0) return '这次修改没有消除问题，也没有带来新问题。'
    const closes = gone.length === 0 ? '没有消除问题' : `消除 ${gone.join('、')}`
    return `这次修改${closes}，${come.length === 0 ? '没有带来新问题' : `新增 ${come.join('、')}`}。`
  },
  effectHint: '与现行清单相比。',
  effectWaits: '现行清单分析完成后，这里会说明这次修改消除和新增了哪些问题。',
  effectList: '查看消除和新增的问题',
  closed: (count) => `消除 ${count} 个`,
  opened: (count) => `新增 ${count} 个`,
  nothingClosed: '现行清单的问题一个也没有消除。',
  nothingOpened: '没有带来现行清单所没有的问题。',
  views: { findings: '问题', changes: '草稿带来的变化' },
  viewsLabel: '显示内容',
  filter: '问题种类',
  all: '全部',
  heading: { finding: '问题', size: '组合数', first: '首日' },
  sizeNote: '“事项×地点”组合',
  noneOfKind: '没有这一种问题',
  noneOfKindHint: '请在上方选择其他种类。',
  nothingHint: '每一事项处处有一个主办单位。现行清单每天都会重新检查。',
  more: '更多问题',
  next: '下一个问题',
  previous: '上一个问题',
  moreDuties: (count) => `另有 ${count} 项责任`,
  panel: '打开的问题',
  choose: '选择一个问题，查看双方原文、具体例子和解决办法。',
  latent: '目前处处被更强的职责盖过',
  texts: '清单怎么说',
  noTexts: '清单中没有责任事项涉及这里。',
  where: '条件',
  days: (from, to) => `${from}至${to}。`,
  instance: ({ type, where, on, known }) => `例如：${on}，${where}的${type}${known === '' ? '' : `，${known}`}。`,
  tryIt: '试一试',
  tryTitle: ({ type, on }) => `按这一版试派：${type}，${on}`,
  past: (orders, units) =>
    `过去 12 个月：这些事项和地点共 ${orders} 件，${units.map(([name, count]) => `${name}办了 ${count} 件`).join('，')}。`,
  noPast: '过去 12 个月没有这些事项和地点的工单。',
  settle: '怎样解决',
  settleHint: {
    overlap: '明确谁牵头：把另一方改为协助，用条件划开，或使其失效。',
    gap: '写一项责任补上，或扩大未覆盖到的责任。',
    shadowed: '删除它，或缩小盖住它的责任。',
    crossing: '同时按事项和地点写明更具体的责任，不再靠约定次序裁定。',
    forceConflict: '更高效力文件保留的事项，交由其规定的单位。',
    uneven: '为整个区域写一项统一的责任，或用条目说明为何不同。',
    hygiene: '更正责任事项或机构区域资料。',
  },
  toSettle: '由清单编辑人员解决。',
  endOlder: ({ who, on }) => `让较早的一项（${who}）在${on}之前失效`,
  change: (who) => `修改${who}的这项责任`,
  close: ({ type, where }) => `为${where}的${type}写一项责任`,
  moreToClose: (count) => `另有 ${count} 个“事项×地点”组合属于同一空白。`,
  draftKept: (title) => `已写入草稿 ${title}。`,
  toDraft: '看草稿的问题',
  duty: '清单中的一项责任',
  changeInDraft: '在草稿中修改',
  always: '无条件',
}
