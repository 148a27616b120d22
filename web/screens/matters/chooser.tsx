import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Choice, type ChoiceOf, choicesQuery } from '../../api/choices.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useSettled } from '../../ui/settled.ts'
import { useWords } from '../../ui/words.ts'
import { useNames } from './names.ts'

const Found = ({
  of,
  words,
  isChosen,
  onChoose,
}: {
  readonly of: ChoiceOf
  readonly words: string
  readonly isChosen: (id: string) => boolean
  readonly onChoose: (choice: Choice) => void
}) => {
  const said = useNames()
  const nothing = useWords().screens.view.nothingFound
  const { sign } = useJurisdiction()
  const found = useQuery({ ...choicesQuery(sign, of, words), enabled: words !== '' })
  if (found.isError) return <ErrorNotice error={found.error} />
  if (words === '' || found.data === undefined) return null
  const left = found.data.filter((choice) => !isChosen(choice.id))
  if (left.length === 0) return <p className="small muted">{nothing}</p>
  return (
    <ul className="found">
      {left.map((choice) => (
        <li key={choice.id}>
          <button type="button" className="link" onClick={() => onChoose(choice)}>
            {said.full(choice)}
          </button>
          {choice.within !== null && <span className="small muted"> {choice.within}</span>}
        </li>
      ))}
    </ul>
  )
}

/**
 * Chooses units or types by name: type a little, press what is meant; what was chosen stands as chips and goes with a press.
 *
 * @param atMost how many may be chosen; one more replaces the last
 */
export const Chooser = ({
  label,
  of,
  chosen,
  atMost,
  onChange,
}: {
  readonly label: string
  readonly of: ChoiceOf
  readonly chosen: readonly Choice[]
  readonly atMost: number
  readonly onChange: (chosen: readonly Choice[]) => void
}) => {
  const words = useWords().screens.view
  const said = useNames()
  const [text, setText] = useState('')
  const settled = useSettled(text.trim(), 250)
  const choose = (choice: Choice): void => {
    onChange([...chosen.slice(0, atMost - 1), choice])
    setText('')
  }
  return (
    <div className="stack-s">
      <Field label={label}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            type="search"
            placeholder={words.chooseHint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {text !== '' && (
        <Found of={of} words={settled} isChosen={(id) => chosen.some((one) => one.id === id)} onChoose={choose} />
      )}
      {chosen.length > 0 && (
        <div className="chips">
          {chosen.map((one) => (
            <button
              key={one.id}
              type="button"
              className="chip"
              onClick={() => onChange(chosen.filter((other) => other.id !== one.id))}
            >
              {said.full(one)} <span aria-hidden="true">×</span>
              <span className="unseen">{words.unchoose}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
