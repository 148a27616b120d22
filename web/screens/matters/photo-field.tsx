import { type ReactNode, useId, useState } from 'react'
import { PhotoType, photosAtMost } from '../../../src/modules/matters/core/photo.ts'
import { newId } from '../../api/ids.ts'
import type { ChosenPhoto } from '../../api/photos.ts'
import { drawAnew } from '../../ui/draw-anew.ts'
import { Hint } from '../../ui/notice.tsx'
import { ChosenPhotos } from '../../ui/photos.tsx'
import { useWords } from '../../ui/words.ts'

/** Draws each file anew and says which of them are no pictures, or too many. */
const useTakeIn = (photos: readonly ChosenPhoto[], onChange: (photos: readonly ChosenPhoto[]) => void) => {
  const words = useWords().matters.photo
  const [trouble, setTrouble] = useState<string | null>(null)
  const takeIn = async (files: readonly File[]): Promise<void> => {
    const kept = [...photos]
    let said: string | null = null
    for (const file of files) {
      if (kept.length >= photosAtMost) {
        said = words.tooMany(photosAtMost)
        break
      }
      const drawn = await drawAnew(file)
      if (drawn === null) said = words.unreadable(file.name)
      else kept.push({ id: newId(), file: drawn, address: URL.createObjectURL(drawn) })
    }
    setTrouble(said)
    onChange(kept)
  }
  return { trouble, takeIn }
}

/**
 * Photos to go along: taken with the phone's camera or chosen, shown small, and taken away again with a press.
 *
 * @param children stands beside the chip
 */
export const PhotoField = ({
  photos,
  onChange,
  children,
}: {
  readonly photos: readonly ChosenPhoto[]
  readonly onChange: (photos: readonly ChosenPhoto[]) => void
  readonly children?: ReactNode
}) => {
  const words = useWords().matters.photo
  const id = useId()
  const { trouble, takeIn } = useTakeIn(photos, onChange)
  const remove = (photoId: string): void => {
    for (const photo of photos) if (photo.id === photoId) URL.revokeObjectURL(photo.address)
    onChange(photos.filter((photo) => photo.id !== photoId))
  }
  return (
    <div className="stack-s">
      <div className="chips">
        <input
          id={id}
          className="unseen"
          type="file"
          multiple
          accept={PhotoType.options.join(',')}
          aria-label={words.pick}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            void takeIn(files)
          }}
        />
        <label className="chip" htmlFor={id}>
          ＋ {words.add}
        </label>
        {children}
      </div>
      <ChosenPhotos
        photos={photos.map((photo, i) => ({ ...photo, name: words.chosen(i + 1) }))}
        removeName={words.remove}
        onRemove={remove}
      />
      {photos.length > 0 && <p className="small muted">{words.note(photosAtMost)}</p>}
      {trouble !== null && <Hint>{trouble}</Hint>}
    </div>
  )
}
