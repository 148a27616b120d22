import './duty-list.css'
import './findings.css'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { actionAttribute, defaultAction } from '../../../src/modules/duties/core/attribute.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { type Verdict, verdicts } from '../../../src/modules/duties/core/matrix.ts'
import type { MatrixView } from '../../../src/modules/duties/core/views.ts'
import { downloadOf, draftQuery, matrixQuery, useOpenDraft } from '../../api/duties.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { may, meQuery } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { useAddressValues } from '../../ui/address.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice, Hint } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { RoleLegend } from '../../ui/role-mark.tsx'
import { WithPanel } from '../../ui/side-panel.tsx'
import { TreeMatrix } from '../../ui/tree-matrix.tsx'
import { useWhen } from '../../ui/when.ts'
import { useLocale } from '../../ui/words.ts'
import { AnalysisCard } from './analysis-card.tsx'
import { CheckFirst } from './check-first.tsx'
import { DraftBar } from './draft-bar.tsx'
import { type DraftPart, DraftView, draftParts } from './draft-view.tsx'
import { DutyTable } from './duty-table.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { ItemTable } from './item-table.tsx'
import { attributeNames, columnsOf, rowsOf } from './matrix-rows.ts'
import { ListSummary } from './summary.tsx'
import { TypeList } from './type-list.tsx'
import { TypePanel } from './type-panel.tsx'
import { VerdictStamp } from './verdict.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

const verdictIn = (value: string | undefined): Verdict | null => verdicts.find((verdict) => verdict === value) ?? null

const views = ['matrix', 'table', 'items', 'types', 'draft'] as const
type View = (typeof views)[number]

const MatrixWithPanel = ({
  matrix,
  only,
  typeId,
  onType,
}: {
  readonly matrix: MatrixView
  readonly only: Verdict | null
  readonly typeId: string | null
  readonly onType: (id: string) => void
}) => {
  const words = usePageWords().duties
  const isEnglish = useLocale() === 'en'
  const jurisdiction = useJurisdiction()
  const { whole } = useNumbers()
  const [isOpen, setIsOpen] = useState(false)
  const byId = new Map(matrix.rows.map((row) => [row.typeId, row]))
  const selected = byId.get(typeId ?? '') ?? matrix.rows.find((row) => row.verdict !== null && row.verdict !== 'clear')
  const nameOf = attributeNames(matrix, isEnglish)
  const select = (id: string): void => {
    onType(id)
    setIsOpen(true)
  }
  return (
    <WithPanel
      label={words.screen.panel}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      panel={selected === undefined ? null : <TypePanel row={selected} attributes={matrix.version?.attributes ?? []} />}
    >
      <div className="duty-matrix">
        <Card isFlush>
          <TreeMatrix
            label={words.screen.matrixLabel}
            corner={words.screen.corner}
            rows={rowsOf(matrix, isEnglish, only)}
            columns={columnsOf(matrix, words, isEnglish ? jurisdiction.nameEn : jurisdiction.name)}
            selectedId={selected?.typeId ?? null}
            onSelect={select}
            tails={[
              {
                id: 'orders',
                name: words.screen.ordersHead,
                isNumber: true,
                of: ({ id }) => {
                  const orders = byId.get(id)?.orders ?? 0
                  return orders > 0 ? whole(orders) : ''
                },
              },
              {
                id: 'verdict',
                name: words.screen.verdictHead,
                of: ({ id }) => {
                  const row = byId.get(id)
                  return row?.verdict == null ? '' : <VerdictStamp verdict={row.verdict} ask={row.ask.map(nameOf)} />
                },
              },
            ]}
          />
        </Card>
      </div>
    </WithPanel>
  )
}

const Tabs = ({
  view,
  hasDraft,
  onView,
}: {
  readonly view: View
  readonly hasDraft: boolean
  readonly onView: (view: View) => void
}) => {
  const words = usePageWords().duties.screen
  return (
    <div className="row wrap view-line">
      <div className="chips">
        {views
          .filter((one) => one !== 'draft' || hasDraft)
          .map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={one === view} onClick={() => onView(one)}>
              {words.view[one]}
            </button>
          ))}
      </div>
      {view === 'matrix' && <RoleLegend roles={['lead', 'assist', 'supervise', 'inform', 'vacant']} />}
    </div>
  )
}

/** What a matter may ask for, as a version declares it. */
const actionsOf = (version: ListVersion | null): readonly string[] =>
  version?.attributes.find(({ name }) => name === actionAttribute)?.values ?? [defaultAction]

