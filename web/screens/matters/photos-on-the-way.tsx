import { useEffect, useRef } from 'react'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { type ChosenPhoto, useSendPhoto } from '../../api/photos.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useWords } from '../../ui/words.ts'

const OnTheWay = ({
  photo,
  no,
  receipt,
}: {
  readonly photo: ChosenPhoto
  readonly no: number
  readonly receipt: string
}) => {
  const words = useWords().matters.photo
  const { sign } = useJurisdiction()
  const sending = useSendPhoto(sign, receipt)
  const isBegun = useRef(false)
  const { mutate } = sending
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    mutate(photo)
  }, [photo, mutate])
  return (
    <li>
      {sending.isError ? (
        <>
          <p>{words.notArrived(no)}</p>
          <ErrorNotice error={sending.error} onAgain={() => mutate(photo)} />
        </>
      ) : (
        <span className={sending.isSuccess ? '' : 'muted'}>
          {sending.isSuccess ? `✓ ${words.arrived(no)}` : words.sending(no)}
        </span>
      )}
    </li>
  )
}

/** Photos follow their matter, each by itself: what does not arrive is said and can be sent again. */
export const PhotosOnTheWay = ({
  photos,
  receipt,
}: {
  readonly photos: readonly ChosenPhoto[]
  readonly receipt: string
}) =>
  photos.length === 0 ? null : (
    <ul className="plain-list stack-s" aria-live="polite">
      {photos.map((photo, i) => (
        <OnTheWay key={photo.id} photo={photo} no={i + 1} receipt={receipt} />
      ))}
    </ul>
  )
