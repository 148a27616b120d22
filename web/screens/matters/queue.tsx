import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { type QueueSort, QueueView } from '../../../src/modules/matters/core/queue.ts'
import type { Names } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { type QueueWish, queueCountsQuery, queueQuery } from '../../api/matters.ts'
import { may, meQuery, unitsOfMe } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { useAddressValues } from '../../ui/address.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Wait } from '../../ui/wait.tsx'
import { useWords } from '../../ui/words.ts'
import { ClaimBar } from './claim-bar.tsx'
import { useQueueLook } from './queue-look.ts'
import { QueueLookBar } from './queue-look-bar.tsx'
import { QueueTable } from './queue-table.tsx'
import { QueueUnits } from './queue-units.tsx'

const viewIn = (value: string | undefined): QueueView => QueueView.safeParse(value).data ?? 'open'

/** The tabs with their counts; above `atMost` a count says "more than". */
const Tabs = ({
  view,
  unitId,
  onView,
}: {
  readonly view: QueueView
  readonly unitId: Id | undefined
  readonly onView: (view: QueueView) => void
}) => {
  const words = useWords().screens.queue.view
  const { sign } = useJurisdiction()
  const counted = useQuery(queueCountsQuery(sign, unitId)).data
  const countOf = (one: QueueView): string => {
    const count = counted?.counts[one]
    if (counted === undefined || count === undefined) return ''
    return count >= counted.atMost ? ` ${counted.atMost}+` : ` ${count}`
  }
  return (
    <div className="chips">
      {QueueView.options.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={one === view} onClick={() => onView(one)}>
          {words[one]}
          {countOf(one)}
        </button>
      ))}
    </div>
  )
}

const Nothing = ({
  view,
  text,
  onClear,
}: {
  readonly view: QueueView
  readonly text: string
  readonly onClear: () => void
}) => {
  const words = useWords().screens.queue
  if (text !== '') {
    return (
      <Empty title={words.empty.title} action={<Action label={words.clearSearch} onPress={onClear} />}>
        {words.empty.search}
      </Empty>
    )
  }
  return <Empty title={words.empty.title}>{view === 'open' ? words.empty.open : words.empty.other}</Empty>
}

const noNames: Names = { units: {}, types: {}, territories: {} }

/** Which unit's queue, which tab, and which words: all of it kept in the address; the order is the browser's own. */
const useWish = (sort: QueueSort) => {
  const [values, change] = useAddressValues()
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const unitId = values.unit ?? unitsOfMe(me)[0]
  const text = values.q ?? ''
  const view = viewIn(values.view)
  const wish: QueueWish = {
    view,
    sort,
    ...(unitId === undefined ? {} : { unitId }),
    ...(text === '' ? {} : { words: text }),
  }
  return { wish, view, unitId, text, me, change }
}

/** The work of a unit: what needs it most first, worked without a mouse. */
export const QueueScreen = () => {
  const words = useWords().screens.queue
  const { sign } = useJurisdiction()
  const navigate = useNavigate()
  const { look, change: changeLook } = useQueueLook(sign)
  const { wish, view, unitId, text, me, change } = useWish(look.sort)
  const queue = useInfiniteQuery(queueQuery(sign, wish))
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set())
  const rows = queue.data?.pages.flatMap((page) => page.rows) ?? []
  const names = queue.data?.pages.reduce(mergedNames, noNames) ?? noNames
  const open = (id: Id): void => void navigate({ to: '/$sign/matters/$id', params: { sign, id } })
  const first = rows[0]

  return (
    <Page
      title={words.title}
      about={
        text === '' ? (
          <QueueUnits
            ids={unitsOfMe(me)}
            chosenId={unitId}
            names={names}
            onChoose={(id) => {
              setSelected(new Set())
              change({ unit: id })
            }}
          />
        ) : (
          words.searching(text)
        )
      }
      actions={
        <>
          {text !== '' && <Action label={words.clearSearch} tone="quiet" onPress={() => change({ q: null })} />}
          {may(me, 'matters.register') && (
            <Action
              label={words.register}
              shortcut="n"
              onPress={() => void navigate({ to: '/$sign/register', params: { sign } })}
            />
          )}
          {first !== undefined && (
            <Action label={words.next} tone="primary" shortcut="g" onPress={() => open(first.id)} />
          )}
        </>
      }
    >
      <div className="queue-bar">
        <Tabs
          view={view}
          unitId={unitId}
          onView={(next) => {
            setSelected(new Set())
            change({ view: next === 'open' ? null : next })
          }}
        />
        <QueueLookBar view={view} look={look} onChange={changeLook} />
      </div>
      {queue.isPending && <Wait />}
      {queue.isError && <ErrorNotice error={queue.error} onAgain={() => void queue.refetch()} />}
      {queue.isSuccess && (
        <div className="card flush">
          {rows.length === 0 ? (
            <Nothing view={view} text={text} onClear={() => change({ q: null })} />
          ) : (
            <QueueTable
              rows={rows}
              names={names}
              look={look}
              selected={selected}
              onSelected={setSelected}
              onOpen={open}
            />
          )}
        </div>
      )}
      {queue.hasNextPage && (
        <Action label={words.more} busy={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()} />
      )}
      <ClaimBar rows={rows} selected={selected} onDone={() => setSelected(new Set())} />
    </Page>
  )
}

const mergedNames = (all: Names, page: { readonly names: Names }): Names => ({
  units: { ...all.units, ...page.names.units },
  types: { ...all.types, ...page.names.types },
  territories: { ...all.territories, ...page.names.territories },
})
