import type { duties as shape } from '../en/duties.ts'
import { attributeValues } from './attribute-values.ts'
import { dutyEditing } from './duty-editing.ts'

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

type Values = Readonly<Record<string, unknown>>

const entriesIn = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? value.filter((one): one is Values => typeof one === 'object' && one !== null) : []

/** The first faults of a refusal, said one by one. */
const firstOf = (entries: readonly Values[], say: (entry: Values) => string): string =>
  entries.slice(0, 3).map(say).join('；')

const meant = (fault: Values): string =>
  text(fault.expected) === '' ? '' : `；您要找的可能是“${text(fault.expected)}”`

const faults: (typeof shape)['faults'] = {
  shape: (fault) => `格式不符：现为${text(fault.found)}，应为${text(fault.expected)}`,
  'unknown-unit': (fault) => `所写单位“${text(fault.found)}”不存在${meant(fault)}`,
  'unknown-type': (fault) => `所写事项类别“${text(fault.found)}”不存在${meant(fault)}`,
  'unknown-territory': (fault) => `所写区域“${text(fault.found)}”不存在${meant(fault)}`,
  'unknown-attribute': (fault) => `所写条件“${text(fault.found)}”没有声明；已声明的有：${text(fault.expected)}`,
  'unknown-duty': (fault) => `所写责任事项“${text(fault.found)}”不存在`,
  'unknown-item': (fault) => `所引条目“${text(fault.found)}”不存在`,
  'unknown-value': (fault) => `值“${text(fault.found)}”不可用；可用的有：${text(fault.expected)}`,
  duplicate: (fault) => `重复出现：${text(fault.found)}`,
  'reversed-dates': (fault) => `结束早于开始：${text(fault.found)}`,
  'reversed-range': (fault) => `范围颠倒：${text(fault.found)}，应为${text(fault.expected)}`,
  'empty-range': (fault) => `范围为空：${text(fault.found)}，应为${text(fault.expected)}`,
  'no-box': () => '没有任何条件组：请省略，或写 [{}] 表示“一律适用”',
  cycle: (fault) => `形成循环：${text(fault.found)}`,
  'too-many': (fault) => `为${text(fault.found)}；最多支持${text(fault.expected)}`,
  'level-not-below': (fault) => `层级为${text(fault.found)}；应低于上级，即${text(fault.expected)}`,
  'two-delegations': (fault) => `同一天交办两次：${text(fault.found)}`,
  'chain-too-long': (fault) => `转交次数过多（${text(fault.found)}），最多三次`,
  'coordinator-missing': (fault) => `联合组“${text(fault.found)}”没有统筹单位`,
  reservation: (fault) =>
    `被提到责任事项${text(fault.found)}之前，而后者由更高效力的依据保留；需要：${text(fault.expected)}`,
  'item-not-confirmed': (fault) => `所引条目“${text(fault.found)}”的含义尚未确认：请先确认，或解除所引`,
  missing: (fault) => `为空；应填${text(fault.expected)}`,
  'bad-number': (fault) => `不是整数：${text(fault.found)}；应为${text(fault.expected)}`,
  'bad-date': (fault) => `不是日期：${text(fault.found)}；请写成 2025-03-02`,
  'bad-condition': (fault) => `无法理解：${text(fault.found)}；请写成 ${text(fault.expected)}`,
  'bad-word': (fault) => `不认识“${text(fault.found)}”；可用的有：${text(fault.expected)}`,
  'no-assignee': () => '没有写明由谁负责：请填单位、条线和层级、清单之外的去向，或无人负责的原因',
  'several-assignees': (fault) => `写了不止一个：${text(fault.found)}；只留一个，其余另起一行`,
  ambiguous: (fault) => `可指多个：${text(fault.found)}；请写全路径或编号`,
  'unknown-line': (fault) => `所写条线“${text(fault.found)}”不存在；现有：${text(fault.expected)}`,
  'no-heading': (fault) => `没有标题行，应有列：${text(fault.expected)}`,
}

const parts: (typeof shape)['parts'] = {
  matters: '事项类别',
  territories: '区域',
  attributes: '条件',
  units: '单位',
  items: '清单条目',
  duties: '责任事项',
  delegations: '转交',
  points: '问题',
  window: '时间窗',
  list: '清单',
}

const said: Readonly<Record<string, (fault: Values) => string>> = faults
const partNames: Readonly<Record<string, string>> = parts

const faultSaid = (fault: Values): string => {
  const part = partNames[text(fault.part)] ?? text(fault.part)
  const field = fault.field === '' ? '' : ` 的 ${text(fault.field)}`
  const entry = text(fault.id) === '' ? part : `${part} ${text(fault.id)}`
  return `${entry}${field}：${said[text(fault.code)]?.(fault) ?? text(fault.code)}`
}

