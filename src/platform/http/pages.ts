import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refuse } from '../../kernel/problem.ts'
import { notFound } from './access.ts'

const yearS = 31_536_000

/** The check page with its own, stricter policy: it is one file that loads nothing, so that it can be saved and opened anywhere. */
const checkPageOf = async (folder: string) => {
  const page = await readFile(join(folder, 'check/index.html'), 'utf8')
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
  if (policy === undefined) throw new Error('the check page states no policy')
  return { page, policy }
}

/**
 * Serves the built web: `/` for residents, `/staff/` for staff, each a single page that finds its own way, and `/check/`
 * for everybody.
 *
 * @param folder with `index.html`, `staff/index.html`, `check/index.html` and `assets/`, whose names carry a content hash
 */
export const servePages = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(serveStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: yearS * 1_000,
    index: false,
  })
  const page = async (reply: FastifyReply, file: string) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(await readFile(join(folder, file), 'utf8'))

  const check = await checkPageOf(folder)
  const hide = { schema: { hide: true } }
  app.get('/staff', hide, (_request, reply) => reply.redirect('/staff/'))
  app.get('/staff/*', hide, (_request, reply) => page(reply, 'staff/index.html'))
  app.get('/check', hide, (_request, reply) => reply.redirect('/check/'))
  app.get('/check/', hide, (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', `${check.policy}; frame-ancestors 'none'`)
      .type('text/html; charset=utf-8')
      .send(check.page),
  )
  app.get('/*', hide, (request, reply) => {
    if (/^\/(api|assets)(\/|$)/.test(request.url)) return refuse(notFound)
    return page(reply, 'index.html')
  })
}
