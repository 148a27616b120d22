import { type FormEvent, useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useReplay } from '../../api/replays.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import './replay.css'

const mappings = ['hotline', 'pingshan', 'boston'] as const
type Mapping = (typeof mappings)[number]

const mappingOf = (value: string): Mapping => mappings.find((mapping) => mapping === value) ?? 'hotline'

const Check = ({
  label,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) => (
  <label className="row">
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
)

/** Brings a file of past orders: which file, from where, and how it is judged. */
export const BringOrders = ({ onDone }: { readonly onDone: (id: Id) => void }) => {
  const words = usePageWords().replay.list
  const { sign } = useJurisdiction()
  const replaying = useReplay(sign)
  const [file, setFile] = useState<File | null>(null)
  const [mapping, setMapping] = useState<Mapping>('hotline')
  const [learnUntil, setLearnUntil] = useState(0)
  const [compare, setCompare] = useState(false)
  const [skipBadRows, setSkipBadRows] = useState(false)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (file === null || replaying.isPending) return
    replaying.mutate({ file, mapping, learnUntil, compare, skipBadRows }, { onSuccess: ({ id }) => onDone(id) })
  }

  return (
    <Card title={words.bring}>
      <form className="stack" onSubmit={send}>
        <div className="bring-fields">
          <Field label={words.file} note={words.fileNote}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                type="file"
                required
                accept=".csv,.tsv,.txt,.gz,.xlsx,.xls,.html,.htm"
                onChange={(event) => setFile(event.target.files?.[0] ?? null)}
              />
            )}
          </Field>
          <Field label={words.mapping}>
            {(ties) => (
              <select
                {...ties}
                className="input"
                value={mapping}
                onChange={(event) => setMapping(mappingOf(event.target.value))}
              >
                {mappings.map((one) => (
                  <option key={one} value={one}>
                    {words.mappings[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.learnUntil} note={words.learnUntilNote}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                type="number"
                min={0}
                max={100_000_000}
                value={learnUntil}
                onChange={(event) => setLearnUntil(Math.max(0, Math.floor(Number(event.target.value))))}
              />
            )}
          </Field>
        </div>
        <div className="row wrap">
          <Check label={words.compare} isOn={compare} onChange={setCompare} />
          <Check label={words.skipBadRows} isOn={skipBadRows} onChange={setSkipBadRows} />
          <span className="grow" />
          <span role="status" className="small muted">
            {replaying.isPending && words.busy}
          </span>
          <button type="submit" className="button primary" disabled={file === null || replaying.isPending}>
            {words.start}
          </button>
        </div>
        {replaying.isError && <ErrorNotice error={replaying.error} />}
      </form>
    </Card>
  )
}
