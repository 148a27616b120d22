import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { findingKinds } from '../../../src/modules/duties/core/findings/finding.ts'
import { type KeptAnalysis, refusalIn } from '../../../src/modules/duties/core/findings/kept.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { changesQuery, isUnderWay, useAnalysis, useAskAnalysis, useCancelAnalysis } from '../../api/findings.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice, sayProblem } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { FindingsStamp } from './finding-stamp.tsx'

/** How many of each kind; each leads to its findings. */
const Counts = ({ analysis }: { readonly analysis: KeptAnalysis }) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  const { whole } = useNumbers()
  const found = findingKinds.filter((kind) => (analysis.counts?.[kind] ?? 0) > 0)
  if (found.length === 0) return <Stamp kind="good">{words.clean}</Stamp>
  return (
    <ul className="plain-list row wrap finding-counts">
      {found.map((kind) => (
        <li key={kind}>
          <Link to="/$sign/findings" params={{ sign }} search={{ version: analysis.listId, kind }}>
            <FindingsStamp kind={kind} /> <b>{whole(analysis.counts?.[kind] ?? 0)}</b>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const AsOf = ({ analysis }: { readonly analysis: KeptAnalysis }) => {
  const words = usePageWords().findings.screen
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const { whole } = useNumbers()
  const all = Object.values(analysis.counts ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <span className="small muted">
      {words.asOf({
        from: when.fullDay(analysis.fromOn ?? ''),
        edition: whole(analysis.edition ?? 0),
        done: when.moment(analysis.doneAt ?? ''),
      })}
      {analysis.kept < all && ` ${words.keptOf(whole(analysis.kept), whole(all))}`}
    </span>
  )
}

/** What the last analysis is at: waiting, running, cancelled, failed, or none at all; nothing where it is done. */
const Standing = ({ last, version }: { readonly last: KeptAnalysis | null; readonly version: ListVersion }) => {
  const all = usePageWords()
  const words = all.findings.screen
  const { share } = useNumbers()
  if (last === null)
    return (
      <p>
        <b>{words.none}.</b>{' '}
        <span className="muted">{version.state === 'published' ? words.noneInForce : words.noneHint}</span>
      </p>
    )
  if (last.state === 'asked') return <Stamp kind="soon">{words.asked}</Stamp>
  if (last.state === 'running')
    return (
      <span className="row wrap">
        <Stamp kind="working">{words.running(share(last.share))}</Stamp>
        <progress value={last.share} max={1} aria-label={words.progress} />
      </span>
    )
  if (last.state === 'cancelled') return <p>{words.cancelled}</p>
  const refusal = last.state === 'failed' && last.problem !== null ? refusalIn(last.problem) : null
  if (refusal !== null)
    return (
      <p role="alert">
        <b>{words.failed}</b> {sayProblem(all, refusal)}
      </p>
    )
  if (last.state === 'failed')
    return (
      <p role="alert">
        <b>{words.failed}</b> {words.failedHint(last.problem ?? '')}
      </p>
    )
  return null
}

/** "This change closes 12 gaps, opens 1 overlap": the draft against the list in force. */
const Effect = ({ done, inForceId }: { readonly done: KeptAnalysis; readonly inForceId: string }) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  const before = useAnalysis(sign, { id: inForceId, state: 'published' }).done
  const changes = useQuery({ ...changesQuery(sign, done.id, before?.id ?? ''), enabled: before !== null })
  if (before === null) return <p className="small muted">{words.effectWaits}</p>
  if (changes.isError) return <ErrorNotice error={changes.error} />
  if (changes.data === undefined) return null
  return (
    <p>
      <b>{words.effect(changes.data.opened, changes.data.closed)}</b>{' '}
      <span className="small muted">{words.effectHint}</span>{' '}
      <Link to="/$sign/findings" params={{ sign }} search={{ version: done.listId, view: 'changes' }}>
        {words.effectList}
      </Link>
    </p>
  )
}

const Acts = ({ version, last }: { readonly version: ListVersion; readonly last: KeptAnalysis | null }) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  const asking = useAskAnalysis(sign, version)
  const cancelling = useCancelAnalysis(sign, version)
  return (
    <>
      {asking.isError && <ErrorNotice error={asking.error} />}
      {cancelling.isError && <ErrorNotice error={cancelling.error} />}
      {last !== null && isUnderWay(last) ? (
        <Action label={words.cancel} busy={cancelling.isPending} onPress={() => cancelling.mutate(last.id)} />
      ) : (
        <Action
          label={last?.state === 'done' ? words.again : words.analyse}
          shortcut="a"
          busy={asking.isPending}
          onPress={() => asking.mutate()}
        />
      )}
    </>
  )
}

/**
 * The analysis of a version: how many findings of each kind, of which day, and how far the next one is.
 *
 * @param inForceId the version in force, which a draft is held against; null for the version in force itself
 */
export const AnalysisCard = ({
  version,
  inForceId,
  isEditor,
}: {
  readonly version: ListVersion
  readonly inForceId: string | null
  readonly isEditor: boolean
}) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  const { last, now, done } = useAnalysis(sign, version)
  const isStale = done !== null && version.state === 'draft' && done.listVersion !== version.version
  if (last.isError) return <ErrorNotice error={last.error} onAgain={() => void last.refetch()} />
  if (now === undefined) return null
  return (
    <section className="card analysis-card" aria-label={words.analysis}>
      <div className="stack-s grow">
        <div className="row wrap standing" aria-live="polite">
          <Standing last={now} version={version} />
          {done !== null && now?.state !== 'done' && <span className="small muted">{words.earlier}</span>}
        </div>
        {done !== null && (
          <>
            <div className="row wrap">
              <Counts analysis={done} />
              <AsOf analysis={done} />
            </div>
            {inForceId !== null && <Effect done={done} inForceId={inForceId} />}
          </>
        )}
        {isStale && !isUnderWay(now) && (
          <p>
            <Stamp kind="soon">{words.stale}</Stamp>
          </p>
        )}
        {now === null && !isEditor && version.state === 'draft' && <p className="small">{words.noneToRead}</p>}
      </div>
      {isEditor && (
        <div className="row wrap">
          <Acts version={version} last={now} />
        </div>
      )}
    </section>
  )
}
