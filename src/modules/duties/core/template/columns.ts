/** The sheets of the template, each with the headings it is known by. The first heading of a language is written. */
export const sheetNames = {
  duties: { zh: ['责任事项', '责任清单', '清单'], en: ['duties', 'duty list'] },
  items: { zh: ['清单条目', '条目'], en: ['items', 'list items'] },
  types: { zh: ['事项类别', '类别'], en: ['types', 'matter types', 'matters'] },
  territories: { zh: ['区域', '区划'], en: ['territories', 'places'] },
  units: { zh: ['单位', '部门'], en: ['units', 'departments'] },
  attributes: { zh: ['条件项', '条件'], en: ['attributes', 'conditions'] },
  delegations: { zh: ['转交', '委托移交'], en: ['delegations'] },
  settings: { zh: ['设置'], en: ['settings'] },
} as const
export type SheetKind = keyof typeof sheetNames

type Heading = { readonly zh: readonly string[]; readonly en: readonly string[] }

const heading = (zh: readonly string[], en: readonly string[]): Heading => ({ zh, en })

/** The columns of each sheet, in the order in which they are written. */
export const columnNames = {
  duties: {
    id: heading(['编号', '责任事项编号', 'ID'], ['id', 'duty id']),
    role: heading(['角色', '职责类型'], ['role']),
    unit: heading(['单位', '责任单位', '承办单位', '部门'], ['unit', 'department']),
    line: heading(['条线'], ['line']),
    level: heading(['层级'], ['level']),
    outside: heading(['清单之外', '外部去向'], ['outside']),
    none: heading(['无人负责原因'], ['none', 'nobody because']),
    matter: heading(['事项类别', '事项', '类别'], ['matter', 'matter type', 'type']),
    territory: heading(['区域', '适用区域', '地点'], ['territory', 'place', 'area']),
    exceptMatters: heading(['除外事项'], ['except matters']),
    exceptTerritories: heading(['除外区域'], ['except territories', 'except places']),
    boxes: heading(['条件', '适用条件'], ['conditions', 'condition']),
    from: heading(['生效日期', '开始日期', '起'], ['from', 'valid from']),
    to: heading(['失效日期', '结束日期', '止'], ['to', 'valid to', 'until']),
    precedence: heading(['优先级', '界定优先'], ['precedence']),
    force: heading(['依据效力'], ['force']),
    jointGroup: heading(['联合组'], ['joint group']),
    coordinator: heading(['统筹'], ['coordinator']),
    replaces: heading(['取代'], ['replaces']),
    kind: heading(['清单类别'], ['list kind', 'kind']),
    basis: heading(['依据', '法律依据'], ['basis', 'legal basis']),
    item: heading(['条目', '清单条目'], ['item', 'list item']),
    scope: heading(['职责内容', '职责'], ['scope', 'wording']),
  },
  items: {
    id: heading(['编号', 'ID'], ['id']),
    kind: heading(['清单类别'], ['list kind', 'kind']),
    number: heading(['序号'], ['number', 'no']),
    section: heading(['部分', '分类'], ['section']),
    territory: heading(['区域'], ['territory', 'place']),
    text: heading(['事项名称', '内容'], ['text', 'wording']),
    state: heading(['状态'], ['state']),
  },
  types: {
    id: heading(['编号', 'ID'], ['id']),
    parent: heading(['上级', '上级类别'], ['parent']),
    name: heading(['名称', '事项类别'], ['name']),
    nameEn: heading(['英文名称'], ['english name', 'name (english)']),
    code: heading(['编码', '代码'], ['code']),
    words: heading(['识别词', '关键词'], ['words', 'keywords']),
    wordsEn: heading(['英文识别词'], ['english words']),
    urgency: heading(['时限类别', '缓急'], ['urgency', 'limit']),
    action: heading(['行为'], ['action']),
  },
  territories: {
    id: heading(['编号', 'ID'], ['id']),
    parent: heading(['上级', '上级区域'], ['parent']),
    name: heading(['名称', '区域'], ['name']),
    level: heading(['层级'], ['level']),
  },
  units: {
    id: heading(['编号', 'ID'], ['id']),
    name: heading(['名称', '单位'], ['name']),
    shortName: heading(['简称'], ['short name']),
    aliases: heading(['别名'], ['aliases', 'alias']),
    line: heading(['条线'], ['line']),
    serves: heading(['服务区域', '区域'], ['serves', 'territory']),
    from: heading(['成立日期', '起'], ['from']),
    to: heading(['撤销日期', '止'], ['to']),
    successor: heading(['承接单位'], ['successor']),
  },
  attributes: {
    name: heading(['名称'], ['name']),
    kind: heading(['类型'], ['kind']),
    scale: heading(['小数位'], ['scale', 'decimals']),
    values: heading(['取值'], ['values']),
    zone: heading(['功能区'], ['zone']),
    label: heading(['显示名'], ['label']),
    labelEn: heading(['英文显示名'], ['english label']),
  },
  delegations: {
    duty: heading(['责任事项编号', '责任事项'], ['duty']),
    kind: heading(['方式'], ['kind']),
    to: heading(['单位', '承接单位'], ['to', 'unit']),
    by: heading(['由'], ['by']),
    from: heading(['生效日期'], ['from']),
    until: heading(['失效日期'], ['until']),
    basis: heading(['依据'], ['basis']),
  },
  settings: {
    name: heading(['名称'], ['name']),
    value: heading(['值'], ['value']),
  },
} as const

export type ColumnsOf<Kind extends SheetKind> = keyof (typeof columnNames)[Kind] & string

/** Levels a heading: width, case, spaces and brackets with hints do not count. */
export const levelledHeading = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/[*＊]/g, '').replaceAll(/\s+/g, ' ').trim()

const spellingsOf = ({ zh, en }: Heading): string[] => [...zh, ...en].map(levelledHeading)

/** The sheet a name means, or null. */
export const sheetKindOf = (name: string): SheetKind | null => {
  const wanted = levelledHeading(name)
  for (const [kind, names] of Object.entries(sheetNames))
    if (spellingsOf(names).includes(wanted) || kind === wanted) return isSheetKind(kind) ? kind : null
  return null
}

const isSheetKind = (kind: string): kind is SheetKind => kind in sheetNames

/** The column a heading means in a sheet, or null. */
export const columnOf = (kind: SheetKind, text: string): string | null => {
  const wanted = levelledHeading(text)
  for (const [column, names] of Object.entries(columnNames[kind]))
    if (spellingsOf(names).includes(wanted) || column.toLowerCase() === wanted) return column
  return null
}

/** Every heading of a sheet in one language, as it is written. */
export const headingsOf = (
  kind: SheetKind,
  language: 'zh' | 'en',
): { readonly column: string; readonly heading: string }[] =>
  Object.entries(columnNames[kind]).map(([column, names]) => ({ column, heading: names[language][0] ?? column }))
