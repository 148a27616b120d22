import type { DiffView } from '../../../src/modules/duties/core/views.ts'
import { usePageWords } from '../../ui/page-words.ts'

type Entry = DiffView['duties'][number]

const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

const Fields = ({ entry }: { readonly entry: Entry }) => {
  const words = usePageWords().duties
  const names: Readonly<Record<string, string>> = { ...words.editing.header.fields, ...words.screen.fields }
  if (entry.change !== 'changed') return null
  return (
    <ul className="small">
      {entry.fields.map(({ field, before, after }) => (
        <li key={field}>
          {names[field] ?? field}: <del>{plain(before)}</del> → <ins>{plain(after)}</ins>
        </li>
      ))}
    </ul>
  )
}

const Part = ({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) => {
  const words = usePageWords().duties.screen
  if (entries.length === 0) return null
  return (
    <section className="stack-s">
      <h3>{title}</h3>
      <ul className="plain-list stack-s">
        {entries.slice(0, 200).map((entry) => (
          <li key={entry.id}>
            <b>{words.change[entry.change]}</b> {entry.name}
            <Fields entry={entry} />
          </li>
        ))}
      </ul>
      {entries.length > 200 && <p className="small muted">{words.more(entries.length - 200)}</p>}
    </section>
  )
}

/** Whether anything differs. */
const isSame = (diff: DiffView): boolean =>
  [diff.header, diff.attributes, diff.items, diff.duties, diff.delegations].every((part) => part.length === 0)

/** Which depth counts first now, where that was turned round. */
const Order = ({ header }: Pick<DiffView, 'header'>) => {
  const words = usePageWords().duties.editing.header
  const names: Readonly<Record<string, string>> = words.orders
  return header
    .filter(({ field }) => field === 'order')
    .map(({ field, before, after }) => (
      <p key={field}>
        <b>{words.order}</b>: <del>{names[plain(before)]}</del> → <ins>{names[plain(after)]}</ins>
      </p>
    ))
}

/** What changed between two versions, field by field. */
export const DiffList = ({ diff }: { readonly diff: DiffView }) => {
  const words = usePageWords().duties.screen
  if (isSame(diff)) return <p>{words.noDifference}</p>
  return (
    <div className="stack">
      <Order header={diff.header} />
      <Part title={words.parts.attributes} entries={diff.attributes} />
      <Part title={words.parts.duties} entries={diff.duties} />
      <Part title={words.parts.items} entries={diff.items} />
      <Part title={words.parts.delegations} entries={diff.delegations} />
    </div>
  )
}
