import type { ReplayReport, ReportList } from '../../../modules/duties/core/replay/report.ts'
import type { Words } from '../../../words/index.ts'
import type { StripReport } from './strip.ts'

const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)}%`

/** Columns a text takes in a terminal: Chinese characters take two. */
const widthOf = (text: string): number => {
  let width = 0
  for (const char of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(char) ? 2 : 1
  return width
}

const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const char of text) {
    if (widthOf(kept + char) > width - 1) break
    kept += char
  }
  return `${kept}…`
}

type Cell = { readonly text: string; readonly isNumber?: boolean }

/** A plain table, columns as wide as their widest cell, at most 44. */
const tableLines = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string[] => {
  const texts = [heading, ...rows.map((row) => row.map(({ text }) => text))].map((row) =>
    row.map((text) => cut(text, 44)),
  )
  const widths = heading.map((_, at) => Math.max(...texts.map((row) => widthOf(row[at] ?? ''))))
  return texts.map((row, index) =>
    row
      .map((text, at) => {
        const pad = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)))
        const toTheRight = rows[Math.max(0, index - 1)]?.[at]?.isNumber === true
        return toTheRight ? pad + text : text + pad
      })
      .join('  ')
      .trimEnd(),
  )
}

const headLines = (report: ReplayReport, words: Words['replay']): string[] => {
  const { reading } = report
  const about = words.about({
    file: reading.file,
    orders: report.orders,
    townships: report.townships,
    communities: report.communities,
    from: report.firstOn ?? '',
    to: report.lastOn ?? '',
  })
  const counted = words.reading.notReplayed({
    atOnce: reading.answeredAtOnce,
    reminders: reading.reminders,
    joined: reading.joined,
    withoutUnit: reading.withoutUnit,
    bad: reading.badRows,
  })
  return [
    about,
    counted,
    ...(reading.lastUnitOnly ? [words.reading.lastUnitOnly] : []),
    ...(reading.unknownColumns.length > 0 ? [words.reading.unknownColumns(reading.unknownColumns.join(', '))] : []),
  ]
}

const figureLines = (report: ReplayReport, words: Words['replay']): string[] => {
  const { advisor, ordersByState, orders } = report
  const shareOf = (count: number): string => `${count} (${percent(orders === 0 ? 0 : count / orders)})`
  const [low, high] = advisor.top1Interval
  return [
    words.clear.title,
    `  ${words.clear.clear} ${shareOf(ordersByState.clear)} · ${words.clear.several} ${shareOf(ordersByState.several)} · ${words.clear.once} ${shareOf(ordersByState.once)}`,
    words.pairs.title,
    `  ${report.pairs} ${words.pairs.of}. ${words.pairs.several(report.pairsSeveralUnits)}`,
    ...severalLines(report, words),
    ...(report.returns > 0 ? [`  ${words.pairs.returns(percent(report.returnsInSeveral / report.returns))}`] : []),
    words.advisor.title,
    `  ${percent(advisor.top1)} ${words.advisor.of(percent(advisor.top3))}`,
    `  ${words.advisor.basis({ from: advisor.from, n: advisor.n, low: percent(low), high: percent(high) })}`,
    `  ${words.advisor.mostCommon(percent(advisor.mostCommonUnit))}`,
  ]
}

const severalLines = (
  { several, severalTooFew, fewestToShow: fewest }: ReplayReport,
  words: Words['replay'],
): string[] => [
  ...several.slice(0, 10).map(({ type, place, units }) => {
    const who = units.map(({ name, orders }) => `${name} ${orders}`).join(', ')
    return `    ${cut(type.path, 44)}, ${place.path || words.mined.everywhere}: ${cut(who, 100)}`
  }),
  ...(severalTooFew.pairs > 0 ? [`    ${words.pairs.pairTooFew({ ...severalTooFew, fewest })}`] : []),
]

const clarifyLines = (report: ReplayReport, words: Words['replay']): string[] => {
  const rows = report.clarify.rows.slice(0, 20)
  const last = rows.at(-1)
  if (last === undefined) return [words.clarify.none]
  const practice = (row: (typeof rows)[number]): string =>
    row.tooFew
      ? words.clarify.tooFew
      : row.units
          .slice(0, 2)
          .map(({ name, orders }) => `${name} ${percent(orders / row.allOrders, 0)}`)
          .join(' · ')
  const table = tableLines(
    ['#', words.clarify.duty, words.clarify.practice, words.clarify.orders, words.clarify.share],
    rows.map((row, at) => [
      { text: String(at + 1), isNumber: true },
      { text: row.type.path },
      { text: practice(row) },
      { text: String(row.orders), isNumber: true },
      { text: percent(row.shareOfUnclear), isNumber: true },
    ]),
  )
  const aside = words.clarify.aside({ duties: rows.length, share: percent(last.cumulativeShare, 0) })
  return [`${words.clarify.title} · ${aside}`, ...table.map((line) => `  ${line}`)]
}

const minedLines = ({ mined, fewestToShow }: ReplayReport, words: Words['replay']): string[] => {
  const table = tableLines(
    [
      words.mined.type,
      words.mined.place,
      words.mined.unit,
      words.mined.support,
      words.mined.confidence,
      words.mined.used,
    ],
    mined.rows
      .slice(0, 15)
      .map((duty) => [
        { text: duty.type.path || words.mined.allTypes },
        { text: duty.place.path || words.mined.everywhere },
        { text: duty.unit.name },
        { text: `${duty.confidence.hits}/${duty.orders}`, isNumber: true },
        { text: percent(duty.confidence.share, 0), isNumber: true },
        { text: `${duty.firstOn} – ${duty.lastOn}` },
      ]),
  )
  const aside = words.mined.aside({ duties: mined.duties, share: percent(mined.agreement.share) })
  return [
    `${words.mined.title} · ${aside}`,
    ...(mined.agreementAhead === null ? [] : [`  ${words.mined.ahead(percent(mined.agreementAhead.share))}`]),
    ...table.map((line) => `  ${line}`),
    ...(mined.tooFew > 0 ? [`  ${words.mined.tooFew(mined.tooFew, fewestToShow)}`] : []),
  ]
}

const driftLines = ({ drift }: ReplayReport, words: Words['replay']): string[] => {
  if (drift.renamed.length === 0 && drift.reorganised.length === 0) return [words.drift.title, `  ${words.drift.none}`]
  const moved = drift.reorganised.slice(0, 15).map(({ type, place, before, after, fromOn, orders }) => {
    const said = words.drift.moved({ before: before.name, after: after.name, day: fromOn })
    return `  ${type.path}, ${place.path || words.mined.everywhere}: ${said} ${words.drift.orders(orders)}`
  })
  const renamed = drift.renamed.slice(0, 15).map(({ names, formerOrders }) => {
    const [before, after] = [names.at(-2)?.name ?? '', names.at(-1)?.name ?? '']
    return `  ${words.drift.renamed({ before, after })} · ${words.drift.orders(formerOrders)}`
  })
  const note = words.drift.note({ tests: drift.tests, kept: drift.reorganised.length, level: percent(drift.level, 0) })
  return [words.drift.title, ...moved, ...renamed, `  ${note}`]
}

const listLines = (list: ReportList, words: Words['replay']): string[] => {
  const { agreement } = list
  const unmatched = (['types', 'places', 'units'] as const)
    .filter((what) => list.unmatched[what].orders > 0)
    .map((what) => {
      const { orders, names, more } = list.unmatched[what]
      const said = `${names.slice(0, 8).join(', ')}${more > 0 || names.length > 8 ? ' …' : ''}`
      return `  ${words.lists.unmatched({ what: words.lists.what[what], orders, names: said })}`
    })
  const sent = list.disagreements.slice(0, 10).map((one) => {
    const says = one.listUnits.length === 0 ? words.lists.nobody : one.listUnits.join(' / ')
    const place = one.place.path || words.mined.everywhere
    return `  ${words.lists.sent({ type: one.type.path, place, list: says, unit: one.unit.name, n: one.orders })}`
  })
  const shares = {
    share: percent(agreement.share),
    n: agreement.n,
    low: percent(agreement.low),
    high: percent(agreement.high),
  }
  const outcomes = Object.entries(list.outcomes).map(([outcome, n]) => words.lists.outcome({ outcome, n }))
  return [
    words.lists.title(list.name),
    `  ${words.lists.agreement(shares)}`,
    `  ${outcomes.join(' · ')}`,
    ...unmatched,
    ...sent,
  ]
}

/** The report of a replay as lines for a terminal. */
export const replayLines = (report: ReplayReport, { replay }: Pick<Words, 'replay'>): string[] => [
  ...headLines(report, replay),
  '',
  ...figureLines(report, replay),
  '',
  ...clarifyLines(report, replay),
  '',
  ...minedLines(report, replay),
  '',
  ...driftLines(report, replay),
  ...report.lists.flatMap((list) => ['', ...listLines(list, replay)]),
]

/** What was taken out of a file, as lines for a terminal. */
export const stripLines = (report: StripReport, { imports }: Pick<Words, 'imports'>): string[] => {
  const words = imports.stripped
  const said = (columns: readonly string[]): string => (columns.length === 0 ? words.none : columns.join(', '))
  return [
    words.rows({ file: report.file, rows: report.rows, masked: report.maskedRows }),
    words.dropped(said(report.droppedColumns)),
    words.kept(said(report.keptColumns)),
    words.masked(report),
  ]
}
