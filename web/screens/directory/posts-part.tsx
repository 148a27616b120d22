import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Holding } from '../../../src/modules/directory/core/post.ts'
import type { PostView, UnitView } from '../../../src/modules/directory/core/views.ts'
import { accountQuery, useEndHolding } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { todayIn, useWhen } from '../../ui/when.ts'
import { HoldDialog } from './hold-dialog.tsx'
import { useDirectoryNames } from './names.ts'
import { PostDialog } from './post-dialog.tsx'

const Holder = ({ accountId }: { readonly accountId: Id }) => {
  const words = usePageWords().directory.screen.posts
  const { sign } = useJurisdiction()
  const account = useQuery(accountQuery(sign, accountId)).data
  return <>{account?.name ?? words.somebody}</>
}

const Since = ({ holder, acting }: Pick<PostView, 'holder' | 'acting'>) => {
  const words = usePageWords().directory.screen
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  if (acting?.to != null) return <>{words.posts.actingUntil(when.shortDay(acting.to))}</>
  const first = holder ?? acting
  return first === null ? null : words.since(when.fullDay(first.from))
}

const PostLine = ({
  view,
  mayEdit,
  onAppoint,
}: {
  readonly view: PostView
  readonly mayEdit: boolean
  readonly onAppoint: () => void
}) => {
  const words = usePageWords().directory.screen.posts
  const names = useDirectoryNames()
  const { sign, timeZone } = useJurisdiction()
  const ending = useEndHolding(sign)
  const { post, holder, acting } = view
  const held: Holding | null = holder ?? acting
  return (
    <li className="row between small">
      <span>
        <b>{names.full(post)}</b> {holder !== null && <Holder accountId={holder.accountId} />}
        {acting !== null && (
          <>
            {' '}
            {words.acting('')}
            <Holder accountId={acting.accountId} />
          </>
        )}
        {held === null && <Stamp kind="vacant" />}
      </span>
      <span className="row muted nowrap">
        <Since holder={holder} acting={acting} />
        {mayEdit && held === null && (
          <button type="button" className="link" onClick={onAppoint}>
            {words.appoint}
            <span className="unseen">: {names.full(post)}</span>
          </button>
        )}
        {mayEdit && held !== null && (
          <button
            type="button"
            className="link"
            disabled={ending.isPending}
            onClick={() => ending.mutate({ postId: post.id, id: held.id, on: todayIn(timeZone) })}
          >
            {words.end}
            <span className="unseen">: {names.full(post)}</span>
          </button>
        )}
      </span>
      {ending.isError && <ErrorNotice error={ending.error} />}
    </li>
  )
}

/** The posts of a unit, who stands in them and who acts; a vacant one can be filled. */
export const PostsPart = ({ page }: { readonly page: UnitView }) => {
  const words = usePageWords().directory.screen.posts
  const [appointing, setAppointing] = useState<PostView | null>(null)
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="stack-s">
      <div className="row between">
        <h2>{words.title}</h2>
        {page.mayEdit && (
          <button type="button" className="link small" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        )}
      </div>
      {page.posts.length === 0 && <p className="small muted">{words.none}</p>}
      <ul className="bare-list stack-s">
        {page.posts.map((view) => (
          <PostLine key={view.post.id} view={view} mayEdit={page.mayEdit} onAppoint={() => setAppointing(view)} />
        ))}
      </ul>
      <HoldDialog view={appointing} onClose={() => setAppointing(null)} />
      <PostDialog unitId={page.unit.id} isOpen={isAdding} onClose={() => setAdding(false)} />
    </section>
  )
}
