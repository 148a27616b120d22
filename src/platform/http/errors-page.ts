import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Locale, localeOf, wordsOf } from '../../words/index.ts'
import { anchorOf, problemCodes, problemSentence } from '../../words/problem-sentences.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => entities[one] ?? one)

const style = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #18221e; font: 16px/1.6 system-ui, sans-serif }
dt { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid #d9ded9 }
dd { margin: 0 }
div:target { background: #e2f0ea }
a { color: #0a4637 }`

const entry = (locale: Locale, code: string): string =>
  `<div id="${anchorOf(code)}"><dt><code>${code}</code></dt><dd>${escaped(problemSentence(locale, code))}</dd></div>`

const page = (locale: Locale): string => {
  const words = wordsOf(locale).platform.errors
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${style}</style>
<main>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.about)} <a href="?lang=${other}" lang="${other}">${escaped(words.other)}</a></p>
<dl>
${problemCodes()
  .map((code) => entry(locale, code))
  .join('\n')}
</dl>
</main>
</html>
`
}

const Query = z.object({ lang: Locale.optional().catch(undefined) })

/** Serves the page that the `type` of every problem document points into: what each code means, in both languages. */
export const serveErrors = (app: FastifyInstance): void => {
  app.get('/docs/errors', { schema: { hide: true } }, (request, reply) => {
    const locale = Query.parse(request.query).lang ?? localeOf(request.headers['accept-language'])
    return reply.header('vary', 'accept-language').type('text/html; charset=utf-8').send(page(locale))
  })
}
