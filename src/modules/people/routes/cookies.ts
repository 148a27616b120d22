import type { FastifyReply, FastifyRequest } from 'fastify'
import { instantMs } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/problem.ts'
import { callFor, sessionCookie, tokenOf } from '../../../platform/http/access.ts'
import { sessionOver } from '../core/problems.ts'
import { type Issued, signOut } from '../service/sessions.ts'
import type { SignedIn } from '../service/sign-in.ts'
import type { Origin } from '../service/tries.ts'

const deviceCookie = 'wardwork_device'
const identityCookie = 'wardwork_identity'
const halfYearS = 180 * 86_400

/** Cookies that scripts cannot read, that other sites' forms do not carry, and that one jurisdiction keeps to itself. */
const shapeOf = (request: FastifyRequest) => ({
  path: `/api/j/${callFor(request).jurisdiction.sign}`,
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: request.server.ports.config.production || request.protocol === 'https',
})

const secondsUntil = (request: FastifyRequest, at: string): number =>
  Math.max(0, Math.floor((instantMs(at) - instantMs(callFor(request).now)) / 1000))

/** Gives the browser its session's token; null leaves it what it has. */
export const setSession = (request: FastifyRequest, reply: FastifyReply, issued: Issued | null): void => {
  if (issued === null) return
  const maxAge = secondsUntil(request, issued.session.endsAt)
  reply.setCookie(sessionCookie, issued.token, { ...shapeOf(request), maxAge })
}

/** Gives the browser the session of somebody who just signed in; one that it had before is over. */
export const setSignedIn = async (request: FastifyRequest, reply: FastifyReply, signed: SignedIn): Promise<void> => {
  const before = request.cookies[sessionCookie]
  if (before !== undefined) await signOut(callFor(request), before)
  setSession(request, reply, signed)
  reply.setCookie(deviceCookie, signed.deviceToken, { ...shapeOf(request), maxAge: halfYearS })
}

export const clearSession = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(sessionCookie, shapeOf(request))
}

/** Ties a sign-in at a provider to this browser, for the minutes it may take. */
export const setIdentityToken = (request: FastifyRequest, reply: FastifyReply, token: string, maxAge: number): void => {
  reply.setCookie(identityCookie, token, { ...shapeOf(request), maxAge })
}

export const identityTokenOf = (request: FastifyRequest): string => request.cookies[identityCookie] ?? ''

export const clearIdentityToken = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(identityCookie, shapeOf(request))
}

/** Where a request comes from, for the counting of tries. */
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  deviceToken: request.cookies[deviceCookie] ?? null,
  userAgent: request.headers['user-agent'] ?? '',
})

/** The token of the session that a signed-in request brings. */
export const sessionTokenOf = (request: FastifyRequest): string => tokenOf(request) ?? refuse(sessionOver)
