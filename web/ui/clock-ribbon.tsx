import {
  isGap,
  labelEvery,
  type RibbonCell,
  type RibbonClock,
  type RibbonPiece,
  type RibbonSpan,
  ribbonPieces,
  spanOf,
} from './ribbon.ts'

const nameOf = (cell: RibbonCell): string =>
  [cell.isClosed ? 'closed' : cell.part, cell.isMadeUp ? 'made-up' : '', cell.isPaused ? 'paused' : ''].join(' ')

const Flag = () => (
  <svg className="ribbon-flag" viewBox="0 0 10 12" aria-hidden="true">
    <path d="M1 0v12" stroke="currentColor" strokeWidth="1.6" />
    <path d="M1 .6h8.4L7.4 3.4l2 2.8H1z" fill="currentColor" />
  </svg>
)

/**
 * A clock, one cell a day: closed days low and hatched, make-up days outlined, a needle for now, a flag for due.
 *
 * @param sentence what explains the clock; it is also what a screen reader hears
 * @param span the calendar to draw, when several clocks share one
 * @param isBare true in a table, where the sentence is heard but stands elsewhere on the page
 */
export const ClockRibbon = ({
  clock,
  sentence,
  span = spanOf([clock]),
  isBare = false,
}: {
  readonly clock: RibbonClock
  readonly sentence: string
  readonly span?: RibbonSpan | null
  readonly isBare?: boolean
}) => {
  const pieces = ribbonPieces(clock, span)
  return (
    <div className="ribbon">
      <div className="ribbon-cells" role="img" aria-label={sentence}>
        {pieces.map((piece) =>
          isGap(piece) ? (
            <i key={piece.after} className="gap" />
          ) : (
            <i key={piece.day} className={nameOf(piece)}>
              {piece.isNow && <span className="ribbon-needle" />}
              {piece.isDue && <Flag />}
            </i>
          ),
        )}
      </div>
      {!isBare && <RibbonDays pieces={pieces} />}
      {!isBare && <p className="ribbon-sentence">{sentence}</p>}
    </div>
  )
}

/** The numbers of the days under a ribbon; nothing to hear, the sentence says it. */
const RibbonDays = ({ pieces }: { readonly pieces: readonly RibbonPiece[] }) => {
  const every = labelEvery(pieces.length)
  return (
    <div className="ribbon-days" aria-hidden="true">
      {pieces.map((piece, index) => {
        if (isGap(piece)) return <span key={piece.after}>…</span>
        const isWritten = (pieces.length - 1 - index) % every === 0
        return <span key={piece.day}>{isWritten ? Number(piece.day.slice(8)) : ''}</span>
      })}
    </div>
  )
}

/** How pressing a clock is: calm, due soon, over. */
export type ClockTone = 'calm' | 'soon' | 'late'

/**
 * A clock in a table: a small bar, when it is due, and one quiet line under it.
 *
 * @param spent the share of the time that has passed, 0 to 1 (more is over)
 */
export const ClockBar = ({
  spent,
  tone,
  label,
  note,
}: {
  readonly spent: number
  readonly tone: ClockTone
  readonly label: string
  readonly note?: string
}) => (
  <div className={`clock ${tone}`}>
    <div className="row">
      <span className={`ribbon-mini ${tone}`} aria-hidden="true">
        <b style={{ width: `${Math.round(Math.min(1, Math.max(0, spent)) * 100)}%` }} />
      </span>
      <span className="clock-label nowrap">{label}</span>
    </div>
    {note !== undefined && <div className="small muted">{note}</div>}
  </div>
)
