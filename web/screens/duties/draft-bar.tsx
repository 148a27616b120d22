import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Fault } from '../../../src/modules/duties/core/fault.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { diffQuery, useDiscardDraft, usePublishDraft } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { useWords } from '../../ui/words.ts'
import { DiffList } from './diff-list.tsx'

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'code' in value && 'part' in value && 'id' in value && 'field' in value

/** What keeps a draft from being published, fault by fault. */
export const FaultList = ({ error }: { readonly error: unknown }) => {
  const words = useWords().duties
  const { faults } = problemIn(error).values
  const parts: Readonly<Record<string, string>> = words.parts
  const listed = Array.isArray(faults) ? faults.filter(isFault) : []
  return (
    <>
      <ErrorNotice error={error} />
      <ul className="small">
        {listed.slice(0, 50).map((fault) => (
          <li key={`${fault.part} ${fault.id} ${fault.field} ${fault.code}`}>
            {words.fault({
              part: parts[fault.part] ?? fault.part,
              id: fault.id,
              field: fault.field,
              what: words.faults[fault.code](fault),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

const PublishDialog = ({
  draft,
  isOpen,
  onClose,
}: {
  readonly draft: ListVersion
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = useWords().duties.screen
  const { sign } = useJurisdiction()
  const publishing = usePublishDraft(sign)
  const diff = useQuery({
    ...diffQuery(sign, draft.id, draft.basedOn ?? ''),
    enabled: isOpen && draft.basedOn !== null,
  })
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
      {publishing.isError && <FaultList error={publishing.error} />}
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
  const words = useWords().duties.screen
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
  const words = useWords().duties.screen
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
