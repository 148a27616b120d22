import { useState } from 'react'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useOpenAccount } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../ui/words.ts'
import { OneTimeCodeDialog } from './one-time-code.tsx'

/** Opens an account; its person chooses a password with the code that is shown then. */
export const AddAccount = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const words = useWords().screens.admin
  const { sign } = useJurisdiction()
  const opening = useOpenAccount(sign)
  const [id, setId] = useState(newId)
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [code, setCode] = useState<string | null>(null)

  const open = (): void => {
    if (login.trim() === '' || name.trim() === '') return
    opening.mutate(
      { id, login, name },
      {
        onSuccess: (opened) => {
          setCode(opened.code)
          setId(newId())
          setLogin('')
          setName('')
          onClose()
        },
      },
    )
  }
  return (
    <>
      <Dialog
        title={words.add}
        isOpen={isOpen}
        onClose={onClose}
        foot={
          <>
            <Action label={words.cancel} onPress={onClose} />
            <Action label={words.keep} tone="primary" busy={opening.isPending} onPress={open} />
          </>
        }
      >
        <TextField label={words.name} value={name} onChange={setName} atMost={60} />
        <TextField label={words.login} value={login} onChange={setLogin} atMost={64} />
        {opening.isError && <ErrorNotice error={opening.error} />}
      </Dialog>
      <OneTimeCodeDialog code={code} onClose={() => setCode(null)} />
    </>
  )
}