const rowSaid = (row: Values): string =>
  `${text(row.sheet)} 第 ${text(row.row)} 行“${text(row.column)}”：${said[text(row.code)]?.(row) ?? text(row.code)}`

export const duties: typeof shape = {
  outcomes: {
    LEAD: '清楚',
    JOINT: '联合',
    OVERLAP: '交叉',
    GAP: '职责空白',
    VACANT: '空缺',
    UNRESOLVED: '单位已撤',
    'DECLARED GAP': '明示空白',
    ASK: '待补',
  },
  roles: { lead: '牵头', assist: '协助', supervise: '监督', inform: '知悉' },
  kinds: {
    power: '权责清单',
    basic: '基本履职',
    cooperating: '配合履职',
    'taken-back': '上级收回',
    territorial: '属地管理',
    community: '村社区',
  },
  itemStates: { confirmed: '含义已确认', standing: '常规工作', abolished: '已取消', open: '待确认' },
  destinations: {
    court: '法院',
    arbitration: '仲裁',
    'labour-arbitration': '劳动仲裁',
    'administrative-review': '行政复议',
    discipline: '纪检监察',
    'information-request': '政府信息公开申请',
    petition: '已在办理的信访',
    '110': '公安 110',
    '119': '消防 119',
    '120': '急救 120',
    '122': '交警 122',
  },
  levels: ['全国', '省级', '市级', '县级', '乡镇级', '村社区级', '网格级'],
  values: attributeValues,

  explain: {
    decided: {
      LEAD: (units) => `由${units}牵头`,
      JOINT: (units) => `由${units}联合牵头`,
      OVERLAP: (units) => `${units}都被列为牵头，分量相同`,
      GAP: () => '清单对此没有规定',
      VACANT: () => '清单列明的机构在此处空缺',
      UNRESOLVED: () => '清单列明的单位已撤销，无承接单位',
      'DECLARED GAP': () => '清单明示此处无人负责',
      ASK: () => '还需要补充一项情况',
    },
    next: {
      GAP: '由热线工作机构协商确定牵头单位；已报清单编制部门，列为职责空白。',
      VACANT: '由热线工作机构指定代行单位；不转由次级条目承担。',
      UNRESOLVED: '由热线工作机构指定代行单位；已报清单编制部门。',
      OVERLAP: '由热线工作机构协商；已报清单编制部门，列为职责交叉。',
    },
    provisional: (unit) => `界定之前由${unit}先行牵头：上一件同类事项由其承办。`,
    coordinator: (unit) => `由${unit}统筹。`,
    winner: ({ who, type, place }) => `${place}的“${type}”由${who}牵头`,
    lineAtLevel: ({ line, level, unit }) =>
      unit === null ? `${level}${line}条线单位` : `${unit}（${level}${line}条线）`,
    succeeded: ({ named, unit }) => `${unit}（承接${named}）`,
    vacant: (who) => `${who}（当日空缺）`,
    unresolved: (who) => `${who}（已撤销，无承接单位）`,
    outside: (destination) => `清单之外：${destination}`,
    nobody: (reason) => `无人负责（${reason}）`,
    item: ({ kind, number, text: words }) => `${kind}${number === null ? '' : `第${number}项`}：${words}`,
    basis: (basis) => `依据：${basis}`,
    except: (holes) => `${holes}除外。`,
    lost: ({ who, why }) => `${who}也有条目，但${why}。`,
    lostBy: {
      precedence: '界定或提级办理优先',
      force: '另一条目的依据效力更高',
      territory: '另一条目的区域更具体',
      matter: '另一条目的事项更具体',
      conditions: '另一条目的条件更多',
    },
    crossing: (units) => `只按惯例：若条与块的先后互换，则为${units}。`,
    nobodyElse: '无人',
    flags: { CROSSING: '只按惯例', VACANT: '其中一个机构空缺。', UNRESOLVED: '其中一个单位已撤销且无承接单位。' },
    entrusted: ({ unit, basis }) => `委托${unit}具体办理${basis === null ? '' : `（${basis}）`}，责任不变。`,
    transferred: ({ unit, basis }) => `已移交${unit}${basis === null ? '' : `（${basis}）`}。`,
    handOnBroken: (unit) => `原交由${unit}办理，该单位已撤销且无承接单位，故责任不变。`,
    mattered: (names) => `起决定作用的情况：${names}。`,
    ask: (names) => `需要询问：${names}。`,
    askPlace: '需要更具体的地点：牵头单位因地点而定。',
    possible: ({ what }) => `可能的结果：${what}。`,
    part: {
      assist: (unit) => `${unit}协助。`,
      supervise: (unit) => `${unit}监督。`,
      inform: (unit) => `告知${unit}。`,
    },
    openPart: ({ role, why }) => `一条“${role}”条目暂不能落实：${why}。`,
    openWhy: {
      attributes: '取决于尚不清楚的情况',
      vacant: '所列机构空缺',
      unresolved: '所列单位已撤销且无承接单位',
      place: '地点不够具体',
    },
    edition: ({ edition, on }) => `按第${edition}版、${on}当日的清单认定。`,
    and: (names) => names.join('、'),
    stop: '。',
    attribute: ({ name, value }) => `${name} ${value}`,
  },

  faults,
  fault: ({ part, id, field, what }) => `${part} ${id}${field === '' ? '' : ` 的 ${field}`}：${what}`,
  parts,

  reorganising: {
    duties: '责任事项',
    unitsFollow: '按日期由承接单位接续，清单不变。',
    placesFollow: '当日终止，并在承接的区域继续；为此发布清单的新版本。',
    nameSuccessor: '请写明承接单位，或先修改这些责任事项。',
    namePlace: '请写明承接的区域，或先修改这些责任事项。',
  },

  editing: dutyEditing,

  screen: {
    title: '责任清单',
    about: (title, duties, day) => `${title} 版 · ${duties} 项责任 · ${day}发布`,
    clearShare: '的事项有唯一牵头',
    madeOfOrders: (total, clear) => `12 个月 ${total} 件中 ${clear} 件`,
    madeOfPlaces: (total, clear) => `${total} 个“事项×地点”组合中 ${clear} 个；尚无历史工单`,
    typesWithOrders: (_types, orders) => `类，涉及 ${orders} 件`,
    typesOf: () => '类',
    verdict: {
      clear: '清楚',
      joint: '联合',
      crossing: '只按惯例',
      overlap: '交叉',
      gap: '职责空白',
      vacant: '空缺',
      declared: '明示空白',
      ask: '先问一项',
    },
    meaning: {
      clear: '凡查看之处，均由一个单位牵头。',
      joint: '由几个单位联合牵头，已指定统筹单位。',
      crossing: '有结论，但只因区域先于事项：若先后互换，则由另一单位牵头。',
      overlap: '两个单位被列为牵头，分量相同。请界定由谁牵头，或指定统筹单位。',
      gap: '至少在部分地点，清单没有任何条目涉及。',
      vacant: '至少在部分地点，清单列明的机构空缺。',
      declared: '清单写明理由，明示无人负责。',
      ask: '由谁牵头取决于一项需要先问清的情况。',
    },
    dependsOn: (names) => `看${names.join('、')}`,
    columns: ['', '', '', '', '乡镇街道', '村社区', '网格'],
    outside: (destination) => `清单外：${destination}`,
    nobody: '无人',
    corner: '事项 ＼ 单位',
    matrixLabel: '事项类别与单位的对应，以及各自的角色',
    ordersHead: '12 个月事项',
    verdictHead: '结论',
    panel: '打开的事项类别',
    view: { matrix: '事项 × 单位', table: '表格', items: '清单条目', types: '事项类别', draft: '草稿' },
    onlyShown: (verdict) => `只显示“${verdict}”的类别；再按一次该卡片显示全部。`,
    noList: '这里还没有生效的责任清单',
    noListHint: '请导入一份清单或拟一份草稿，然后发布：从那时起按它派单。',
    itemNumber: (kind, number) => `${kind}第${number}项`,
    conditional: '有条件',
    inherited: '由上级类别写明',
    noStatement: '清单没有条目写到这类事项。',
    noPractice: '过去 12 个月没有这类工单。',
    practice: (orders) => `过去 12 个月：${orders} 件。`,
    handledBy: (units) => units.map(([name, orders]) => `${name}办了 ${orders}`).join('，'),
    months: (months) => `每月件数：${months.map(([month, orders]) => `${month} ${orders}`).join('，')}`,
    more: (count) => `另有 ${count} 条`,
    tryTitle: '试派一件',
    tryPlace: '事发地',
    unknown: '不清楚',
    weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    exportXlsx: '导出 Excel',
    versions: '版本',
    difference: (before, after) => `${before} 版到 ${after} 版的变化`,
    compare: '有何变化',
    draftState: '草稿',
    publishedAt: (moment) => `${moment}发布`,
    olderVersions: '更早的版本',
    noDifference: '没有差别。',
    parts: { attributes: '条件项', duties: '责任事项', items: '清单条目', delegations: '转交' },
    change: { added: '新增', removed: '删去', changed: '修改' },
    openDraft: '拟一份修改',
    draftTitle: (day) => day.slice(0, 7),
    draftOpen: (title) => `草稿“${title}”已打开；发布之前不影响派单。`,
    editDraft: '编辑草稿',
    discard: '放弃',
    discardTitle: (title) => `放弃草稿“${title}”？`,
    discardMeans: '其中写下的内容都将丢失；现行清单不变。',
    publish: '发布',
    publishTitle: (title) => `发布“${title}”？`,
    publishMeans: '从现在起按它派单；此后只能由新版本修改。',
    cancel: '取消',
    keep: '保存',
    addDuty: '新增责任事项',
    changeDuty: '修改责任事项',
    removeDuty: '删去',
    conditionsNote: (names) =>
      names.length === 0
        ? '这份清单没有声明条件项，因此没有条件。'
        : `例如：面积>=50；面积<100。已声明：${names.join('、')}。`,
    tableLabel: '这一版本的责任事项',
    searchDuties: '查找责任事项',
    nothingFound: '没有这样的责任事项',
    nothingFoundHint: '可查单位、事项类别、地点或条目中的词。',
    moreDuties: '更多',
    fields: {
      role: '角色',
      assignee: '单位',
      matter: '事项类别',
      territory: '区域',
      exceptMatters: '除外事项',
      exceptTerritories: '除外区域',
      boxes: '条件',
      from: '起',
      to: '止',
      valid: '有效期',
      precedence: '优先级',
      force: '依据效力',
      jointGroup: '联合组',
      coordinator: '统筹',
      replaces: '取代',
      kind: '清单类别',
      basis: '依据',
      item: '条目',
      scope: '职责内容',
      text: '内容',
      state: '状态',
      number: '序号',
      section: '部分',
    },
    import: {
      title: '导入',
      file: 'XLSX、CSV 或 JSON 清单文件',
      note: '用我们的模板：导出现行清单即可得到。看过文件会带来什么之前，不保存任何内容。',
      reading: '正在读取文件……',
      close: '关闭',
      whole: '导入草稿',
      skip: '不含这些行，导入其余',
      summary: ({ rows, duties: count, items }) => `读到 ${rows} 行：${count} 项责任，${items} 个条目。`,
      changes: ({ added, removed, changed }) =>
        `与现有清单相比：新增 ${added} 项，删去 ${removed} 项，修改 ${changed} 项。`,
      types: (added, changed) => `事项类别：新增 ${added}，修改 ${changed}。`,
      unknownColumns: (names) => `不属于模板而略去的列：${names.join('、')}。`,
      unknownSheets: (names) => `不属于模板而略去的工作表：${names.join('、')}。`,
      understood: (count) => `有 ${count} 个单位按别名认出`,
      problems: (count) => `${count} 处问题`,
      place: '位置',
      problem: '问题',
      meant: '可能是指',
      at: ({ sheet, row, column }) => `${sheet} 第 ${row} 行${column === null ? '' : `“${column}”`}`,
      done: ({ duties: count, skipped }) =>
        `草稿中现有 ${count} 项责任。${skipped.length === 0 ? '没有略去任何行。' : `略去 ${skipped.length} 行，列在下面。`}`,
    },
  },

  problems: {
    'duties/list-refused': (values) =>
      `这份清单暂不能采用，有 ${text(values.total)} 处问题。${firstOf(entriesIn(values.faults), faultSaid)}`,
    'duties/point-refused': (values) => `问题中有清单不认识的内容。${firstOf(entriesIn(values.faults), faultSaid)}`,
    'duties/not-publishable': (values) =>
      `草稿还不能发布，有 ${text(values.total)} 处问题。${firstOf(entriesIn(values.faults), faultSaid)}`,
    'duties/too-entangled': ({ matter, territory, steps }) =>
      `“${territory}”的“${matter}”：各项职责的条件把彼此切得太碎，分析在 ${steps} 步后停止。请统一那里的条件，或把事项、地域分开。`,
    'duties/no-list-yet': '这里还没有发布过责任清单，请先发布一份。',
    'duties/no-draft': '没有草稿，请先拟一份修改。',
    'duties/draft-open': (values) => `已有草稿“${text(values.title)}”，请先发布或放弃。`,
    'duties/not-in-list': (values) => `这份清单里没有${text(values.id)}。`,
    'duties/changed-meanwhile': '其间已有他人修改，请查看后再改。',
    'duties/code-taken': (values) => `编码${text(values.code)}已属于另一类别。`,
    'duties/import-refused': (values) =>
      `没有导入任何内容，有 ${text(values.total)} 处问题。${firstOf(entriesIn(values.problems), rowSaid)}`,
    'duties/no-point': (values) =>
      `第 ${text(values.line)} 行不是一个问题点：应为 {"matter", "territory", "on", "attributes"}。`,
    'duties/not-your-place': '这超出了您的角色所管的区域。',
  },
}
