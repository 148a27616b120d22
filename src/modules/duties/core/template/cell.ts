import type { DelegationKind, ListKind, Role } from '../duty.ts'
import type { ItemState } from '../list-file.ts'
import type { TypeUrgency } from '../matter-type.ts'

const levelled = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const truths = new Set(['是', 'yes', 'true', 'y', '1', '√', '✓', '有'])
const untruths = new Set(['', '否', 'no', 'false', 'n', '0', '×', '无'])

/** A yes or no; an empty cell is no; null for anything else. */
export const truthIn = (text: string): boolean | null => {
  const plain = levelled(text)
  if (truths.has(plain)) return true
  return untruths.has(plain) ? false : null
}

/** A day written as 2025-03-02, 2025/3/2, 2025.3.2, 2025年3月2日 or with a time behind it; null for anything else. */
export const dayIn = (text: string): string | null => {
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]\s*00:00(?::00)?)?$/.exec(
    text.normalize('NFKC').trim(),
  )
  if (found === null) return null
  const [, year = '', month = '', day = ''] = found
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    return Temporal.PlainDate.from(iso).toString()
  } catch {
    return null
  }
}

/** Pieces of a cell that holds several: separated by 、 ; ； or a line break. */
export const piecesIn = (text: string): string[] =>
  text
    .split(/[、;；\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

const wordTable = <Word extends string>(table: readonly (readonly [Word, readonly string[]])[]) => {
  const words = new Map(
    table.flatMap(([word, spellings]) => [word, ...spellings].map((spelling) => [levelled(spelling), word] as const)),
  )
  return (text: string): Word | null => words.get(levelled(text)) ?? null
}

/** The role a cell means, in either language. */
export const roleIn = wordTable<Role>([
  ['lead', ['牵头', '主办', '主责', '负责']],
  ['assist', ['协助', '协办', '配合']],
  ['supervise', ['监督', '监管', '督促']],
  ['inform', ['知悉', '告知', '知晓']],
])

/** The list kind a cell means. */
export const kindIn = wordTable<ListKind>([
  ['power', ['权责清单', '权责', 'powers']],
  ['basic', ['基本履职', '基本履职事项清单']],
  ['cooperating', ['配合履职', '配合履职事项清单']],
  ['taken-back', ['上级收回', '上级部门收回事项清单', '收回', 'taken back']],
  ['territorial', ['属地管理']],
  ['community', ['村社区', '村（社区）', '社区']],
])

/** What became of an item. */
export const stateIn = wordTable<ItemState>([
  ['confirmed', ['含义已确认', '已确认', 'meaning confirmed']],
  ['standing', ['常规工作', 'standing work']],
  ['abolished', ['已取消', '取消']],
  ['open', ['待确认', '未确认']],
])

/** Which limit a matter of a type falls under. */
export const urgencyIn = wordTable<TypeUrgency>([
  ['urgent', ['紧急', '特急']],
  ['consultation', ['咨询']],
  ['general', ['一般', '普通']],
])

/** How a duty is handed on. */
export const delegationKindIn = wordTable<DelegationKind>([
  ['entrust', ['委托', 'entrusted']],
  ['transfer', ['移交', '赋权', 'transferred']],
])

/** What a condition is about. */
export const attributeKindIn = wordTable<'number' | 'enum' | 'boolean' | 'minutes' | 'weekday'>([
  ['number', ['数值', '数字']],
  ['enum', ['选项', '枚举', 'enumeration']],
  ['boolean', ['是否', 'yes or no']],
  ['minutes', ['时刻', '时间', 'time']],
  ['weekday', ['星期']],
])

const levelWords = ['全国', '省', '市', '县', '乡镇', '村社区', '网格']
const levelWordsEn = ['nation', 'province', 'city', 'county', 'township', 'community', 'grid']

/** A level by number or by name; null for anything else. */
export const levelIn = (text: string): number | null => {
  const plain = levelled(text).replace(/级$/, '')
  if (/^\d{1,2}$/.test(plain)) return Number(plain)
  const at = [levelWords.indexOf(plain), levelWordsEn.indexOf(plain)].find((one) => one >= 0)
  if (at !== undefined) return at
  const others: Readonly<Record<string, number>> = { 区: 3, 街道: 4, 镇: 4, 乡: 4, 社区: 5, 村: 5, 村居: 5 }
  return others[plain] ?? null
}

/** A whole number; null for anything else. */
export const wholeIn = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim()
  return /^[+-]?\d{1,15}$/.test(plain) ? Number(plain) : null
}
