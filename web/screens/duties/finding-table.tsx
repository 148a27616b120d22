import type { FindingRow } from '../../../src/modules/duties/core/findings/kept.ts'
import { useNumbers } from '../../ui/figures.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { FindingStamp } from './finding-stamp.tsx'

type RowProps = {
  readonly row: FindingRow
  readonly isSelected: boolean
  readonly onOpen: ((row: FindingRow) => void) | null
  readonly onDuty: ((id: string) => void) | null
}

const Duties = ({ row, onDuty }: Pick<RowProps, 'row' | 'onDuty'>) => {
  const words = usePageWords().findings.screen
  const named = 'duties' in row.finding ? row.finding.duties.length : 0
  if (row.duties.length === 0) return null
  return (
    <ul className="plain-list small finding-duties">
      {row.duties.map(({ id, said }) => (
        <li key={id}>
          {onDuty === null ? (
            said
          ) : (
            <button type="button" className="link" onClick={() => onDuty(id)}>
              {said}
            </button>
          )}
        </li>
      ))}
      {named > row.duties.length && <li className="muted">{words.moreDuties(named - row.duties.length)}</li>}
    </ul>
  )
}

const Line = ({ row, isSelected, onOpen, onDuty }: RowProps) => {
  const words = usePageWords().findings.screen
  const when = useWhen()
  const { whole } = useNumbers()
  const { finding } = row
  return (
    <tr aria-current={isSelected ? 'true' : undefined}>
      <td>
        <div className="row wrap">
          <FindingStamp kind={finding.kind} />
          {finding.kind === 'overlap' && finding.latent && <Stamp kind="plain">{words.latent}</Stamp>}
        </div>
        {onOpen === null ? (
          <p>{row.text}</p>
        ) : (
          <button type="button" className="sentence" onClick={() => onOpen(row)}>
            {row.text}
          </button>
        )}
        <Duties row={row} onDuty={onDuty} />
      </td>
      <td className="num">{'size' in finding ? whole(finding.size) : ''}</td>
      <td className="nowrap">{'days' in finding ? when.fullDay(finding.days.from) : ''}</td>
    </tr>
  )
}

/**
 * Findings, one a row: its sentence, how many cells, since when, and the duties it is about.
 *
 * @param onOpen opens one beside the table; null where they are only read
 * @param onDuty opens a duty; null where they are only read
 */
export const FindingTable = ({
  rows,
  label,
  selected,
  onOpen,
  onDuty,
}: {
  readonly rows: readonly FindingRow[]
  readonly label: string
  readonly selected: number | null
} & Pick<RowProps, 'onOpen' | 'onDuty'>) => {
  const words = usePageWords().findings.screen
  return (
    <div className="card flush">
      <table className="table finding-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.heading.finding}</th>
            <th scope="col" className="num" title={words.sizeNote}>
              {words.heading.size}
            </th>
            <th scope="col">{words.heading.first}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.no} row={row} isSelected={row.no === selected} onOpen={onOpen} onDuty={onDuty} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
