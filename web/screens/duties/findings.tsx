import './duty-list.css'
import './findings.css'
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type FindingKind, findingKinds } from '../../../src/modules/duties/core/findings/finding.ts'
import type { FindingRow, KeptAnalysis } from '../../../src/modules/duties/core/findings/kept.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { draftQuery, matrixQuery } from '../../api/duties.ts'
import { findingsQuery, useAnalysis } from '../../api/findings.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { may, meQuery } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { useAddressValues } from '../../ui/address.ts'
import { Empty } from '../../ui/empty.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { useKeys } from '../../ui/keys.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { WithPanel } from '../../ui/side-panel.tsx'
import { Wait } from '../../ui/wait.tsx'
import { AnalysisCard } from './analysis-card.tsx'
import { DutyDialog } from './duty-dialog.tsx'
import { FindingChanges } from './finding-changes.tsx'
import { FindingGaps } from './finding-gaps.tsx'
import { FindingPanel } from './finding-panel.tsx'
import { KeptIn, useSettling } from './finding-settling.tsx'
import { FindingTable } from './finding-table.tsx'

const useShown = () => {
  const [values, change] = useAddressValues()
  return {
    versionId: values.version ?? null,
    kind: findingKinds.find((kind) => kind === values.kind) ?? null,
    no: /^\d{1,6}$/.test(values.no ?? '') ? Number(values.no) : null,
    dutyId: values.duty ?? null,
    view: values.view === 'changes' || values.view === 'gaps' ? values.view : ('findings' as const),
    change,
  }
}

const KindFilter = ({
  done,
  kind,
  onKind,
}: {
  readonly done: KeptAnalysis
  readonly kind: FindingKind | null
  readonly onKind: (kind: FindingKind | null) => void
}) => {
  const { screen: words, report } = usePageWords().findings
  const { whole } = useNumbers()
  const all = findingKinds.reduce((sum, one) => sum + (done.counts?.[one] ?? 0), 0)
  const kinds = findingKinds.filter((one) => one === kind || (done.counts?.[one] ?? 0) > 0)
  return (
    <div>
      <fieldset className="chips choices" aria-label={words.filter}>
        <button type="button" className="chip" aria-pressed={kind === null} onClick={() => onKind(null)}>
          {words.all} {whole(all)}
        </button>
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === kind}
            onClick={() => onKind(one === kind ? null : one)}
          >
            {report.kinds[one]} {whole(done.counts?.[one] ?? 0)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

/** Up and down walk through the rows that are loaded. */
const useWalk = (rows: readonly FindingRow[], no: number | null, onOpen: (row: FindingRow) => void): void => {
  const words = usePageWords().findings.screen
  const at = rows.findIndex((row) => row.no === no)
  const go = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)]
    if (row !== undefined) onOpen(row)
  }
  useKeys([
    { key: 'ArrowDown', label: words.next, does: () => go(at + 1) },
    { key: 'ArrowUp', label: words.previous, does: () => go(at - 1) },
  ])
}

const Rows = ({
  done,
  version,
  isEditor,
}: {
  readonly done: KeptAnalysis
  readonly version: ListVersion
  readonly isEditor: boolean
}) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  const { on } = useSuspenseQuery(matrixQuery(sign)).data
  const { kind, no, dutyId, change } = useShown()
  const [isOpen, setIsOpen] = useState(false)
  const settling = useSettling(on)
  const found = useInfiniteQuery(findingsQuery(sign, done.id, kind))
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const selected = no ?? rows[0]?.no ?? null
  const open = (row: FindingRow): void => {
    change({ no: String(row.no) })
    setIsOpen(true)
  }
  useWalk(rows, selected, open)
  const settle = isEditor ? settling.begin : null
  return (
    <>
      <KindFilter done={done} kind={kind} onKind={(next) => change({ kind: next, no: null })} />
      <KeptIn draft={settling.keptIn} />
      {found.isError && <ErrorNotice error={found.error} onAgain={() => void found.refetch()} />}
      {found.isPending && <Wait />}
      {found.isSuccess && rows.length === 0 && (
        <Empty title={kind === null ? words.clean : words.noneOfKind}>
          {kind === null ? words.nothingHint : words.noneOfKindHint}
        </Empty>
      )}
      {rows.length > 0 && (
        <div className="findings-page">
          <WithPanel
            label={words.panel}
            isOpen={isOpen}
            onOpenChange={setIsOpen}
            panel={
              selected === null ? (
                <p>{words.choose}</p>
              ) : (
                <FindingPanel
                  key={`${done.id} ${selected}`}
                  analysis={done}
                  no={selected}
                  version={version}
                  onWay={settle}
                  isBusy={settling.isOpening}
                />
              )
            }
          >
            <FindingTable
              rows={rows}
              label={words.title}
              selected={selected}
              onOpen={open}
              onDuty={(id) => change({ duty: id })}
            />
            {found.hasNextPage && (
              <div>
                <Action label={words.more} busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()} />
              </div>
            )}
          </WithPanel>
        </div>
      )}
      {dutyId !== null && (
        <DutyDialog
          versionId={version.id}
          dutyId={dutyId}
          onClose={() => change({ duty: null })}
          onChange={
            settle === null
              ? null
              : (who) => {
                  change({ duty: null })
                  settle({ kind: 'change', dutyId, who })
                }
          }
        />
      )}
      {settling.form}
    </>
  )
}

