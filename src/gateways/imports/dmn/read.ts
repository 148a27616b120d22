import { analyseTable, countsOf, freshBudget } from '../../../modules/duties/core/decision-table/analyse.ts'
import type {
  TableCounts,
  TableFinding,
  TableNote,
  TableRead,
} from '../../../modules/duties/core/decision-table/finding.ts'
import type { DecisionTable } from '../../../modules/duties/core/decision-table/table.ts'
import type { Unsupported } from '../../../modules/duties/core/decision-table/unsupported.ts'
import { childOf, childrenOf, type Element, fileLimits, parseElements } from './element.ts'
import { circleIn } from './requirements.ts'
import { type Place, tableFrom } from './table.ts'
import { type TypeBook, typeBook, typeRefOf } from './types.ts'

/** The tables of a file, and what in it is no table; or what keeps the file from being read. */
export type DmnRead =
  | { readonly ok: true; readonly tables: readonly DecisionTable[]; readonly notes: readonly TableNote[] }
  | { readonly ok: false; readonly unsupported: readonly Unsupported[] }

/** What `check` says of a file: everything found in its tables, or every name that keeps it from being read. */
export type DecisionTableCheck =
  | {
      readonly ok: true
      readonly counts: TableCounts
      readonly findings: readonly TableFinding[]
      readonly tables: readonly TableRead[]
      readonly notes: readonly TableNote[]
    }
  | { readonly ok: false; readonly unsupported: readonly Unsupported[] }

/** Every way in which DMN says how a decision is made. */
const logics: readonly string[] = [
  ...['decisionTable', 'literalExpression', 'context', 'invocation', 'list', 'relation', 'functionDefinition'],
  ...['conditional', 'filter', 'for', 'every', 'some', 'encapsulatedLogic'],
]

const namesIn = (elements: readonly Element[]): ReadonlyMap<string, string> =>
  new Map(
    elements.flatMap((element) => {
      const { name } = element.attributes
      const type = typeRefOf(element)
      return name === undefined || type === '' ? [] : [[name.trim(), type] as const]
    }),
  )

const variables = (elements: readonly Element[]): ReadonlyMap<string, string> =>
  new Map(
    elements.flatMap((element) => {
      const variable = childOf(element, 'variable')
      const name = variable?.attributes.name ?? element.attributes.name
      const type = typeRefOf(variable)
      return name === undefined || type === '' ? [] : [[name.trim(), type] as const]
    }),
  )

/** The names that are new inside an element: parameters of a function, entries of a context. */
const namesInside = (element: Element): ReadonlyMap<string, string> =>
  new Map([...namesIn(childrenOf(element, 'formalParameter')), ...variables(childrenOf(element, 'contextEntry'))])

type Standing = { readonly table: Element; readonly place: Place }

/** Every table inside an element, however deep, with the names it can see. */
const tablesIn = (element: Element, place: Place): readonly Standing[] => {
  if (element.name === 'decisionTable' && element.model) return [{ table: element, place }]
  const inside: Place = { ...place, scope: new Map([...place.scope, ...namesInside(element)]) }
  return element.children.filter(({ model }) => model).flatMap((child) => tablesIn(child, inside))
}

const logicOf = (element: Element): Element | undefined =>
  element.children.find((child) => child.model && logics.includes(child.name))

/** Says of a decision that is no table what it is instead; of a function, what its body is. */
const notATable = (element: Element): readonly TableNote[] => {
  const outer = logicOf(element)
  const logic = outer?.name === 'encapsulatedLogic' ? (logicOf(outer) ?? outer) : outer
  if (logic?.name === 'decisionTable') return []
  const { id, name } = element.attributes
  const line = (logic ?? element).line
  return [{ code: 'not-a-table', decision: id || name || '', logic: logic?.name ?? 'nothing', line }]
}

const noTable = (root: Element, notes: readonly TableNote[]): readonly Unsupported[] => {
  const others = notes.flatMap((note) =>
    note.code === 'not-a-table'
      ? [{ code: 'no-table' as const, name: `${note.decision}: ${note.logic}`, line: note.line }]
      : [],
  )
  return others.length > 0 ? others : [{ code: 'no-table', name: 'decisionTable', line: root.line }]
}

const standingIn = (root: Element, holders: readonly Element[], types: TypeBook): readonly Standing[] => {
  const scope = variables([...childrenOf(root, 'inputData'), ...childrenOf(root, 'decision')])
  const language = root.attributes.expressionLanguage ?? ''
  return holders.flatMap((holder) => tablesIn(holder, { holder, scope, types, language }))
}

/**
 * Reads a DMN file (1.0 to 1.6): every decision table in it, inside functions, contexts and invocations too.
 *
 * Refused by name and line: what is no DMN, a document type, decisions that require each other in a circle, and whatever of a table is not read.
 */
export const readDmn = (text: string): DmnRead => {
  const parsed = parseElements(text)
  if (!parsed.ok) return parsed
  const { root } = parsed
  const holders = root.children.filter(
    ({ model, name }) => model && ['decision', 'businessKnowledgeModel'].includes(name),
  )
  const circle = circleIn(holders, root.attributes.namespace ?? '')
  if (circle !== null) return { ok: false, unsupported: [circle] }

  const standing = standingIn(root, holders, typeBook(root))
  const notes = holders.flatMap(notATable)
  if (standing.length === 0) return { ok: false, unsupported: noTable(root, notes) }
  if (standing.length > fileLimits.tables)
    return { ok: false, unsupported: [{ code: 'limit', name: `tables: > ${fileLimits.tables}`, line: root.line }] }

  const read = standing.map(({ table, place }) => tableFrom(table, place))
  const unsupported = read.flatMap((one) => ('unsupported' in one ? one.unsupported : []))
  if (unsupported.length > 0) return { ok: false, unsupported }
  return { ok: true, tables: read.flatMap((one) => ('table' in one ? [one.table] : [])), notes }
}

const listed = (table: DecisionTable): TableRead => ({
  decision: table.id,
  name: table.name,
  line: table.line,
  hitPolicy: table.hitPolicy,
  orientation: table.orientation,
  columns: table.inputs.map(({ name }) => name),
  rules: table.rules.length,
})

/**
 * Reads a DMN file and analyses every decision table in it.
 *
 * @returns findings with their counts, the tables that were read, and notes on everything that was not judged; or each name that keeps the file from being read
 */
export const checkDecisionTables = (text: string): DecisionTableCheck => {
  const found = readDmn(text)
  if (!found.ok) return found
  const budget = freshBudget()
  const analyses = found.tables.map((table) => analyseTable(table, budget))
  const unsupported = analyses.flatMap((one) => (one.ok ? [] : one.unsupported))
  if (unsupported.length > 0) return { ok: false, unsupported }
  const findings = analyses.flatMap((one) => (one.ok ? one.findings : []))
  const notes = [...found.notes, ...analyses.flatMap((one) => (one.ok ? one.notes : []))]
  return { ok: true, counts: countsOf(findings), findings, tables: found.tables.map(listed), notes }
}
