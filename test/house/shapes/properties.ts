import { z } from 'zod'

/** As much of JSON Schema as names properties. */
type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
}

const within = (schema: Schema): string[] => {
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
    `.${name}`,
    ...within(inner).map((path) => `.${name}${path}`),
  ])
  const items = schema.items === undefined ? [] : within(schema.items).map((path) => `[]${path}`)
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(within)
  return [...named, ...items, ...choices]
}

/** Every property that a shape may have, as paths: `.place.text`, `[].role`; sorted, each once. */
export const propertiesOf = (shape: z.ZodType): string[] => {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return [...new Set(within(schema as Schema))].sort()
}

/** Every property that a value has, as the same paths. */
export const shownBy = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => shownBy(one).map((path) => `[]${path}`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    `.${name}`,
    ...shownBy(inner).map((path) => `.${name}${path}`),
  ])
}
