import type { ReportText } from '../../../modules/duties/core/findings/report-text.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const style = `body{font:14px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1c2420}
h1{font-size:1.5rem}h2{font-size:1.125rem;margin-top:2rem}p{margin:.25rem 0}
table{border-collapse:collapse;width:100%;margin-top:.5rem}th,td{border:1px solid #c9d1cc;padding:.375rem .5rem;text-align:left;vertical-align:top}
th{background:#eef3f0}td:first-child,td:nth-child(3){text-align:right;white-space:nowrap}`

const cellsOf = (tag: 'td' | 'th', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`

/** A report as one page that stands alone: no script, nothing to load. */
export const pageOf = (report: ReportText, language: string): string => {
  const sections = report.sections.map(
    ({ name, meaning, headings, rows, leftOut }) =>
      `<section><h2>${escaped(name)}</h2><p>${escaped(meaning)}</p><table><thead>${cellsOf('th', headings)}</thead><tbody>${rows
        .map((row) => cellsOf('td', row))
        .join('\n')}</tbody></table>${leftOut === null ? '' : `<p>${escaped(leftOut)}</p>`}</section>`,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(report.title)}</title><style>${style}</style></head>
<body><h1>${escaped(report.title)}</h1>${report.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}
${sections.join('\n')}
</body></html>
`
}
