import fc, { type Arbitrary } from 'fast-check'

/** A JSON schema as OpenAPI carries it. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly $ref?: string
}

export type Schemas = Readonly<Record<string, Schema>>

/** What the generator knows of the world it asks: ids that exist, so that requests reach beyond "not found". */
export type Known = { readonly ids: readonly string[]; readonly schemas: Schemas }

const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '路灯不亮',
    "'; drop table x; --",
    '\u0000',
    '＜script＞',
    '../../etc/passwd',
    '%s%n',
    '🏮'.repeat(50),
    '13800138000',
    '\ud800',
  ),
)

const formatted: Readonly<Record<string, (known: Known) => Arbitrary<string>>> = {
  uuid: (known) =>
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.ids) }, { weight: 1, arbitrary: fc.uuid() }),
  date: () => fc.constantFrom('2025-09-26', '2024-02-29', '1999-12-31', '2100-01-01'),
  'date-time': () => fc.constantFrom('2025-09-26T08:40:00Z', '2025-09-26T16:40:00+08:00', '1970-01-01T00:00:00Z'),
  uri: () => fc.constant('https://example.org/'),
  email: () => fc.constant('a@example.org'),
}

const stringOf = (schema: Schema, known: Known): Arbitrary<unknown> => {
  const byFormat = schema.format === undefined ? undefined : formatted[schema.format]
  if (byFormat !== undefined) return byFormat(known)
  if (schema.pattern !== undefined) {
    try {
      return fc.stringMatching(new RegExp(schema.pattern, 'u'))
    } catch {
      return texts
    }
  }
  const padded = texts.map((text) => text.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength ?? 4_000))
  return fc.oneof({ weight: 5, arbitrary: padded }, { weight: 1, arbitrary: texts })
}

const numberOf = (schema: Schema, whole: boolean): Arbitrary<unknown> => {
  const min = Math.max(schema.minimum ?? schema.exclusiveMinimum ?? -1e9, -1e9)
  const max = Math.min(schema.maximum ?? 1e9, 1e9)
  return whole ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true })
}

const objectOf = (schema: Schema, known: Known, depth: number): Arbitrary<unknown> => {
  const required = new Set(schema.required ?? [])
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const value = valueFor(field, known, depth + 1)
    return [name, required.has(name) ? value : fc.option(value, { nil: undefined })] as const
  })
  const named = fc.record(Object.fromEntries(fields))
  const extra = schema.additionalProperties
  if (typeof extra !== 'object') return named
  return fc
    .tuple(named, fc.dictionary(fc.string({ maxLength: 12 }), valueFor(extra, known, depth + 1), { maxKeys: 3 }))
    .map(([a, b]) => ({ ...b, ...a }))
}

/** Values that a schema allows, mostly; strings also hold what people and attackers type. */
export const valueFor = (schema: Schema, known: Known, depth = 0): Arbitrary<unknown> => {
  if (schema.$ref !== undefined) return valueFor(known.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, known, depth)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valueFor(choice, known, depth)))
  if (schema.allOf !== undefined) {
    return fc
      .tuple(...schema.allOf.map((part) => valueFor(part, known, depth)))
      .map((parts) => Object.assign({}, ...parts))
  }
  if (depth > 5) return fc.constant(null)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'string':
      return stringOf(schema, known)
    case 'integer':
      return numberOf(schema, true)
    case 'number':
      return numberOf(schema, false)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(valueFor(schema.items ?? {}, known, depth + 1), {
        minLength: Math.min(schema.minItems ?? 0, 3),
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      })
    case 'object':
      return objectOf(schema, known, depth)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}
