import { type CreatedTable, createdTableOf, insideParentheses, partsOf, statementsOf } from './migration-sql.ts'

/** Names of the rules that keep the schema ready for one dialect and for shards by jurisdiction. */
export type MigrationRule =
  | 'file-name'
  | 'schema-of-the-room'
  | 'kind-missing'
  | 'table-form'
  | 'key-column'
  | 'primary-key'
  | 'unique'
  | 'foreign-key'
  | 'foreign-key-across-rooms'
  | 'exclusion'
  | 'key-updated'
  | 'trigger'
  | 'sequence'
  | 'volatile-function'
  | 'row-level-security'
  | 'merge'
  | 'newer-postgres'

/** One fault: in which file, against which rule, and the words that are at fault. */
export type MigrationFault = { readonly file: string; readonly rule: MigrationRule; readonly what: string }

type Kinds = ReadonlyMap<string, string>
type Found = readonly [rule: MigrationRule, what: string]

const kinds = ['reference', 'distributed', 'local']
const key = 'jurisdiction_id'

const forbidden: readonly (readonly [MigrationRule, RegExp])[] = [
  ['trigger', /\bcreate (?:or replace )?(?:constraint )?(?:trigger|rule|event trigger)\b/],
  ['sequence', /\bcreate (?:temp |temporary )?sequence\b|\b(?:small|big)?serial\d?\b|\bas identity\b|\bnextval\s*\(/],
  ['volatile-function', /\b(?:random|clock_timestamp|timeofday|gen_random_uuid|uuid_generate_v\w+|setseed)\s*\(/],
  ['row-level-security', /\brow level security\b|\bcreate policy\b/],
  ['merge', /^merge into\b/],
  ['newer-postgres', /\buuidv[47]\s*\(|\bjson_table\s*\(|\bwithout overlaps\b|\breturning (?:old|new)\b|\) virtual\b/],
  ['key-updated', /\bset\b(?:(?!\bwhere\b|\bfrom\b).)*\bjurisdiction_id =/],
]

const withoutTexts = (text: string): string => text.replace(/'(?:[^']|'')*'/g, "''")

const findForbidden = (text: string): Found[] =>
  forbidden
    .filter(([rule]) => rule !== 'key-updated' || /^update\b|\bdo update\b/.test(text))
    .flatMap(([rule, pattern]): Found[] => {
      const found = pattern.exec(withoutTexts(text))
      return found === null ? [] : [[rule, found[0]]]
    })

const columnsAfter = (text: string, words: RegExp): string[] | null => {
  const found = words.exec(text)
  return found === null ? null : partsOf(insideParentheses(text, found.index))
}

const roomOf = (table: string): string => table.split('.')[0] ?? ''

const findForeignKey = (table: string, part: string, tables: Kinds): Found[] => {
  const target = /\breferences ([\w.]+)/.exec(part)?.[1]
  if (target === undefined) return []
  const found: Found[] = []
  if (roomOf(target) !== roomOf(table)) found.push(['foreign-key-across-rooms', part])
  const [from, to] = [tables.get(table), tables.get(target)]
  const columns = columnsAfter(part, /\bforeign key\b/)
  const keyed = columns?.[0] === key
  if (from === 'distributed' && to === 'distributed' && !keyed) found.push(['foreign-key', part])
  if (from !== 'distributed' && to === 'distributed') found.push(['foreign-key', part])
  if (from === 'distributed' && to === 'local') found.push(['foreign-key', part])
  return found
}

/** What is wrong with one column or constraint of a distributed table. */
const findInPart = (part: string): Found[] => {
  const isConstraint = /^(?:constraint \w+ )?(?:primary key|unique|foreign key|exclude|check)\b/.test(part)
  const found: Found[] = []
  if (!isConstraint) {
    // A key written behind its column is a key of that column alone.
    const column = part.split(' ')[0]
    if (/\bprimary key\b/.test(part) && column !== key) found.push(['primary-key', part])
    if (/\bunique\b/.test(part) && column !== key) found.push(['unique', part])
    return found
  }
  if (/\bprimary key\b/.test(part) && columnsAfter(part, /\bprimary key\b/)?.[0] !== key)
    found.push(['primary-key', part])
  if (/\bunique\b/.test(part) && columnsAfter(part, /\bunique\b/)?.[0] !== key) found.push(['unique', part])
  if (/\bexclude\b/.test(part) && !insideParentheses(part).includes(`${key} with =`)) found.push(['exclusion', part])
  return found
}

const findInTable = (table: CreatedTable, tables: Kinds): Found[] => {
  if (table.kind === null || !kinds.includes(table.kind)) return [['kind-missing', table.name]]
  if (table.parts.length === 0) return [['table-form', table.name]]
  const found = table.parts.flatMap((part) => findForeignKey(table.name, part, tables))
  if (table.kind !== 'distributed') return found

  if (!table.parts.some((part) => part.startsWith(`${key} uuid`))) found.push(['key-column', table.name])
  if (!table.parts.some((part) => /\bprimary key\b/.test(part))) found.push(['primary-key', table.name])
  return [...found, ...table.parts.flatMap(findInPart)]
}

const findInIndex = (text: string, tables: Kinds): Found[] => {
  const table = /^create unique index (?:concurrently )?(?:if not exists )?(?:\w+ )?on (?:only )?([\w.]+)/.exec(
    text,
  )?.[1]
  if (table === undefined || tables.get(table) !== 'distributed') return []
  return partsOf(insideParentheses(text))[0] === key ? [] : [['unique', text]]
}

const findInChange = (text: string, tables: Kinds): Found[] => {
  const found = /^alter table (?:if exists )?(?:only )?([\w.]+) (.*)$/.exec(text)
  const [table, changes] = [found?.[1], found?.[2]]
  if (table === undefined || changes === undefined) return []
  const added = partsOf(changes)
    .filter((part) => part.startsWith('add '))
    .map((part) => part.replace(/^add (?:column )?(?:if not exists )?/, ''))
  const keys = added.flatMap((part) => findForeignKey(table, part, tables))
  return tables.get(table) === 'distributed' ? [...keys, ...added.flatMap(findInPart)] : keys
}

const fileName = /^(\d{4})_([a-z]+)_[a-z0-9_]+\.sql$/

const findInName = (file: string, before: string | undefined): Found[] => {
  const number = fileName.exec(file)?.[1]
  if (number === undefined) return [['file-name', 'NNNN_room_what.sql']]
  return before?.startsWith(`${number}_`) ? [['file-name', `${number} is taken by ${before}`]] : []
}

/**
 * Reads migrations, in their order, and names what would not stand on PostgreSQL 15, or on shards by jurisdiction.
 *
 * For distributed tables the shard is the jurisdiction: its column comes first in every key, unique constraint and
 * foreign key, and never changes.
 */
export const lintMigrations = (
  files: readonly { readonly name: string; readonly sql: string }[],
): readonly MigrationFault[] => {
  const parsed = files.map(({ name, sql }) => ({ name, statements: statementsOf(sql) }))
  const created = parsed.flatMap(({ statements }) => statements.map(createdTableOf))
  const tables: Kinds = new Map(created.flatMap((table) => (table?.kind == null ? [] : [[table.name, table.kind]])))

  return parsed.flatMap(({ name, statements }, i) => {
    const room = fileName.exec(name)?.[2]
    const found = statements.flatMap((statement): Found[] => {
      const table = createdTableOf(statement)
      const strange = table !== null && room !== undefined && roomOf(table.name) !== room
      return [
        ...(strange ? [['schema-of-the-room', table.name] as const] : []),
        ...(table === null ? [] : findInTable(table, tables)),
        ...findInIndex(statement.text, tables),
        ...findInChange(statement.text, tables),
        ...findForbidden(statement.text),
      ]
    })
    return [...findInName(name, files[i - 1]?.name), ...found].map(([rule, what]) => ({ file: name, rule, what }))
  })
}