const NoList = ({ isEditor, onImport }: { readonly isEditor: boolean; readonly onImport: () => void }) => {
  const words = usePageWords().duties.screen
  if (!isEditor) return <Empty title={words.noList}>{words.noListHint}</Empty>
  return (
    <Empty title={words.noList} action={<Action label={words.import.title} onPress={onImport} />}>
      {words.noListHint}
    </Empty>
  )
}

/** What the list shows and what is open over it: kept in the address, so that a colleague sees the same. */
const useShown = () => {
  const [values, change] = useAddressValues()
  return {
    view: views.find((view) => view === values.view) ?? ('matrix' as const),
    only: verdictIn(values.only),
    typeId: values.type ?? null,
    part: draftParts.find((part) => part === values.part) ?? ('duties' as const),
    change,
  }
}

/** The duty list: who does what, how clear that is, and everything that changes it. */
export const DutyListScreen = () => {
  const words = usePageWords().duties.screen
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const { whole } = useNumbers()
  const me = useSuspenseQuery(meQuery(sign)).data
  const matrix = useSuspenseQuery(matrixQuery(sign)).data
  const draft = useQuery(draftQuery(sign)).data?.draft ?? null
  const opening = useOpenDraft(sign)
  const { view, only, typeId, part, change } = useShown()
  const [open, setOpen] = useState<'import' | 'versions' | null>(null)
  const isEditor = may(me, 'duties.edit')
  const { version } = matrix
  const edit = (part: DraftPart): void => {
    const goThere = (): void => change({ view: 'draft', part })
    if (draft !== null) goThere()
    else opening.mutate({ id: newId(), title: words.draftTitle(matrix.on) }, { onSuccess: goThere })
  }
  const close = (): void => setOpen(null)
  const analysed = view === 'draft' || version === null ? draft : version
  const about =
    version?.publishedAt == null
      ? undefined
      : words.about(version.title, whole(matrix.duties), when.day(matrix.version?.publishedAt?.slice(0, 10) ?? ''))

  return (
    <Page
      title={words.title}
      {...(about === undefined ? {} : { about })}
      actions={
        <>
          {isEditor && <Action label={words.import.title} shortcut="i" onPress={() => setOpen('import')} />}
          {version !== null && (
            <a className="button" href={downloadOf(sign, version.id, 'xlsx')} download>
              {words.exportXlsx}
            </a>
          )}
          <Action label={words.versions} shortcut="v" onPress={() => setOpen('versions')} />
          {isEditor && draft === null && (
            <Action label={words.openDraft} tone="primary" busy={opening.isPending} onPress={() => edit('duties')} />
          )}
        </>
      }
    >
      {opening.isError && <ErrorNotice error={opening.error} />}
      {draft !== null && isEditor && (
        <DraftBar draft={draft} mayPublish={may(me, 'duties.publish')} onEdit={() => change({ view: 'draft' })} />
      )}
      {version === null && draft === null && <NoList isEditor={isEditor} onImport={() => setOpen('import')} />}
      {version !== null && (view === 'matrix' || view === 'table') && (
        <ListSummary matrix={matrix} shown={only} onShow={(verdict) => change({ only: verdict, view: null })} />
      )}
      {analysed !== null && (
        <AnalysisCard
          key={analysed.id}
          version={analysed}
          inForceId={analysed.state === 'draft' ? (version?.id ?? null) : null}
          isEditor={isEditor}
        />
      )}
      {(version !== null || draft !== null || isEditor) && (
        <Tabs
          view={view}
          hasDraft={draft !== null}
          onView={(next) => change({ view: next === 'matrix' ? null : next })}
        />
      )}
      {only !== null && view === 'matrix' && <Hint>{words.onlyShown(words.verdict[only])}</Hint>}
      {view === 'matrix' && version !== null && (
        <MatrixWithPanel matrix={matrix} only={only} typeId={typeId} onType={(id) => change({ type: id })} />
      )}
      {view === 'table' && version !== null && <DutyTable key={version.id} version={version} isEditable={false} />}
      {view === 'items' && version !== null && (
        <ItemTable
          key={version.id}
          version={version}
          isEditable={false}
          onEdit={isEditor ? () => edit('items') : null}
        />
      )}
      {view === 'types' && <TypeList isEditable={isEditor} actions={actionsOf(draft ?? version)} />}
      {view === 'draft' && draft !== null && (
        <DraftView draft={draft} part={part} isEditable={isEditor} onPart={(next) => change({ part: next })} />
      )}
      {isEditor && <CheckFirst />}
      <ImportDialog isOpen={open === 'import'} onClose={close} />
      <VersionsDialog isOpen={open === 'versions'} onClose={close} />
    </Page>
  )
}
