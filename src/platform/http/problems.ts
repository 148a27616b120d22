import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Problem, problem, Refusal } from '../../kernel/problem.ts'
import { localeOf, sentenceOf, wordsOf } from '../../words/index.ts'
import { anchorOf } from '../../words/problem-sentences.ts'
import { notFound } from './access.ts'

export const badRequest = problem('platform/bad-request', 400)
export const tooLarge = problem('platform/too-large', 413)
export const unsupportedMedia = problem('platform/unsupported-media', 415)
export const tooManyRequests = problem('platform/too-many-requests', 429)
export const notReady = problem('platform/not-ready', 503)

/** What every refusal looks like on the wire: RFC 9457, with a stable code and the values of its sentence. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    values: z.record(z.string(), z.unknown()),
    /** The request's id, to quote when asking for help. */
    instance: z.string(),
    /** Which fields are wrong, where a body or query was not of its shape. */
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemBody = z.infer<typeof ProblemBody>

type Field = { field: string; message: string }

const zodWords = { en: z.locales.en().localeError, 'zh-CN': z.locales.zhCN().localeError }

const fieldsOf = (error: FastifyError, request: FastifyRequest): Field[] => {
  const say = zodWords[localeOf(request.headers['accept-language'])]
  return (error.validation ?? []).map((one) => {
    const path = one.instancePath.split('/').filter((part) => part !== '')
    const issue = { ...one.params, code: one.keyword, path, message: one.message, input: undefined }
    const said = say(issue as unknown as Parameters<typeof say>[0])
    const message = typeof said === 'string' ? said : (said?.message ?? one.message ?? '')
    return { field: [error.validationContext, ...path].filter((part) => part !== undefined).join('.'), message }
  })
}

const byStatus: Readonly<Record<number, { readonly code: string }>> = {
  400: badRequest,
  413: tooLarge,
  415: unsupportedMedia,
  429: tooManyRequests,
}

const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Refusal) return error.problem
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status >= 500) return null
  return { code: byStatus[status]?.code ?? badRequest.code, status, values: {} }
}

const send = (request: FastifyRequest, reply: FastifyReply, problem: Problem, fields: readonly Field[] = []) => {
  const words = wordsOf(localeOf(request.headers['accept-language']))
  const body: ProblemBody = {
    type: `/docs/errors#${anchorOf(problem.code)}`,
    title: sentenceOf(words, problem),
    status: problem.status,
    code: problem.code,
    values: { ...problem.values },
    instance: request.id,
    ...(fields.length > 0 ? { fields: [...fields] } : {}),
  }
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body)
}

const failed: Problem = { code: 'platform/failed', status: 500, values: {} }

/** Turns whatever a route throws into a problem document: refusals as they are, bugs as a 500 with a request id. */
export const serveProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = fieldsOf(error, request)
      const values = { fields: fields.map(({ field, message }) => `${field}: ${message}`).join('; ') }
      return send(request, reply, { code: badRequest.code, status: 400, values }, fields)
    }
    const refused = problemOf(error)
    if (refused === null) request.log.error({ err: error }, 'a request failed')
    return send(request, reply, refused ?? failed)
  })
  app.setNotFoundHandler((request, reply) =>
    send(request, reply, { code: notFound.code, status: 404, values: { what: request.method } }),
  )
}
