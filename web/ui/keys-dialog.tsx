import { Fragment, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { KeyHint } from './key-hint.tsx'
import { useKeys, useListedKeys } from './keys.ts'
import { useWords } from './words.ts'

/** The button that shows, and `?` that opens, every key of the page. Stands once in a frame. */
export const KeysDialog = () => {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const listed = useListedKeys()
  useKeys([{ key: '?', label: words.ui.keys.open, does: () => setOpen(true) }])

  return (
    <>
      <button type="button" className="link small nowrap" onClick={() => setOpen(true)}>
        <KeyHint of="?" /> {words.ui.keys.open}
      </button>
      <Dialog title={words.ui.keys.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="key-list">
          {listed.map((binding) => (
            <Fragment key={binding.key}>
              <dt>
                <KeyHint of={binding.key} />
              </dt>
              <dd>{binding.label}</dd>
            </Fragment>
          ))}
        </dl>
      </Dialog>
    </>
  )
}
