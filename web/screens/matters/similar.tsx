import type { Preview } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useNames } from '../../ui/names.ts'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'

type Alike = Preview['similar'][number]

/** What the message is to go with: the matter, and the type by which it was found. */
export type Joins = { readonly number: string; readonly typeId: string }

const useLine = () => {
  const words = useWords()
  const names = useNames()
  const when = useWhen(useJurisdiction().timeZone)
  return (one: Alike): string => {
    const said = words.screens.report
    const who = one.unit === null ? words.matters.state[one.state] : said.similarUnit(names.short(one.unit))
    const line = said.similarLine(one.title, when.near(one.reportedAt), who)
    return one.reporters > 1 ? `${line} · ${words.matters.join.reporters(one.reporters)}` : line
  }
}

/**
 * What was reported nearby already, before anything is sent; "that is mine too" lets the message go with it.
 *
 * @param onJoins left out where nothing can be joined
 */
export const Similar = ({
  preview,
  joins,
  onJoins,
}: {
  readonly preview: Preview
  readonly joins: Joins | null
  readonly onJoins?: (joins: Joins | null) => void
}) => {
  const words = useWords()
  const said = words.screens.report
  const lineOf = useLine()
  const { similar, type } = preview
  if (similar.length === 0) return null
  const mayJoin = onJoins !== undefined && similar.some((one) => one.mayJoin)
  return (
    <section className="alike" aria-label={said.similar}>
      <h2>{said.similar}</h2>
      <ul className="plain-list stack-s">
        {similar.map((one) => {
          const isChosen = joins?.number === one.number
          return (
            <li key={one.number} className="stack-s">
              <div className="small">{lineOf(one)}</div>
              {onJoins !== undefined && one.mayJoin && type !== null && (
                <div className="row wrap">
                  <button
                    type="button"
                    className={`button ${isChosen ? 'primary' : ''}`}
                    aria-pressed={isChosen}
                    onClick={() => onJoins(isChosen ? null : { number: one.number, typeId: type.id })}
                  >
                    {isChosen && <span aria-hidden="true">✓ </span>}
                    {words.matters.join.mine}
                    <span className="unseen"> {one.title}</span>
                  </button>
                  {isChosen && <span className="small">{words.matters.join.chosen}</span>}
                  {isChosen && (
                    <button type="button" className="link small" onClick={() => onJoins(null)}>
                      {words.matters.join.other}
                    </button>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <p className="small muted">{mayJoin ? words.matters.join.note : said.similarNote}</p>
    </section>
  )
}
