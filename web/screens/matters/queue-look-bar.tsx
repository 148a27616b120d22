import type { FocusEvent, KeyboardEvent } from 'react'
import { QueueSort, type QueueView } from '../../../src/modules/matters/core/queue.ts'
import { useWords } from '../../ui/words.ts'
import { QueueColumn, type QueueLook } from './queue-look.ts'

/** What is done is read by age alone. */
const sortsOf = (view: QueueView): readonly QueueSort[] => (view === 'done' ? ['newest', 'oldest'] : QueueSort.options)

/** Whoever goes on elsewhere leaves it closed. */
const closeBehind = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void => {
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false
}

const closeWithEscape = ({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void => {
  if (key !== 'Escape') return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}

/** In which order, how close together, which columns: each by keyboard, remembered by this browser. */
export const QueueLookBar = ({
  view,
  look,
  onChange,
}: {
  readonly view: QueueView
  readonly look: QueueLook
  readonly onChange: (changed: Partial<QueueLook>) => void
}) => {
  const { matters, screens } = useWords()
  const words = matters.queueLook
  const sorts = sortsOf(view)
  const shown = sorts.includes(look.sort) ? look.sort : 'newest'
  const toggle = (column: QueueColumn): void =>
    onChange({
      hidden: look.hidden.includes(column) ? look.hidden.filter((one) => one !== column) : [...look.hidden, column],
    })
  return (
    <fieldset className="queue-look">
      <legend className="unseen">{words.look}</legend>
      <label>
        <span className="muted">{words.order}</span>
        <select
          className="input slim"
          value={shown}
          onChange={(event) => onChange({ sort: QueueSort.catch('due').parse(event.target.value) })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sort[sort]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="chip"
        aria-pressed={look.density === 'compact'}
        onClick={() => onChange({ density: look.density === 'compact' ? 'comfortable' : 'compact' })}
      >
        {words.compact}
      </button>
      <details className="queue-columns" onBlur={closeBehind} onKeyDown={closeWithEscape}>
        <summary className="chip">{words.columns}</summary>
        <div className="queue-columns-list">
          {QueueColumn.options.map((column) => (
            <label key={column} className="choice">
              <input type="checkbox" checked={!look.hidden.includes(column)} onChange={() => toggle(column)} />
              <span>{screens.queue.columns[column]}</span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  )
}
