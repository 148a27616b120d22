import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Field } from './field.tsx'
import { type Lying, type Named, useNames } from './names.ts'
import { ErrorNotice } from './notice.tsx'
import { useSettled } from './settled.ts'
import { useWords } from './words.ts'

/** Something to choose by its name; where it lies tells two of the same name apart. */
export type Chosen = Named & Lying & { readonly id: string }

/** How words are looked up; `useFind` of `web/api/choices.ts` finds units, territories and types. */
export type Find<One extends Chosen> = (words: string) => Promise<readonly One[]>

type FoundProps<One extends Chosen> = {
  readonly label: string
  readonly find: Find<One>
  readonly words: string
  readonly isChosen: (id: string) => boolean
  readonly onChoose: (choice: One) => void
}

const Found = <One extends Chosen>({ label, find, words, isChosen, onChoose }: FoundProps<One>) => {
  const said = useNames()
  const { nothing } = useWords().ui.chooser
  const found = useQuery({
    queryKey: ['chooser', label, words],
    queryFn: () => find(words),
    enabled: words !== '',
    staleTime: 60_000,
  })
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
          {choice.within !== null && <span className="small muted"> {said.within(choice)}</span>}
        </li>
      ))}
    </ul>
  )
}

/**
 * Chooses by name: type a little, press what is meant; what was chosen stands as chips and goes with a press.
 *
 * @param atMost how many may be chosen; one more replaces the last
 */
export const Chooser = <One extends Chosen>({
  label,
  find,
  chosen,
  atMost,
  onChange,
  note,
  problem = null,
  hint,
}: {
  readonly label: string
  readonly find: Find<One>
  readonly chosen: readonly One[]
  readonly atMost: number
  readonly onChange: (chosen: readonly One[]) => void
  readonly note?: ReactNode
  readonly problem?: string | null
  /** What may be typed, where it is not a name. */
  readonly hint?: string
}) => {
  const words = useWords().ui.chooser
  const said = useNames()
  const [text, setText] = useState('')
  const settled = useSettled(text.trim(), 250)
  const choose = (choice: One): void => {
    onChange([...chosen.slice(0, atMost - 1), choice])
    setText('')
  }
  return (
    <div className="stack-s">
      <Field label={label} problem={problem} {...(note === undefined ? {} : { note })}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            type="search"
            placeholder={hint ?? words.hint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {text !== '' && (
        <Found
          label={label}
          find={find}
          words={settled}
          isChosen={(id) => chosen.some((one) => one.id === id)}
          onChoose={choose}
        />
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
              <span className="unseen">{words.takeAway}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
