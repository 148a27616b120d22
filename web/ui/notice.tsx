import type { ReactNode } from 'react'
import { type Problem, Refusal } from '../../src/kernel/problem.ts'
import { type EverybodysWords, sentenceOf } from '../../src/words/say.ts'
import { useWords } from './words.ts'

/** What went wrong, as a problem; anything that is no refusal was not meant to happen. */
export const problemIn = (error: unknown): Problem =>
  error instanceof Refusal ? error.problem : { code: 'ui/unexpected', status: 500, values: {} }

const textIn = (values: Problem['values'], name: string): string | null => {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * The sentence of a problem: ours when a room has words for it, else the one the server sent.
 *
 * The server's own sentence travels in `values.detail`.
 */
export const sayProblem = (words: EverybodysWords, problem: Problem): string => {
  const said = sentenceOf(words, problem)
  return said === problem.code ? (textIn(problem.values, 'detail') ?? words.ui.problems['ui/unexpected']) : said
}

type WrongField = { readonly field: string; readonly message: string }

const isWrongField = (value: unknown): value is WrongField =>
  typeof value === 'object' && value !== null && 'field' in value && 'message' in value

const wrongFieldsIn = (values: Problem['values']): WrongField[] => {
  const found = values.wrongFields
  return Array.isArray(found) ? found.filter(isWrongField) : []
}

/** Something did not work: the sentence, the fields it is about, and a way on. */
export const ErrorNotice = ({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }) => {
  const words = useWords()
  const problem = problemIn(error)
  const wrongFields = wrongFieldsIn(problem.values)
  const requestId = problem.status >= 500 ? textIn(problem.values, 'requestId') : null
  return (
    <div className="notice" role="alert">
      <p className="strong">{sayProblem(words, problem)}</p>
      {wrongFields.length > 1 && (
        <ul>
          {wrongFields.map(({ field, message }) => (
            <li key={field}>{words.ui.notice.field(field, message)}</li>
          ))}
        </ul>
      )}
      {requestId !== null && <p className="small muted">{words.ui.notice.request(requestId)}</p>}
      {onAgain !== undefined && (
        <button type="button" className="link" onClick={onAgain}>
          {words.ui.notice.again}
        </button>
      )}
    </div>
  )
}

/** Something to know before going on; nothing is wrong. */
export const Hint = ({ children }: { readonly children: ReactNode }) => <div className="notice quiet">{children}</div>
