import type { z } from 'zod'
import type { Id } from './ids.ts'

/** Declares something that rooms tell the house. Bodies hold ids, codes, numbers and salted hashes: never text, never a person. */
export type FactKind<Name extends string = string, Body extends z.ZodType = z.ZodType> = {
  readonly name: Name
  readonly body: Body
  /** Which thing a fact belongs to: facts of one stream are told in order. */
  readonly stream: (body: z.infer<Body>) => string
}

/** One fact, ready to be told: past participle name, stream such as `matter:<id>`, body. */
export type Fact = {
  readonly name: string
  readonly stream: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A fact as it is kept: with its number in the stream, its moment and who caused it. */
export type ToldFact = Fact & {
  readonly id: Id
  readonly no: number
  readonly jurisdictionId: Id
  readonly toldAt: string
  readonly actorId: Id | null
}

/**
 * Declares a kind of fact.
 *
 * @param name `room.thing.happened`, never changed once shipped; its body only gains optional fields
 */
export const factKind = <Name extends string, Body extends z.ZodType<Record<string, unknown>>>(
  name: Name,
  body: Body,
  stream: (body: z.infer<Body>) => string,
): FactKind<Name, Body> => ({ name, body, stream })

/** One fact of this kind; throws when the body is not of its shape (a programming error). */
export const fact = <Name extends string, Body extends z.ZodType<Record<string, unknown>>>(
  kind: FactKind<Name, Body>,
  body: z.infer<Body>,
): Fact => {
  const parsed = kind.body.parse(body)
  return { name: kind.name, stream: kind.stream(parsed), body: parsed }
}
