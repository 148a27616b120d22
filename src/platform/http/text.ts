import type { FastifyInstance } from 'fastify'
import { problem, refuse } from '../../kernel/problem.ts'

export const brokenText = problem('platform/broken-text', 400)

/** Where a text holds NUL or half a character, as a path such as `body.place.text`; null where none does. */
export const brokenAt = (value: unknown, path: string): string | null => {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = key.includes('\u0000') || !key.isWellFormed() ? path : brokenAt(inner, `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

/** Keeps out what no text can hold, and what the database would refuse only after the work: NUL and half characters. */
export const refuseBrokenText = (app: FastifyInstance): void => {
  app.addHook('preValidation', async (request) => {
    const { params, query, body } = request
    const field = brokenAt(params, 'params') ?? brokenAt(query, 'query') ?? brokenAt(body, 'body')
    if (field !== null) refuse(brokenText, { field })
  })
}
