import { useState } from 'react'
import type { Contact } from '../../../src/modules/people/core/contact.ts'
import type { ChosenPhoto } from '../../api/photos.ts'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../ui/words.ts'
import { PhotoField } from './photo-field.tsx'

/** What a reporter may leave to be reached; nothing of it is needed. */
export type ContactDraft = { readonly name: string; readonly phone: string; readonly confidential: boolean }

export const noContact: ContactDraft = { name: '', phone: '', confidential: false }

/** The contact as the vault takes it, or null when nothing was left. */
export const contactIn = ({ name, phone }: ContactDraft): Contact | null => {
  const kept = { name: name.trim(), phone: phone.trim() }
  return kept.name === '' && kept.phone === '' ? null : { ...kept, address: '', email: '', note: '' }
}

/** A chip for photos, and one that opens name and phone. */
export const ContactFields = ({
  draft,
  onChange,
  photos,
  onPhotos,
}: {
  readonly draft: ContactDraft
  readonly onChange: (draft: ContactDraft) => void
  readonly photos: readonly ChosenPhoto[]
  readonly onPhotos: (photos: readonly ChosenPhoto[]) => void
}) => {
  const words = useWords().screens.report
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="stack-s">
      <PhotoField photos={photos} onChange={onPhotos}>
        <button type="button" className="chip" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '－' : '＋'} {words.contact}
        </button>
      </PhotoField>
      {isOpen && (
        <div className="stack-s">
          <Field label={words.name}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                autoComplete="name"
                maxLength={200}
                value={draft.name}
                onChange={(event) => onChange({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.phone} note={words.contactNote}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                type="tel"
                autoComplete="tel"
                maxLength={200}
                value={draft.phone}
                onChange={(event) => onChange({ ...draft, phone: event.target.value })}
              />
            )}
          </Field>
          <label className="choice">
            <input
              type="checkbox"
              checked={draft.confidential}
              onChange={(event) => onChange({ ...draft, confidential: event.target.checked })}
            />
            <span>{words.confidential}</span>
          </label>
        </div>
      )}
    </div>
  )
}
