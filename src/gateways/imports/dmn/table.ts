import {
  type DecisionTable,
  HitPolicy,
  type InputColumn,
  type OutputColumn,
  type Said,
  type TableRule,
} from '../../../modules/duties/core/decision-table/table.ts'
import type { Unsupported } from '../../../modules/duties/core/decision-table/unsupported.ts'
import { childOf, childrenOf, type Element } from './element.ts'
import { type ColumnType, saidIn, type TypeBook, type TypeFound, typeAlong, typeNamed, typeRefOf } from './types.ts'

/** Where a table stands: what holds it, the names it can see with their types, and the language of cells that name none. */
export type Place = {
  readonly holder: Element
  readonly scope: ReadonlyMap<string, string>
  readonly types: TypeBook
  readonly language: string
}

const isFeel = (language: string): boolean => language === '' || /feel/i.test(language)

const policyOf = (table: Element, unsupported: Unsupported[]): HitPolicy => {
  const said = table.attributes.hitPolicy ?? 'UNIQUE'
  const policy = HitPolicy.find((one) => one === said)
  if (policy === undefined) unsupported.push({ code: 'hit-policy', name: said, line: table.line })
  return policy ?? 'UNIQUE'
}

const orientations = { 'Rule-as-Column': 'rule-as-column', CrossTable: 'cross-table' } as const

const orientationOf = (table: Element): DecisionTable['orientation'] => {
  const said = table.attributes.preferredOrientation
  return said === 'Rule-as-Column' || said === 'CrossTable' ? orientations[said] : 'rule-as-row'
}

const asksNothing = (cells: readonly Said[]): boolean => cells.every(({ text }) => ['', '-'].includes(text.trim()))

/** The type of the variable that an input asks for, when it asks for nothing more. */
const typeOfExpression = ({ scope, types }: Place, expression: string): TypeFound | null => {
  const whole = scope.get(expression)
  if (whole !== undefined) return typeNamed(types, whole)
  const [start = '', ...path] = expression.split('.').map((step) => step.trim())
  const type = scope.get(start)
  return type === undefined ? null : typeAlong(types, type, path)
}

const unstated: ColumnType = { kinds: [], allowed: [] }

const typeOfInput = (place: Place, expression: Element | undefined): TypeFound => {
  const said = typeRefOf(expression)
  const stated = typeNamed(place.types, said)
  const open = said === '' || (stated.ok && stated.type.kinds.length === 0 && stated.type.allowed.length === 0)
  if (!open) return stated
  return typeOfExpression(place, saidIn(expression)?.text.trim() ?? '') ?? stated
}

const nameOfInput = (input: Element, no: number): string => {
  const expression = saidIn(childOf(input, 'inputExpression'))?.text.trim().replace(/\s+/g, ' ') ?? ''
  return expression || input.attributes.label?.trim() || `input ${no}`
}

const inputsOf = (
  table: Element,
  place: Place,
  rules: readonly TableRule[],
  unsupported: Unsupported[],
): readonly InputColumn[] =>
  childrenOf(table, 'input').map((input, at) => {
    const values = saidIn(childOf(input, 'inputValues'))
    const own = values === null || ['', '-'].includes(values.text.trim()) ? [] : [values]
    const found = typeOfInput(place, childOf(input, 'inputExpression'))
    const matters = !asksNothing(rules.flatMap((rule) => rule.cells[at] ?? []))
    const closed = own.length > 0 && (found.ok || found.code === 'imported-type')
    if (!found.ok && matters && !closed) unsupported.push({ code: found.code, name: found.name, line: input.line })
    const type = found.ok ? found.type : unstated
    return { name: nameOfInput(input, at + 1), kinds: type.kinds, allowed: [...own, ...type.allowed], line: input.line }
  })

/** Where the values of an output may be declared, nearest first. */
const rankedIn = (table: Element, output: Element, place: Place): Said | null => {
  const own = saidIn(childOf(output, 'outputValues'))
  if (own !== null && own.text.trim() !== '') return own
  const result = typeRefOf(table) || typeRefOf(childOf(place.holder, 'variable'))
  const alone = childrenOf(table, 'output').length === 1
  const whole = alone ? typeNamed(place.types, result) : typeAlong(place.types, result, [output.attributes.name ?? ''])
  for (const found of [typeNamed(place.types, typeRefOf(output)), whole]) {
    const said = found?.ok === true ? found.type.allowed[0] : undefined
    if (said !== undefined) return said
  }
  return null
}

const outputsOf = (table: Element, place: Place): readonly OutputColumn[] =>
  childrenOf(table, 'output').map((output) => ({
    name: output.attributes.name ?? output.attributes.label ?? '',
    ranked: rankedIn(table, output, place),
  }))

const cellsOf = (rule: Element, name: string): readonly Said[] =>
  childrenOf(rule, name).map((entry) => saidIn(entry) ?? { text: '', line: entry.line })

const foreign = (rule: Element, place: Place): readonly Unsupported[] =>
  childrenOf(rule, 'inputEntry').flatMap(({ attributes, line }) => {
    const language = attributes.expressionLanguage ?? place.language
    return isFeel(language) ? [] : [{ code: 'language' as const, name: language, line }]
  })

const ruleFaults = (table: Element, rules: readonly TableRule[]): readonly Unsupported[] => {
  const [inputs, outputs] = [childrenOf(table, 'input').length, childrenOf(table, 'output').length]
  return rules.flatMap((rule) => {
    const [cells, answers] = [rule.cells.length, rule.outputs.length]
    if (cells !== inputs)
      return [{ code: 'entries' as const, name: `inputEntry: ${cells} / ${inputs}`, line: rule.line }]
    return answers === outputs
      ? []
      : [{ code: 'entries' as const, name: `outputEntry: ${answers} / ${outputs}`, line: rule.line }]
  })
}

/** Reads one table with everything it refers to, or names what in it is not read. */
export const tableFrom = (
  table: Element,
  place: Place,
): { readonly table: DecisionTable } | { readonly unsupported: readonly Unsupported[] } => {
  const rows = childrenOf(table, 'rule')
  const rules = rows.map((rule) => ({
    cells: cellsOf(rule, 'inputEntry'),
    outputs: cellsOf(rule, 'outputEntry'),
    line: rule.line,
  }))
  const unsupported: Unsupported[] = [...rows.flatMap((rule) => foreign(rule, place)), ...ruleFaults(table, rules)]
  const { id: own, name } = place.holder.attributes
  const found: DecisionTable = {
    id: table.attributes.id || own || name || '',
    name: name || own || '',
    line: table.line,
    hitPolicy: policyOf(table, unsupported),
    orientation: orientationOf(table),
    inputs: inputsOf(table, place, rules, unsupported),
    outputs: outputsOf(table, place),
    rules,
    hasDefault: childrenOf(table, 'output').some((output) => childOf(output, 'defaultOutputEntry') !== undefined),
  }
  return unsupported.length > 0 ? { unsupported } : { table: found }
}
