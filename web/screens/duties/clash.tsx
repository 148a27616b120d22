import type { Kept } from '../../api/keeping.ts'
import { usePageWords } from '../../ui/page-words.ts'

/** What a change met: the entry as somebody else has left it, or null where nothing stands in the way. */
export const clashIn = <Entry,>(kept: Kept<Entry> | undefined) => (kept?.isKept === false ? kept : null)

/** What it says now, for the fields that differ: the field's name and its value as text. */
export type SaidNow = readonly (readonly [field: string, value: string | null])[]

/** Somebody else changed the same thing meanwhile: what it says now, and the choice between both. */
export const Clash = ({
  isRemoved,
  now,
  onMine,
  onTheirs,
}: {
  readonly isRemoved: boolean
  readonly now: SaidNow
  readonly onMine: () => void
  readonly onTheirs: () => void
}) => {
  const words = usePageWords().duties.editing.clash
  return (
    <div className="notice stack-s" role="alert">
      <p className="strong">{isRemoved ? words.removed : words.changed}</p>
      {!isRemoved && now.length > 0 && (
        <div className="small">
          {words.now}
          <ul className="said-now">
            {now.map(([field, value]) => (
              <li key={field}>
                <b>{field}</b> <span className="said">{value ?? words.empty}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="row wrap">
        <button type="button" className="button" onClick={onTheirs}>
          {words.theirs}
        </button>
        <button type="button" className="button" onClick={onMine}>
          {words.mine}
        </button>
      </p>
    </div>
  )
}
