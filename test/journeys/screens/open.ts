import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { newPage, type Visitor } from '../../browser.ts'

/** What a page asks the server for, `POST /api/j/yx/reports`, and what it is answered: a body, or a problem document. */
export type Answers = Readonly<Record<string, unknown | ((request: Request) => unknown)>>

const address = 'http://wardwork.test'

/** A problem document, as the server sends it. */
export const refusing = (status: number, code: string, values: object = {}) => ({ refused: { status, code, values } })

/** What a page finds when the network is away: no answer at all. */
export const lost = Symbol('lost')

const isRefusing = (answer: unknown): answer is ReturnType<typeof refusing> =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

const fileFor = (folder: string, pathname: string): string => {
  const exact = join(folder, pathname)
  if (existsSync(exact) && statSync(exact).isFile()) return exact
  return join(folder, pathname.startsWith('/staff') ? 'staff/index.html' : 'index.html')
}

type File = { readonly mediaType: string; readonly bytes: Buffer }

const isFile = (answer: unknown): answer is File =>
  typeof answer === 'object' && answer !== null && 'bytes' in answer && Buffer.isBuffer(answer.bytes)

type Opening = {
  readonly folder: string
  readonly path: string
  readonly answers: Answers
  readonly visitor?: Visitor
  /** Runs in the page before anything of ours. */
  readonly before?: () => void
}

/**
 * Opens a built page whose server answers as told; what nobody told is refused with 404 and printed.
 *
 * @param folder the built web
 */
export const openScreen = async (
  browser: Browser,
  { folder, path, answers, visitor, before }: Opening,
): Promise<Page> => {
  const page = await newPage(browser, { now: '2025-09-29T08:47:00+08:00', ...visitor })
  page.on('pageerror', (error) => console.error('page:', error.message))
  await page.context().route(`${address}/**`, async (route, request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/test-font/')) return route.fallback()
    if (!pathname.startsWith('/api/')) return route.fulfill({ path: fileFor(folder, pathname) })
    const told = answers[`${request.method()} ${pathname}`]
    const answer: unknown = typeof told === 'function' ? told(request) : told
    if (answer === undefined) {
      console.error(`nobody told what ${request.method()} ${pathname} answers`)
      return route.fulfill({ status: 404, json: { code: 'platform/not-found', status: 404, values: {} } })
    }
    if (answer === lost) return route.abort('internetdisconnected')
    if (isRefusing(answer)) {
      const { status, code, values } = answer.refused
      return route.fulfill({
        status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code, status, values, title: code, instance: 'request-1' }),
      })
    }
    if (isFile(answer)) return route.fulfill({ contentType: answer.mediaType, body: answer.bytes })
    return route.fulfill({ json: answer })
  })
  if (before !== undefined) await page.addInitScript(before)
  await page.goto(`${address}${path}`)
  return page
}
