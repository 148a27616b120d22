import type { Preview, SplitPart } from '../../../src/modules/directory/core/views.ts'
import { useNumbers } from '../../ui/figures.tsx'
import { useNames } from '../../ui/names.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useLocale } from '../../ui/words.ts'

const Figure = ({
  label,
  value,
  note,
  isBad = false,
}: {
  readonly label: string
  readonly value: number
  readonly note?: string | null
  readonly isBad?: boolean
}) => {
  const { whole } = useNumbers()
  return (
    <div>
      <div className="small muted">{label}</div>
      <div className={isBad ? 'preview-number bad' : 'preview-number'}>
        {whole(value)} {note !== undefined && note !== null && <span className="small muted">{note}</span>}
      </div>
    </div>
  )
}

const Findings = ({ preview }: { readonly preview: Preview }) => {
  const words = usePageWords().directory.screen.reorganise
  const locale = useLocale()
  const findings = preview.parts.flatMap((part) => part.findings.map((finding) => ({ ...finding, room: part.room })))
  if (findings.length === 0) return <p className="small muted">{words.noFindings}</p>
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.remedy}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={`${finding.room} ${finding.what.en} ${finding.where.en}`}>
            <td>
              <Stamp kind={finding.stamp} /> {finding.what[locale]}
            </td>
            <td>{finding.where[locale]}</td>
            <td>
              {finding.remedy !== null &&
                (finding.href === null ? finding.remedy[locale] : <a href={finding.href}>{finding.remedy[locale]}</a>)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Parts = ({ split }: { readonly split: readonly SplitPart[] }) => {
  const words = usePageWords().directory.screen.reorganise.parts
  const said = useNames()
  const { whole } = useNumbers()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.children}</th>
          <th scope="col">{words.posts}</th>
          <th scope="col" className="num">
            {words.people}
          </th>
        </tr>
      </thead>
      <tbody>
        {split.map((part) => (
          <tr key={part.name}>
            <td>
              <b>{said.full(part)}</b>
              {part.answers && <div className="small muted">{words.answers}</div>}
            </td>
            <td>{said.joined(part.children)}</td>
            <td>{said.joined(part.posts)}</td>
            <td className="num">{whole(part.people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a reorganisation would carry along and break, in large numbers and a table. */
export const PreviewView = ({ preview }: { readonly preview: Preview }) => {
  const words = usePageWords().directory.screen.reorganise
  const locale = useLocale()
  const carried = preview.parts.flatMap((part) =>
    part.carried.map((one) => ({ ...one, key: `${part.room} ${one.label.en}` })),
  )
  const findings = preview.parts.reduce((sum, part) => sum + part.findings.length, 0)
  return (
    <>
      <div className="preview-numbers">
        <Figure label={words.closes} value={preview.closed} />
        <Figure label={words.opens} value={preview.opened} />
        {carried.map((one) => (
          <Figure key={one.key} label={one.label[locale]} value={one.count} note={one.note?.[locale] ?? null} />
        ))}
        <Figure label={words.findings} value={findings} isBad={findings > 0} />
      </div>
      {preview.split !== undefined && <Parts split={preview.split} />}
      <Findings preview={preview} />
    </>
  )
}
