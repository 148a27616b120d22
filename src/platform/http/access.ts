import type { FastifyRequest, onRequestAsyncHookHandler, RouteOptions } from 'fastify'
import type { Permission } from '../../kernel/actor.ts'
import { problem, refuse } from '../../kernel/problem.ts'
import { type Call, newCall } from '../call.ts'
import { reachOf } from '../reach.ts'
import type { HttpPorts, Identity } from './ports.ts'

export const notFound = problem('platform/not-found', 404)
export const signInFirst = problem('platform/sign-in-first', 401)
export const notPermitted = problem('platform/not-permitted', 403)

/** Who may call a route. Every route says one of these; a route that says none keeps the house from starting. */
export type Access =
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'anyone'; readonly why: string }

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the route's access rule; read it with `callFor`. */
    call: Call | null
    /** Who is signed in here, set by the access rule; null for visitors. */
    identity: Identity | null
  }
  interface FastifyInstance {
    ports: HttpPorts
  }
  interface FastifyContextConfig {
    /** What this route may refuse with; documented in OpenAPI. */
    problems?: readonly { readonly code: string; readonly status: number }[]
  }
}

const accessMark = Symbol('access')

type AccessHook = onRequestAsyncHookHandler & { [accessMark]?: Access }

const marked = (access: Access, hook: onRequestAsyncHookHandler): onRequestAsyncHookHandler =>
  Object.assign(hook, { [accessMark]: access })

/** The access rule a route was declared with, or null when it forgot. */
export const accessOf = (route: Pick<RouteOptions, 'onRequest'>): Access | null => {
  const hooks = [route.onRequest].flat() as (AccessHook | undefined)[]
  return hooks.map((hook) => hook?.[accessMark]).find((access) => access !== undefined) ?? null
}

/** Only people whose roles in this jurisdiction allow `permission`: 401 without a session, 403 with too little. */
export const requires = (permission: Permission): onRequestAsyncHookHandler =>
  marked({ kind: 'permission', permission }, async (request) => {
    await identify(request)
    if (request.identity === null) return refuse(signInFirst)
    if (reachOf(callFor(request), permission).length === 0) refuse(notPermitted, { permission })
  })

/** Everybody with a session in this jurisdiction. */
export const signedIn = (): onRequestAsyncHookHandler =>
  marked({ kind: 'signed-in' }, async (request) => {
    await identify(request)
    if (request.identity === null) refuse(signInFirst)
  })

/** Everybody, signed in or not; `why` says what makes that right. */
export const anyone = (why: string): onRequestAsyncHookHandler =>
  marked({ kind: 'anyone', why }, (request) => identify(request))

/** The call of this request; throws when the route has no access rule or no jurisdiction (a programming error). */
export const callFor = (request: FastifyRequest): Call => {
  if (request.call === null) throw new Error(`${request.routeOptions.url} has no call: it names no jurisdiction`)
  return request.call
}

/** The session token a request brings: a bearer token of another system, or the cookie of a browser. */
export const tokenOf = (request: FastifyRequest): string | null => {
  const bearer = /^Bearer ([\w.~+/-]{16,200}=*)$/.exec(request.headers.authorization ?? '')
  return bearer?.[1] ?? request.cookies[sessionCookie] ?? null
}

export const sessionCookie = 'wardwork_session'

const identify = async (request: FastifyRequest): Promise<void> => {
  const { ports } = request.server
  const sign = (request.params as { jurisdiction?: unknown } | undefined)?.jurisdiction
  if (typeof sign !== 'string') return

  const jurisdiction = await ports.findJurisdiction(ports.database, sign)
  if (jurisdiction === null) return refuse(notFound, { what: sign })
  const token = tokenOf(request)
  request.identity = token === null ? null : await ports.identify(ports.database, token, jurisdiction)

  const { actor, scopes } = request.identity ?? { actor: { kind: 'public' as const }, scopes: [] }
  request.call = newCall(ports.database, { jurisdiction, actor, scopes }, ports.sources)
}
