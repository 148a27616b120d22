import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Days, Finding } from '../../../src/modules/duties/core/findings/finding.ts'
import type { KeptAnalysis } from '../../../src/modules/duties/core/findings/kept.ts'
import type { OpenedFinding } from '../../../src/modules/duties/core/findings/opened.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { choiceOf } from '../../api/choice.ts'
import { openedFindingQuery } from '../../api/findings.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Wait } from '../../ui/wait.tsx'
import { todayIn, useWhen } from '../../ui/when.ts'
import { DutyText } from './duty-text.tsx'
import { FindingStamp, stampOf } from './finding-stamp.tsx'
import { type Way, waysOf } from './finding-ways.ts'
import { Trial } from './trial.tsx'

type Instance = NonNullable<OpenedFinding['instance']>

/** Attributes that decide here: those the finding or its duties narrow. */
const narrowedIn = ({ finding, rows }: OpenedFinding, version: ListVersion) => {
  const boxes = [...('boxes' in finding ? finding.boxes : []), ...rows.flatMap(({ duty }) => duty.boxes)]
  const named = new Set(boxes.flatMap((box) => Object.keys(box)))
  return version.attributes.filter(({ name }) => named.has(name))
}

/** "For instance", and the same point tried by this version. */
const ForInstance = ({
  instance,
  opened,
  version,
}: {
  readonly instance: Instance
  readonly opened: OpenedFinding
  readonly version: ListVersion
}) => {
  const words = usePageWords().findings.screen
  const when = useWhen()
  const [isTried, setIsTried] = useState(false)
  const { type, where, known } = instance
  const on = when.fullDay(instance.on)
  const place = choiceOf(instance.territoryId, where)
  return (
    <p>
      {words.instance({ type, where, on, known })}{' '}
      <button type="button" className="link" onClick={() => setIsTried(true)}>
        {words.tryIt}
      </button>
      <Dialog title={words.tryTitle({ type, on })} isOpen={isTried} onClose={() => setIsTried(false)}>
        <Trial
          typeId={instance.typeId}
          attributes={narrowedIn(opened, version)}
          begin={{ place, values: instance.attributes, on: instance.on, versionId: version.id }}
        />
      </Dialog>
    </p>
  )
}

const Past = ({ past }: { readonly past: NonNullable<OpenedFinding['past']> }) => {
  const words = usePageWords().findings.screen
  const { whole } = useNumbers()
  if (past.orders === 0) return <p className="small muted">{words.noPast}</p>
  const units = past.units.slice(0, 4).map(({ name, orders }) => [name, whole(orders)] as const)
  return <p className="small">{words.past(whole(past.orders), units)}</p>
}

/** An uneven answer is judged on one day, which says nothing about how long it lasts. */
const daysOf = (finding: Finding) => ('days' in finding && finding.kind !== 'uneven' ? finding.days : null)

const useWayName = () => {
  const words = usePageWords().findings.screen
  const when = useWhen()
  return (way: Way): string => {
    if (way.kind === 'endOlder') return words.endOlder({ who: way.who, on: when.fullDay(way.on) })
    if (way.kind === 'change') return words.change(way.who)
    return words.close({ type: way.type.name, where: way.place.name })
  }
}

/** What an editor can do about it at once; others are told who settles it. */
const Settle = ({
  opened,
  onWay,
  isBusy,
}: {
  readonly opened: OpenedFinding
  readonly onWay: ((way: Way) => void) | null
  readonly isBusy: boolean
}) => {
  const words = usePageWords().findings.screen
  const { timeZone } = useJurisdiction()
  const nameOf = useWayName()
  const { ways, more } = waysOf(opened, todayIn(timeZone))
  return (
    <section className="stack-s">
      <h3>{words.settle}</h3>
      <p className="small">{words.settleHint[opened.finding.kind]}</p>
      {onWay === null && <p className="small muted">{words.toSettle}</p>}
      {onWay !== null && (
        <ul className="plain-list stack-s ways">
          {ways.map((way) => (
            <li key={nameOf(way)}>
              <Action label={nameOf(way)} busy={isBusy} onPress={() => onWay(way)} />
            </li>
          ))}
        </ul>
      )}
      {onWay !== null && more > 0 && <p className="small muted">{words.moreToClose(more)}</p>}
    </section>
  )
}

/** The texts that meet, side by side. */
const Texts = ({ opened }: { readonly opened: OpenedFinding }) => {
  const words = usePageWords().findings.screen
  const named = 'duties' in opened.finding ? opened.finding.duties.length : 0
  return (
    <section className="stack-s">
      <h3>{words.texts}</h3>
      {opened.rows.length === 0 && <p className="small muted">{words.noTexts}</p>}
      <div className="both-texts">
        {opened.rows.map((row, at) => (
          <DutyText key={row.duty.id} row={row} tone={at === 0 ? 'lead' : stampOf(opened.finding.kind)} />
        ))}
      </div>
      {named > opened.rows.length && <p className="small muted">{words.moreDuties(named - opened.rows.length)}</p>}
    </section>
  )
}

/**
 * One finding opened: both texts, where and when, an instance, what practice did, and ways to settle it.
 *
 * @param onWay begins a way to settle it; null for whoever may not
 */
export const FindingPanel = ({
  analysis,
  no,
  version,
  onWay,
  isBusy,
}: {
  readonly analysis: KeptAnalysis
  readonly no: number
  readonly version: ListVersion
  readonly onWay: ((way: Way) => void) | null
  readonly isBusy: boolean
}) => {
  const words = usePageWords().findings
  const { sign } = useJurisdiction()
  const when = useWhen()
  const found = useQuery(openedFindingQuery(sign, analysis.id, no))
  if (found.isError) return <ErrorNotice error={found.error} onAgain={() => void found.refetch()} />
  if (found.data === undefined) return <Wait />
  const opened = found.data
  const days = daysOf(opened.finding)
  const saidDays = ({ from, to }: Days): string =>
    to === analysis.toOn
      ? words.screen.fromOn(when.fullDay(from))
      : words.screen.days(when.fullDay(from), when.fullDay(to))
  return (
    <Card title={<FindingStamp kind={opened.finding.kind} />} aside={words.screen.number(no)}>
      <p className="strong">{opened.text}</p>
      <p className="small muted">{words.report.meanings[opened.finding.kind]}</p>
      <Texts opened={opened} />
      {(days !== null || opened.conditions !== '') && (
        <p className="small">
          {opened.conditions !== '' && `${words.screen.where}: ${opened.conditions}. `}
          {days !== null && saidDays(days)}
        </p>
      )}
      {opened.instance !== null && <ForInstance instance={opened.instance} opened={opened} version={version} />}
      {opened.past !== null && <Past past={opened.past} />}
      <Settle opened={opened} onWay={onWay} isBusy={isBusy} />
    </Card>
  )
}
