import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useJurisdiction } from '../api/jurisdiction.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { useKeys } from '../ui/keys.ts'
import { useWords } from '../ui/words.ts'

/** The search of the top bar: `/` goes there, Enter opens the queue with what matches, Esc leaves. */
export const Search = () => {
  const words = useWords()
  const { sign } = useJurisdiction()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useKeys([{ key: '/', label: words.ui.frame.search, does: () => input.current?.focus() }])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void navigate({ to: '/$sign', params: { sign }, search: text.trim() === '' ? {} : { q: text.trim() } })
  }
  return (
    <search className="search">
      <form onSubmit={submit}>
        <input
          ref={input}
          className="input"
          type="search"
          aria-label={words.ui.frame.search}
          placeholder={words.ui.frame.search}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        {text === '' && <KeyHint of="/" />}
      </form>
    </search>
  )
}
