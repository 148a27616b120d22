import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { diffQuery, useDiscardDraft, usePublishDraft } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { DiffList } from './diff-list.tsx'
import { FaultList } from './faults.tsx'

const PublishDialog = ({
  draft,
  isOpen,
  onClose,
}: {
  readonly draft: ListVersion
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = usePageWords().duties.screen
  const { sign } = useJurisdiction()
  const publishing = usePublishDraft(sign)
  const diff = useQuery({
    ...diffQuery(sign, draft.id, draft.basedOn ?? ''),
    enabled: isOpen && draft.basedOn !== null,
  })
  const names = new Map([...(diff.data?.duties ?? []), ...(diff.data?.items ?? [])].map(({ id, name }) => [id, name]))
  return (
    <Dialog
      title={words.publishTitle(draft.title)}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Action label={words.cancel} onPress={onClose} />
          <Action
            label={words.publish}
            tone="primary"
            busy={publishing.isPending}
            onPress={() => publishing.mutate(draft.version, { onSuccess: onClose })}
          />
        </>
      }
    >
      <p>{words.publishMeans}</p>
      {diff.data !== undefined && <DiffList diff={diff.data} />}
      {publishing.isError && <FaultList error={publishing.error} nameOf={(id) => names.get(id) ?? id} />}
    </Dialog>
  )
}

const DiscardDialog = ({
  draft,
  isOpen,
  onClose,
}: {
  readonly draft: ListVersion
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = usePageWords().duties.screen
  const { sign } = useJurisdiction()
  const discarding = useDiscardDraft(sign)
  return (
    <Dialog
      title={words.discardTitle(draft.title)}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Action label={words.cancel} onPress={onClose} />
          <Action
            label={words.discard}
            tone="primary"
            busy={discarding.isPending}
            onPress={() => discarding.mutate(undefined, { onSuccess: onClose })}
          />
        </>
      }
    >
      <p>{words.discardMeans}</p>
      {discarding.isError && <ErrorNotice error={discarding.error} />}
    </Dialog>
  )
}

/** The open draft: it changes nothing until it is published. */
export const DraftBar = ({
  draft,
  mayPublish,
  onEdit,
}: {
  readonly draft: ListVersion
  readonly mayPublish: boolean
  readonly onEdit: () => void
}) => {
  const words = usePageWords().duties.screen
  const [asked, setAsked] = useState<'publish' | 'discard' | null>(null)
  const close = (): void => setAsked(null)
  return (
    <div className="notice quiet row wrap between">
      <span>{words.draftOpen(draft.title)}</span>
      <span className="row wrap">
        <Action label={words.editDraft} onPress={onEdit} />
        <Action label={words.discard} tone="quiet" onPress={() => setAsked('discard')} />
        {mayPublish && <Action label={words.publish} onPress={() => setAsked('publish')} />}
      </span>
      <PublishDialog draft={draft} isOpen={asked === 'publish'} onClose={close} />
      <DiscardDialog draft={draft} isOpen={asked === 'discard'} onClose={close} />
    </div>
  )
}
