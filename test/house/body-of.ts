// A smallest body of a shape, from the JSON Schema that the API describes itself with.

/** As much of JSON Schema as zod writes. */
export type JsonSchema = {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly format?: string
  readonly pattern?: string
}

type Refs = Readonly<Record<string, JsonSchema>>

const formats: Readonly<Record<string, string>> = {
  date: '2025-10-01',
  'date-time': '2025-10-01T00:00:00Z',
  uri: 'https://example.org/',
  uuid: '0199a000-0000-7000-8000-00000000dead',
}

const textFor = (name: string, { format, minLength = 1 }: JsonSchema): string => {
  if (format !== undefined && formats[format] !== undefined) return formats[format]
  if (/login/.test(name)) return 'some.body'
  if (/^(?:to|endsAt)$/.test(name)) return '2025-10-09'
  return '路灯不亮'.repeat(Math.ceil(minLength / 4))
}

/**
 * A smallest value of a schema: required properties only, nothing where null is allowed, first choices, shortest lists.
 *
 * @param given values for properties of these names, wherever they stand
 */
export const bodyOf = (schema: JsonSchema, given: Readonly<Record<string, unknown>>, refs: Refs = {}): unknown => {
  const build = (one: JsonSchema, name: string): unknown => {
    if (one.$ref !== undefined) return build(refs[one.$ref.split('/').at(-1) ?? ''] ?? {}, name)
    const choices = one.anyOf ?? one.oneOf ?? []
    if (choices.some((other) => other.type === 'null')) return null
    const choice = one.allOf?.[0] ?? choices[0]
    if (choice !== undefined) return build(choice, name)
    if (one.const !== undefined) return one.const
    if (one.enum !== undefined) return one.enum[0]
    if (one.type === 'object' || one.properties !== undefined) {
      const names = (one.required ?? []).concat(Object.keys(given).filter((key) => one.properties?.[key] !== undefined))
      return Object.fromEntries(
        [...new Set(names)].map((key) => [key, key in given ? given[key] : build(one.properties?.[key] ?? {}, key)]),
      )
    }
    if (one.type === 'array') return Array.from({ length: one.minItems ?? 0 }, () => build(one.items ?? {}, name))
    if (one.type === 'boolean') return false
    if (one.type === 'integer' || one.type === 'number') return Math.max(one.minimum ?? 1, 1)
    return one.type === 'null' ? null : textFor(name, one)
  }
  return build(schema, '')
}
