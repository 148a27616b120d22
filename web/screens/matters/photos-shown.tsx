import { useQueries } from '@tanstack/react-query'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Photo } from '../../../src/modules/matters/core/photo.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { photoAddress, pictureQuery } from '../../api/photos.ts'
import { Photos } from '../../ui/photos.tsx'
import { useWords } from '../../ui/words.ts'

/** Photos of a matter for staff; the browser's session opens them. */
export const PhotosOfMatter = ({ id, photos }: { readonly id: Id; readonly photos: readonly Photo[] }) => {
  const words = useWords().matters.photo
  const { sign } = useJurisdiction()
  const shown = photos.map((photo, i) => ({
    ...photo,
    address: photoAddress(sign, id, photo.id),
    name: photo.side === 'unit' ? words.ofAnswer(i + 1) : words.ofReporter(i + 1),
  }))
  return <Photos photos={shown} openName={words.open} />
}

/** Photos for whoever holds the receipt. */
export const PhotosByReceipt = ({
  receipt,
  photos,
}: {
  readonly receipt: string
  readonly photos: readonly Photo[]
}) => {
  const words = useWords().matters.photo
  const { sign } = useJurisdiction()
  const pictures = useQueries({ queries: photos.map((photo) => pictureQuery(sign, receipt, photo.id)) })
  const shown = photos.flatMap((photo, i) => {
    const address = pictures[i]?.data
    const name = photo.side === 'unit' ? words.ofAnswer(i + 1) : words.own(i + 1)
    return address === undefined ? [] : [{ ...photo, address, name }]
  })
  return (
    <>
      <Photos photos={shown} openName={words.open} />
      {pictures.some((picture) => picture.isError) && <p className="small muted">{words.lost}</p>}
    </>
  )
}
