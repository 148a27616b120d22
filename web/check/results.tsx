import { useMemo, useState } from 'react'
import { heldAgainstLimits, isWithinLimits, type Limits } from '../../src/modules/duties/core/findings/limits.ts'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { usePageWords } from '../ui/page-words.ts'
import { Stamp } from '../ui/stamp.tsx'
import type { Checked } from './check-file.ts'
import { ListResult } from './list-result.tsx'
import { SaveReport } from './save-report.tsx'
import { TablesResult } from './tables-result.tsx'
import { Unread } from './unread.tsx'

const isRead = ({ state }: Checked): boolean => state === 'list' || state === 'tables'

const limitedIn = (one: Checked): Limits => {
  if (one.state === 'list') return heldAgainstLimits(one.analysis)
  if (one.state === 'tables') return { gaps: one.tables.counts.gap, overlaps: one.tables.counts.overlap }
  return { gaps: 0, overlaps: 0 }
}

const wholeNumber = (text: string): number => Math.max(0, Math.floor(Number(text) || 0))

const LimitFields = ({
  limits,
  onChange,
}: {
  readonly limits: Limits
  readonly onChange: (limits: Limits) => void
}) => {
  const words = usePageWords().check.limits
  const fields = ['gaps', 'overlaps'] as const
  return (
    <div className="row wrap check-limits">
      {fields.map((field) => (
        <Field key={field} label={words[field]}>
          {(ties) => (
            <input
              {...ties}
              className="input slim"
              type="number"
              min={0}
              value={limits[field]}
              onChange={(event) => onChange({ ...limits, [field]: wholeNumber(event.target.value) })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

const Verdict = ({ checked, limits }: { readonly checked: readonly Checked[]; readonly limits: Limits }) => {
  const words = usePageWords().check.limits
  const found = useMemo(() => checked.map(limitedIn), [checked])
  const unread = checked.filter((one) => !isRead(one)).length
  if (unread > 0)
    return (
      <p role="status">
        <Stamp kind="late">{words.unread(unread)}</Stamp>
      </p>
    )
  const isWithin = isWithinLimits(found, limits)
  return (
    <p role="status">
      <Stamp kind={isWithin ? 'good' : 'late'}>{isWithin ? words.within : words.above}</Stamp>
    </p>
  )
}

const ResultOf = ({ one }: { readonly one: Checked }) => {
  if (one.state === 'list') return <ListResult checked={one} />
  return one.state === 'tables' ? <TablesResult checked={one} /> : <Unread checked={one} />
}

/** What all files came to: whether they may pass, the report to take along, and each file with its findings. */
export const Results = ({
  checked,
  onClear,
}: {
  readonly checked: readonly Checked[]
  readonly onClear: () => void
}) => {
  const words = usePageWords().check
  const [limits, setLimits] = useState<Limits>({ gaps: 0, overlaps: 0 })
  return (
    <>
      <Card title={words.limits.title} aside={words.limits.note}>
        <Verdict checked={checked} limits={limits} />
        <LimitFields limits={limits} onChange={setLimits} />
        <div className="row wrap">
          {checked.some(isRead) && <SaveReport checked={checked} />}
          <button type="button" className="button quiet" onClick={onClear}>
            {words.clear}
          </button>
        </div>
      </Card>
      {checked.map((one) => (
        <ResultOf key={one.name} one={one} />
      ))}
    </>
  )
}
