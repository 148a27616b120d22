import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController, type RouteOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { problem, refuse } from '../../kernel/problem.ts'
import { answers } from '../database.ts'
import { metrics } from '../metrics.ts'
import { accessOf, anyone, tokenOf } from './access.ts'
import { serveErrors } from './errors-page.ts'
import { documentApi } from './openapi.ts'
import type { HttpPorts } from './ports.ts'
import { notReady, ProblemBody, serveProblems } from './problems.ts'
import { refuseBrokenText } from './text.ts'

export const crossSite = problem('platform/cross-site', 403)

const maxBodyBytes = 1_000_000

/** The HTTP of the house: machinery, then every room's routes below `/api`. Call `ready` or `listen` on the result. */
export const newHttp = async (ports: HttpPorts): Promise<FastifyInstance> => {
  const app = fastify({
    logger: { level: ports.config.logLevel, base: null },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => ports.sources.newId(),
    trustProxy: ports.config.trustProxy,
    bodyLimit: maxBodyBytes,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('ports', ports)
  app.decorateRequest('call', null)
  app.decorateRequest('identity', null)

  app.addHook('onRoute', refuseSilentRoute)
  app.addHook('onRoute', documentProblems)
  serveProblems(app)
  refuseBrokenText(app)
  await protect(app, ports)
  watch(app)
  await documentApi(app)
  serveErrors(app)

  await app.register(
    async (api) => {
      for (const { routes } of ports.modules) if (routes !== undefined) await api.register(routes)
    },
    { prefix: '/api' },
  )
  serveHealth(app, ports)
  return app
}

const refuseSilentRoute = (route: RouteOptions): void => {
  const isOurs = route.url.startsWith('/api/') && !route.url.startsWith('/api/docs')
  if (isOurs && accessOf(route) === null) {
    throw new Error(
      `${route.method} ${route.url} does not say who may call it: add onRequest: requires(…) or anyone(…)`,
    )
  }
}

const documentProblems = (route: RouteOptions): void => {
  const problems = route.config?.problems ?? []
  if (route.schema === undefined || problems.length === 0) return
  const responses: Record<string, unknown> = { ...(route.schema.response as Record<string, unknown> | undefined) }
  for (const { status } of problems) {
    const codes = problems.filter((one) => one.status === status).map((one) => one.code)
    responses[status] ??= ProblemBody.meta({ description: codes.join(', ') })
  }
  route.schema = { ...route.schema, response: responses }
}

/** Headers, cookies, limits, and the rule that a browser's write comes from our own pages. */
const protect = async (app: FastifyInstance, ports: HttpPorts): Promise<void> => {
  const tiles = ports.config.tiles === null ? [] : [new URL(ports.config.tiles).origin]
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
        connectSrc: ["'self'", ...tiles],
        workerSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: ports.config.production,
  })
  await app.register(cookie)
  await app.register(compress, { threshold: 2_048 })
  await app.register(multipart, { limits: { files: 4, fields: 20, fileSize: 64_000_000 } })
  await app.register(rateLimit, { max: ports.config.requestsPerMinute, timeWindow: 60_000 })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onRequest', async (request) => {
    const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    if (!isWrite || request.headers.authorization !== undefined) return
    const origin = request.headers.origin
    const isForeign = origin !== undefined && URL.canParse(origin) && new URL(origin).host !== request.host
    if (isForeign || request.headers['x-wardwork'] === undefined) refuse(crossSite)
  })
}

/** One log line and one measurement a request: the route's pattern, never its address (receipt codes are secrets). */
const watch = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.httpSeconds.observe(
      { route, method: request.method, status: String(reply.statusCode) },
      reply.elapsedTime / 1_000,
    )
    const isSignedIn = tokenOf(request) !== null
    request.log.info(
      { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime), isSignedIn },
      'request',
    )
  })
}

const serveHealth = (app: FastifyInstance, ports: HttpPorts): void => {
  const open = anyone('operators and load balancers ask before anybody signs in')
  app.get('/healthz', { onRequest: open, schema: { hide: true } }, async () => ({ status: 'alive' }))
  app.get('/readyz', { onRequest: open, schema: { hide: true } }, async () => {
    if (ports.isReady?.() === false || !(await answers(ports.database))) refuse(notReady)
    return { status: 'ready' }
  })
  app.get('/metrics', { onRequest: open, schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
}
