import { usePageWords } from '../ui/page-words.ts'
import type { Running } from './use-checks.ts'

/** Which file is being checked, how far it is, how many wait, and the way to stop. */
export const Progress = ({ running, onCancel }: { readonly running: Running; readonly onCancel: () => void }) => {
  const words = usePageWords().check
  const label = words.running(running.name)
  return (
    <div className="card stack-s">
      <div className="row between wrap">
        <span className="strong">{label}</span>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
      <progress className="check-progress" aria-label={label} max={1} value={running.share} />
      {running.waiting > 0 && <p className="small muted">{words.waiting(running.waiting)}</p>}
    </div>
  )
}
