import type { commands as shape } from '../en/commands.ts'

export const commands: typeof shape = {
  opened: ({ name, sign, territory, code }) => `已开通：${name}，标识 ${sign}，对应区划 ${territory}（${code}）。`,
  hotlineSetUp: (name) => `没有明确责任单位的事项由${name}协商。`,
  noHotlineYet:
    '尚未设定协商单位，目前不能派单。请随单位一并指定：npx wardwork import units 文件 --jurisdiction 标识 --hotline 名称',
  administrator: ({ login, code }) => `首位管理员：${login}。一次性口令，72 小时内有效，仅显示这一次：${code}`,
  invited: ({ login, name, code }) =>
    `${name}（${login}）。一次性口令，72 小时内有效，仅显示这一次：${code}。此前的口令全部作废。`,
  passwordHolds: '设置新密码之前，原密码仍然有效；设置之后，所有登录随即结束。',
  factorHolds: '二次验证保留，登录时仍会要求。如果也丢失了，请加 --remove-factor',
  choosePassword: (address) => `请在此设置密码：${address}`,
  wrote: (file) => `已写入：${file}`,
  listWritten: ({ title, number, duties, items }) =>
    `${title}（第 ${number} 版）：责任事项 ${duties} 条，清单条目 ${items} 条。`,
  changesOf: ({ title, n }) => `${title}，变动 ${n} 处：`,
  wouldPublish: ({ title, number }) => `尚未发布。加 --yes 后，${title} 成为第 ${number} 版，今后按它派单。`,
  cannotPublish: (n) => `草稿还不能发布，问题 ${n} 处。`,
  published: ({ title, number, edition }) => `已发布：${title} 为第 ${number} 版，自版次 ${edition} 起生效。`,
  understoodAs: ({ found, name }) => `${found} 即 ${name}`,
  probably: (suggestion) => `可能是：${suggestion}。`,
  moreProblems: (n) => `另有 ${n} 处`,
  units: ({ rows, added, known }) => `读取 ${rows} 行：将新增单位 ${added} 个，已有 ${known} 个。`,
  unitsAdded: ({ rows, added, known }) => `读取 ${rows} 行：新增单位 ${added} 个，已有 ${known} 个。`,
  unknownColumns: (names) => `不认识而略过的列：${names.join('、')}。`,
  orders: ({ rows, taken, known, waiting }) =>
    `读取 ${rows} 行：将接收工单 ${taken} 件，其中 ${waiting} 件待热线协商；${known} 件此前已接收。`,
  ordersTaken: ({ rows, taken, known, waiting }) =>
    `读取 ${rows} 行：接收工单 ${taken} 件，其中 ${waiting} 件待热线协商；${known} 件此前已接收。`,
  unmatched: ({ field, n, examples }) =>
    `这里不认识的${field === 'type' ? '类别' : '地点'} ${n} 个，例如：${examples}。`,
  cell: ({ sheet, row, column, value }) => `${sheet} 第 ${row} 行 ${column}：“${value}”`,
  expected: {
    filled: '必须填写',
    moment: '不是时间，请写成 2026-03-02 16:40',
    urgency: '不是紧急程度，请填一般、紧急或咨询',
    'yes-no': '请填是或否',
    shorter: '过长',
    'new-number': '在文件中出现了两次',
  },
  unitFaults: {
    missing: '必须填写',
    'too-long': '过长',
    kind: '不是单位类型，请填政府、部门、事业单位、党组织、内设、村社区、网格团队、社会组织、企业或联合机构',
    day: '不是日期，请写成 2026-03-02',
    twice: '在文件中出现了两次',
    place: '不是这里的区域，请按目录中的名称填写',
    'several-places': '有多个同名区域，请在前面写明乡镇，例如：石桥镇 > 和平村',
    parent: '既不在目录中，也不在文件中',
  },
  newLines: (names) => `新增条线：${names.join('、')}。`,
  answersWritten: (n) => `答复 ${n} 件。`,
  boundariesKept: (n) => `已保存边界 ${n} 条。`,
  line: (n) => `第${n}行：`,
  problems: {
    'commands/window-reversed': ({ from, to }) => `截止日必须晚于起始日：${from}至${to}。`,
    'commands/what-to-decide': () => '要么用 --type 和 --place 查一件，要么用 --points FILE 查多件，不能同时使用。',
    'commands/no-such-jurisdiction': ({ sign, known }) =>
      known === ''
        ? '尚未开通任何辖区，请看 npx wardwork open --help'
        : sign === null
          ? `这里有多个辖区，请用 --jurisdiction 指定其一：${known}。`
          : `这里没有标识为 ${sign} 的辖区。现有：${known}。`,
    'commands/no-such-account': ({ login }) => `这里没有登录名为 ${login} 的账号。`,
    'commands/signed-in-already': ({ login, name }) =>
      `${name}（${login}）已经设置过密码，没有待用的口令。如需重新设置，请加 --recover`,
    'commands/demonstration-here': () =>
      '这个数据库里是演示县，密码人人皆知。请为真实的县另选目录，并用同一目录启动：WARDWORK_STATE=/srv/wardwork',
    'commands/wrong-option': ({ option, why }) => `${option}：${why}`,
    'commands/file-unwritable': ({ file, reason }) => `无法写入 ${file}：${reason}。`,
    'commands/no-such-unit': ({ name }) => `这里没有名为 ${name} 的单位，不能设为协商单位。`,
    'commands/no-units': ({ file }) =>
      `${file} 没有单位工作表。请把工作表命名为“单位”，列为名称、简称、别名、条线、服务区域。`,
  },
}
