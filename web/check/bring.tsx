import { useEffect, useEffectEvent, useId, useState } from 'react'
import { usePageWords } from '../ui/page-words.ts'

const accepted = '.xlsx,.xls,.ods,.csv,.tsv,.txt,.gz,.html,.json,.dmn,.xml'

/** What a pasted text is, by how it begins; its name says how it is read. */
const endingOf = (text: string): string => {
  const start = text.trimStart()
  if (start.startsWith('{')) return 'json'
  if (!start.startsWith('<')) return 'csv'
  return /<table[\s>]/i.test(start) ? 'html' : 'dmn'
}

const Paste = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => {
  const words = usePageWords().check.paste
  const [text, setText] = useState('')
  const id = useId()
  const take = (): void => {
    onFiles([new File([text], `${words.name}.${endingOf(text)}`)])
    setText('')
  }
  return (
    <details>
      <summary>{words.title}</summary>
      <div className="stack-s check-paste">
        <label htmlFor={id} className="small muted">
          {words.note}
        </label>
        <textarea id={id} className="input" value={text} onChange={(event) => setText(event.target.value)} />
        <button type="button" className="button" disabled={text.trim() === ''} onClick={take}>
          {words.check}
        </button>
      </div>
    </details>
  )
}

/** Takes files dropped anywhere on the page, so that none that misses the place replaces the page; tells whether one hovers. */
const useDrop = (onFiles: (files: readonly File[]) => void): boolean => {
  const [isOver, setOver] = useState(false)
  const takes = useEffectEvent(onFiles)
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      takes([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

/** Where files are brought to: chosen, dropped anywhere on the page, or pasted as text. */
export const Bring = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => {
  const words = usePageWords()
  const id = useId()
  const isOver = useDrop(onFiles)
  return (
    <div className="file-field check-drop" data-over={isOver}>
      <h2>{words.check.bring.title}</h2>
      <div className="row wrap">
        <input
          id={id}
          className="unseen"
          type="file"
          multiple
          accept={accepted}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <label className="button primary" htmlFor={id}>
          {words.check.bring.choose}
        </label>
        <span className="muted">{words.check.bring.drop}</span>
      </div>
      <p className="small muted">{words.check.bring.note}</p>
      <Paste onFiles={onFiles} />
    </div>
  )
}
