import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core'
import type { Locale } from '../src/words/index.ts'

/** `@sparticuz/chromium` brings arguments of its own that end the browser with its first page; these keep it alive, WebGL included. */
const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** A real browser: the one of `CHROMIUM_PATH`, else the one that npm brings. Whoever opens it closes it. */
export const openBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: browserArguments,
  })

const require = createRequire(import.meta.url)
const fontFolder = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'))
const fontAddress = '/test-font/'

const fontStyle = async (): Promise<string> => {
  const css = await readFile(join(fontFolder, 'index.css'), 'utf8')
  return css.replaceAll('Noto Sans SC Variable', 'Noto Sans SC').replaceAll('url(./files/', `url(${fontAddress}`)
}

/** Gives every page of the context the Chinese font that machines without one lack; only tests and pictures do this. */
const lendFont = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${fontAddress}*`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(fontAddress.length)
    await route.fulfill({ path: join(fontFolder, 'files', file), contentType: 'font/woff2' })
  })
  await context.addInitScript(
    (css: string) => {
      document.addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style')
        style.textContent = css
        document.head.append(style)
      })
    },
    await fontStyle(),
  )
}

/** Who looks: language, width and height of the window in px, and the moment their clock shows. */
export type Visitor = {
  readonly locale?: Locale
  readonly width?: number
  readonly height?: number
  readonly now?: string
  readonly baseUrl?: string
  /** For pictures of a page whose policy would keep out the lent font. */
  readonly isPolicyLifted?: boolean
}

/** Opens a fresh page (no cookies, nothing stored) for a visitor. Close its context when done. */
export const newPage = async (browser: Browser, visitor: Visitor = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: visitor.width ?? 1440, height: visitor.height ?? 900 },
    locale: visitor.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    bypassCSP: visitor.isPolicyLifted ?? false,
    ...(visitor.baseUrl === undefined ? {} : { baseURL: visitor.baseUrl }),
  })
  await lendFont(context)
  const page = await context.newPage()
  if (visitor.now !== undefined) await page.clock.setFixedTime(visitor.now)
  return page
}

/** What axe finds on the page against WCAG 2.2 A and AA: one line a violation and place; empty when clean. */
export const accessibilityProblems = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary ?? violation.help}`,
    ),
  )
}

/** How far the page reaches beyond the window to the right, px; 0 when nobody must scroll sideways. */
export const overflowPx = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const pictureFolder = fileURLToPath(new URL('../dist/pictures', import.meta.url))

/** Keeps a picture of the page in `dist/pictures`; waits for fonts first. */
export const takePicture = async (page: Page, name: string): Promise<string> => {
  await mkdir(pictureFolder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  const path = join(pictureFolder, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}
