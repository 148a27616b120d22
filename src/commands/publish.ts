import { type DiffView, type Publishing, previewPublishing, publishDraft } from '../modules/duties/index.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { withCounty } from './county.ts'
import { faultLines, tellWhere } from './list-faults.ts'
import { answer, terminalLocale } from './say.ts'

type PublishWish = { readonly jurisdiction?: string; readonly yes?: boolean; readonly json?: boolean }

type Change = DiffView['duties'][number]

/** At most this many changes of a part are said; `--json` has them all. */
const changesSaid = 50

const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const changeLines = (words: Words, entry: Change): string[] => {
  const said = words.duties.screen
  const names: Readonly<Record<string, string>> = { ...words.duties.editing.header.fields, ...said.fields }
  const fields = entry.change === 'changed' ? entry.fields : []
  return [
    `  ${said.change[entry.change]}  ${entry.name}`,
    ...fields.map(({ field, before, after }) => `      ${names[field] ?? field}: ${plain(before)} → ${plain(after)}`),
  ]
}

const partLines = (words: Words, title: string, entries: readonly Change[]): string[] => {
  if (entries.length === 0) return []
  const left = entries.length - changesSaid
  return [
    words.commands.changesOf({ title, n: entries.length }),
    ...entries.slice(0, changesSaid).flatMap((entry) => changeLines(words, entry)),
    ...(left > 0 ? [`  ${words.duties.screen.more(left)}`] : []),
  ]
}

/** Which depth counts first from now on, where that was turned round. */
const orderLines = (words: Words, header: DiffView['header']): string[] => {
  const { order, orders } = words.duties.editing.header
  const names: Readonly<Record<string, string>> = orders
  return header
    .filter(({ field }) => field === 'order')
    .map(({ before, after }) => `${order}: ${names[plain(before)]} → ${names[plain(after)]}`)
}

const diffLines = (words: Words, { header, attributes, duties, items, delegations }: DiffView): string[] => {
  const { parts, noDifference } = words.duties.screen
  const lines = [
    ...orderLines(words, header),
    ...partLines(words, parts.attributes, attributes),
    ...partLines(words, parts.duties, duties),
    ...partLines(words, parts.items, items),
    ...partLines(words, parts.delegations, delegations),
  ]
  return lines.length === 0 ? [noDifference] : lines
}

const whatItWouldDo = (words: Words, { draft, faults, total }: Publishing): string[] => {
  if (total === 0) return [words.commands.wouldPublish(draft)]
  return [words.commands.cannotPublish(total), ...faultLines(words, faults, total)]
}

/** `wardwork publish list`: what the draft changes in the list in force; with `--yes` it becomes the list in force. */
export const publishDutyList = (wish: PublishWish): Promise<void> =>
  withCounty(wish.jurisdiction, async (call) => {
    const locale = terminalLocale()
    const words = wordsOf(locale)
    const seen = await previewPublishing(call, locale)
    const published = wish.yes === true ? await publishDraft(call, seen.draft.version).catch(tellWhere) : null
    answer(wish.json === true, { ...seen, published }, () => [
      ...diffLines(words, seen.changes),
      ...(published === null ? whatItWouldDo(words, seen) : [words.commands.published(published)]),
    ])
    if (published === null && seen.total > 0) process.exitCode = 1
  })
