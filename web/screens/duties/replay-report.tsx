import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WholeReplay } from '../../../src/modules/duties/core/replay/kept.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { may, meQuery } from '../../api/people.ts'
import { replayQuery, usePropose } from '../../api/replays.ts'
import { Action } from '../../ui/action.tsx'
import { useParam } from '../../ui/address.ts'
import { useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useWhen } from '../../ui/when.ts'
import { clarifyCsv } from './clarify-csv.ts'
import { ClarifyCard, firstDuties } from './replay-clarify.tsx'
import { CurveCard } from './replay-curve.tsx'
import { DriftCard } from './replay-drift.tsx'
import { AdvisorCard, ClearCard, PairsCard } from './replay-figures.tsx'
import { ListCard, MinedCard } from './replay-tables.tsx'
import './replay.css'

const useAbout = ({ name, report }: WholeReplay): string => {
  const words = usePageWords().replay
  const { whole } = useNumbers()
  const when = useWhen()
  return words.about({
    file: name,
    orders: whole(report.orders),
    townships: whole(report.townships),
    communities: whole(report.communities),
    from: report.firstOn === null ? '' : when.fullDay(report.firstOn),
    to: report.lastOn === null ? '' : when.fullDay(report.lastOn),
  })
}

/** Saves the duties to clarify as a table for a spreadsheet. */
const save = (name: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

const Acts = ({ replay }: { readonly replay: WholeReplay }) => {
  const words = usePageWords().replay
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const proposing = usePropose(sign, replay.id)
  const { whole } = useNumbers()
  const proposed = new Set(replay.proposed.map(({ typeRef }) => typeRef))
  const first = replay.report.clarify.rows
    .slice(0, firstDuties)
    .map(({ type }) => type.id)
    .filter((id) => !proposed.has(id))
  return (
    <>
      {proposing.isError && <ErrorNotice error={proposing.error} />}
      <Action
        label={words.list.download}
        onPress={() => save(`${replay.name}.clarify.csv`, clarifyCsv(replay.report, words))}
      />
      {may(me, 'duties.edit') && first.length > 0 && (
        <Action
          label={words.clarify.proposeAll(whole(first.length))}
          tone="primary"
          shortcut="p"
          busy={proposing.isPending}
          onPress={() => proposing.mutate(first)}
        />
      )}
    </>
  )
}

const ReadingNotes = ({ report }: Pick<WholeReplay, 'report'>) => {
  const words = usePageWords().replay.reading
  const { whole } = useNumbers()
  const { reading } = report
  return (
    <div className="small muted">
      <p>
        {words.notReplayed({
          atOnce: whole(reading.answeredAtOnce),
          reminders: whole(reading.reminders),
          joined: whole(reading.joined),
          withoutUnit: whole(reading.withoutUnit),
          bad: whole(reading.badRows),
        })}
      </p>
      {reading.lastUnitOnly && <p>{words.lastUnitOnly}</p>}
      {reading.unknownColumns.length > 0 && <p>{words.unknownColumns(reading.unknownColumns.join(', '))}</p>}
    </div>
  )
}

/** What past orders say about the list: who was clear, what to write first, what an advisor would have known. */
export const ReplayReportScreen = () => {
  const words = usePageWords().replay
  const { sign } = useJurisdiction()
  const replay = useSuspenseQuery(replayQuery(sign, useParam('id'))).data
  const { report } = replay
  return (
    <Page
      title={words.title}
      crumbs={
        <Link to="/$sign/replays" params={{ sign }}>
          {words.list.back}
        </Link>
      }
      about={useAbout(replay)}
      actions={<Acts replay={replay} />}
    >
      <div className="replay-figures">
        <ClearCard report={report} />
        <PairsCard report={report} />
        <AdvisorCard report={report} />
      </div>
      <div className="replay-body">
        <ClarifyCard replay={replay} />
        <div className="stack">
          <CurveCard report={report} />
          <DriftCard report={report} />
        </div>
      </div>
      {report.lists.map((list) => (
        <ListCard key={list.name} list={list} />
      ))}
      <MinedCard report={report} />
      <ReadingNotes report={report} />
    </Page>
  )
}
