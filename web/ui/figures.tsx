import type { ReactNode } from 'react'
import { Stamp, type StampKind } from './stamp.tsx'
import { useLocale } from './words.ts'

/** Says a number the way the language shown now writes it. */
export const useNumbers = () => {
  const locale = useLocale()
  return {
    whole: (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value),
    share: (value: number, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(value),
  }
}

/**
 * A number people act on, with what it is made of.
 *
 * @param of what the number counts, beside it
 * @param madeOf n, interval, what is excluded, under it
 */
export const BigNumber = ({
  value,
  of,
  madeOf,
}: {
  readonly value: ReactNode
  readonly of: ReactNode
  readonly madeOf?: ReactNode
}) => (
  <div className="big-number">
    <span className="value">{value}</span>
    <span>{of}</span>
    {madeOf !== undefined && <span className="made-of">{madeOf}</span>}
  </div>
)

/** One part of a whole: how it is marked, what it is called, how many. */
export type Share = { readonly id: string; readonly kind: StampKind; readonly label: string; readonly count: number }

/**
 * A whole cut into shares, drawn and said.
 *
 * @param isThin true in tables: the bar alone, with its text alternative
 */
export const ShareBar = ({
  shares,
  isThin = false,
}: {
  readonly shares: readonly Share[]
  readonly isThin?: boolean
}) => {
  const { whole } = useNumbers()
  const drawn = shares.filter((share) => share.count > 0)
  const said = shares.map((share) => `${share.label} ${whole(share.count)}`).join(', ')
  return (
    <div>
      <div className={isThin ? 'share-bar thin' : 'share-bar'} role="img" aria-label={said}>
        {drawn.map((share) => (
          <i key={share.id} className={share.kind} style={{ flex: share.count }} />
        ))}
      </div>
      {!isThin && (
        <ul className="share-legend">
          {shares.map((share) => (
            <li key={share.id} className="row">
              <Stamp kind={share.kind}>{share.label}</Stamp>
              <span>{whole(share.count)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
