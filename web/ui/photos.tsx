import { type ReactNode, useState } from 'react'
import { Dialog } from './dialog.tsx'

/** A picture to show: where it is, how large it is, and what it is called for those who do not see it. */
export type ShownPhoto = {
  readonly id: string
  readonly address: string
  readonly name: string
  readonly widthPx?: number
  readonly heightPx?: number
}

/** Small pictures in a row; pressed, one opens large. */
export const Photos = ({
  photos,
  openName,
}: {
  readonly photos: readonly ShownPhoto[]
  readonly openName: (name: string) => string
}) => {
  const [openId, setOpenId] = useState<string | null>(null)
  const open = photos.find((photo) => photo.id === openId)
  if (photos.length === 0) return null
  return (
    <>
      <ul className="photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className="photo"
              aria-label={openName(photo.name)}
              onClick={() => setOpenId(photo.id)}
            >
              <img src={photo.address} alt="" loading="lazy" width={photo.widthPx} height={photo.heightPx} />
            </button>
          </li>
        ))}
      </ul>
      <Dialog title={open?.name ?? ''} isOpen={open !== undefined} onClose={() => setOpenId(null)}>
        {open !== undefined && <img className="photo-large" src={open.address} alt={open.name} />}
      </Dialog>
    </>
  )
}

/** Small pictures that were chosen, each of which can be taken away again. */
export const ChosenPhotos = ({
  photos,
  removeName,
  onRemove,
}: {
  readonly photos: readonly ShownPhoto[]
  readonly removeName: (no: number) => string
  readonly onRemove: (id: string) => void
}): ReactNode =>
  photos.length === 0 ? null : (
    <ul className="photos">
      {photos.map((photo, i) => (
        <li key={photo.id}>
          <span className="photo">
            <img src={photo.address} alt={photo.name} />
          </span>
          <button type="button" className="take-away" onClick={() => onRemove(photo.id)}>
            <span aria-hidden="true">×</span>
            <span className="unseen">{removeName(i + 1)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