type View = 'findings' | 'gaps' | 'changes'

/** What of an analysis can be looked at: a draft also by what it changes, and gaps, where there are any, rolled up. */
const viewsOf = (done: KeptAnalysis, inForceId: string | null): readonly View[] => [
  'findings',
  ...((done.counts?.gap ?? 0) > 0 ? (['gaps'] as const) : []),
  ...(inForceId === null ? [] : (['changes'] as const)),
]

const Views = ({ views, view }: { readonly views: readonly View[]; readonly view: View }) => {
  const words = usePageWords().findings.screen
  const { change } = useShown()
  return (
    <div>
      <fieldset className="chips choices" aria-label={words.viewsLabel}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === view}
            onClick={() => change({ view: one === 'findings' ? null : one })}
          >
            {words.views[one]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

const Content = ({
  version,
  inForceId,
  isEditor,
}: {
  readonly version: ListVersion
  readonly inForceId: string | null
  readonly isEditor: boolean
}) => {
  const { sign } = useJurisdiction()
  const { view: asked } = useShown()
  const { done } = useAnalysis(sign, version)
  const views = done === null ? [] : viewsOf(done, inForceId)
  const view = views.find((one) => one === asked) ?? 'findings'
  return (
    <>
      <AnalysisCard version={version} inForceId={inForceId} isEditor={isEditor} />
      {views.length > 1 && <Views views={views} view={view} />}
      {done !== null && view === 'changes' && inForceId !== null && (
        <FindingChanges done={done} inForceId={inForceId} />
      )}
      {done !== null && view === 'gaps' && <FindingGaps done={done} isEditor={isEditor} />}
      {done !== null && view === 'findings' && <Rows done={done} version={version} isEditor={isEditor} />}
    </>
  )
}

/** What the analysis of a version found: by kind, each with both texts, an instance and ways to settle it. */
export const FindingsScreen = () => {
  const words = usePageWords()
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const inForce = useSuspenseQuery(matrixQuery(sign)).data.version
  const draft = useQuery(draftQuery(sign)).data?.draft ?? null
  const { versionId, change } = useShown()
  const said = words.findings.screen
  const version = draft !== null && (versionId === draft.id || inForce === null) ? draft : inForce
  const versions = [inForce, draft].filter((one) => one !== null)
  return (
    <Page
      title={said.title}
      {...(version === null ? {} : { about: said.about(version.title) })}
      crumbs={
        <Link to="/$sign/duties" params={{ sign }}>
          {said.list}
        </Link>
      }
    >
      {versions.length > 1 && (
        <div>
          <fieldset className="chips choices" aria-label={said.versions}>
            {versions.map((one) => (
              <button
                key={one.id}
                type="button"
                className="chip"
                aria-pressed={one.id === version?.id}
                onClick={() => change({ version: one.id, no: null, kind: null, view: null })}
              >
                {one.state === 'draft' ? said.draft(one.title) : said.inForce(one.title)}
              </button>
            ))}
          </fieldset>
        </div>
      )}
      {version === null ? (
        <Empty title={words.duties.screen.noList}>{words.duties.screen.noListHint}</Empty>
      ) : (
        <Content
          key={version.id}
          version={version}
          inForceId={version.state === 'draft' ? (inForce?.id ?? null) : null}
          isEditor={may(me, 'duties.edit')}
        />
      )}
    </Page>
  )
}
