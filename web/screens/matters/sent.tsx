import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Receipt } from '../../../src/modules/matters/core/report.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import type { ChosenPhoto } from '../../api/photos.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'
import { PhotosOnTheWay } from './photos-on-the-way.tsx'

/** The message was received: the receipt to keep, and the way to its progress. */
export const Sent = ({
  receipt,
  photos,
  onAnother,
}: {
  readonly receipt: Receipt
  readonly photos: readonly ChosenPhoto[]
  readonly onAnother: () => void
}) => {
  const words = useWords().screens.report
  const { sign } = useJurisdiction()
  const [isCopied, setCopied] = useState(false)
  const copy = (): void =>
    void navigator.clipboard.writeText(receipt.receipt).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className="stack">
      <Stamp kind="good">{words.sent}</Stamp>
      <h1 className="receipt">{receipt.receipt}</h1>
      <p>{words.sentNote}</p>
      <PhotosOnTheWay photos={photos} receipt={receipt.receipt} />
      <Link className="button primary big" to="/$sign/progress" params={{ sign }} hash={receipt.receipt}>
        {words.see}
      </Link>
      <button type="button" className="button big plain" onClick={copy}>
        <span aria-live="polite">{isCopied ? words.copied : words.copy}</span>
      </button>
      <button type="button" className="link" onClick={onAnother}>
        {words.another}
      </button>
    </div>
  )
}
