import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { PostKind } from '../../../src/modules/directory/core/post.ts'
import { useAddPost } from '../../api/directory.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'

/** Sets up a post in a unit. */
export const PostDialog = ({
  unitId,
  isOpen,
  onClose,
}: {
  readonly unitId: Id
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = usePageWords().directory.screen.posts
  const { sign } = useJurisdiction()
  const adding = useAddPost(sign)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<PostKind>('staff')
  const save = (): void =>
    adding.mutate(
      {
        id: newId(),
        unitId,
        kind,
        name: name.trim() === '' ? words.kind[kind] : name.trim(),
        nameEn: null,
        from: null,
        to: null,
      },
      { onSuccess: onClose },
    )
  return (
    <Dialog
      title={words.add}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Action label={words.cancel} onPress={onClose} />
          <Action label={words.save} tone="primary" busy={adding.isPending} onPress={save} />
        </>
      }
    >
      <Field label={words.kindLabel}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={kind}
            onChange={(event) => setKind(PostKind.catch('staff').parse(event.target.value))}
          >
            {PostKind.options.map((one) => (
              <option key={one} value={one}>
                {words.kind[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.name}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            maxLength={80}
            placeholder={words.kind[kind]}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {adding.isError && <ErrorNotice error={adding.error} />}
    </Dialog>
  )
}
