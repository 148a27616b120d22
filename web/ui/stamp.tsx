import type { ReactNode } from 'react'
import { useWords } from './words.ts'

/** What a stamp says: the six outcomes of a dispatch, four more findings, four states, and a plain label without a mark. */
export type StampKind =
  | 'lead'
  | 'overlap'
  | 'crossing'
  | 'gap'
  | 'vacant'
  | 'ask'
  | 'shadowed'
  | 'force'
  | 'uneven'
  | 'order'
  | 'working'
  | 'good'
  | 'soon'
  | 'late'
  | 'plain'

const ring = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 }

const clockMark = (
  <g {...ring}>
    <circle cx="6" cy="6" r="4.7" />
    <path d="M6 3.2V6H8.4" />
  </g>
)

const marks: Readonly<Record<Exclude<StampKind, 'plain'>, ReactNode>> = {
  lead: <circle cx="6" cy="6" r="4.4" fill="currentColor" />,
  working: <circle cx="6" cy="6" r="4.4" fill="currentColor" />,
  overlap: (
    <>
      <circle cx="6" cy="6" r="4.7" {...ring} />
      <path d="M6 1.3a4.7 4.7 0 0 0 0 9.4z" fill="currentColor" />
    </>
  ),
  crossing: <path d="M2.4 2.4l7.2 7.2M9.6 2.4L2.4 9.6" {...ring} strokeWidth={2} />,
  gap: <circle cx="6" cy="6" r="4.7" {...ring} />,
  vacant: <circle cx="6" cy="6" r="4.7" {...ring} strokeDasharray="1.9 1.8" />,
  ask: (
    <>
      <path d="M3.6 4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.8-1.2 1.7" {...ring} strokeWidth={1.9} />
      <circle cx="6" cy="10.6" r="1.1" fill="currentColor" />
    </>
  ),
  shadowed: (
    <>
      <circle cx="4.6" cy="7.2" r="3.6" {...ring} strokeWidth={1.4} />
      <circle cx="7.6" cy="4.6" r="3.8" fill="currentColor" />
    </>
  ),
  force: <path d="M6 1.6l4.8 8.4H1.2z" {...ring} strokeLinejoin="round" />,
  uneven: <path d="M1.6 4.2h8.8M1.6 7.8h8.8M8.2 1.4L3.8 10.6" {...ring} />,
  order: <path d="M2.4 2.6h7.2M2.4 6h7.2M2.4 9.4h4" {...ring} />,
  good: <path d="M1.8 6.4l2.9 2.9 5.5-6.4" {...ring} strokeWidth={2} />,
  soon: clockMark,
  late: clockMark,
}

/** The outcomes are named for the ear when the stamp shows something else, such as the unit. */
const OutcomeName = ({ kind }: { readonly kind: StampKind }) => {
  const names: Readonly<Record<string, string>> = useWords().ui.stamp
  const name = names[kind]
  return name === undefined ? null : <span className="unseen">{name}: </span>
}

/**
 * An outcome or a state: always mark, word and tint.
 *
 * Without children it says the outcome's own word; with children (a unit's name, a state) the outcome is still heard.
 */
export const Stamp = ({ kind, children }: { readonly kind: StampKind; readonly children?: ReactNode }) => {
  const names: Readonly<Record<string, string>> = useWords().ui.stamp
  return (
    <span className={`stamp ${kind}`}>
      {kind !== 'plain' && (
        <svg className="stamp-mark" viewBox="0 0 12 12" aria-hidden="true">
          {marks[kind]}
        </svg>
      )}
      {children !== undefined && <OutcomeName kind={kind} />}
      <span className="stamp-text">{children ?? names[kind] ?? kind}</span>
    </span>
  )
}
