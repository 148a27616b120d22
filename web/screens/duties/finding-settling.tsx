import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { conditionsText } from '../../../src/modules/duties/core/template/condition-text.ts'
import { draftQuery, dutyQuery, useOpenDraft } from '../../api/duties.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Wait } from '../../ui/wait.tsx'
import { writtenOfUnit } from './assignee-written.ts'
import { DutyForm } from './duty-form.tsx'
import type { Written } from './duty-written.ts'
import type { Way } from './finding-ways.ts'

type FormProps = { readonly draft: ListVersion; readonly onClose: (isKept?: boolean) => void }

/** A duty of the draft, as it is there now. */
const ChangeForm = ({
  draft,
  onClose,
  dutyId,
  until,
}: FormProps & { readonly dutyId: string; readonly until: string | null }) => {
  const { sign } = useJurisdiction()
  const duty = useQuery({ ...dutyQuery(sign, draft.id, dutyId), staleTime: 0 })
  if (duty.isError) return <ErrorNotice error={duty.error} />
  if (duty.data === undefined || !duty.isFetchedAfterMount) return <Wait />
  const { version, ...row } = duty.data
  return (
    <DutyForm row={row} seen={version} draft={draft} begin={until === null ? {} : { to: until }} onClose={onClose} />
  )
}

const closingOf = (way: Extract<Way, { kind: 'close' }>, { attributes }: ListVersion): Partial<Written> => ({
  type: [way.type],
  place: [way.place],
  exceptPlaces: way.exceptPlaces,
  conditions: conditionsText(way.boxes, attributes, ({ name, label }) => label ?? name),
  from: way.from ?? '',
  to: way.to ?? '',
  ...(way.unit === undefined ? {} : { assignee: writtenOfUnit(way.unit) }),
})

const SettlingForm = ({ way, draft, onClose }: FormProps & { readonly way: Way }) => {
  if (way.kind === 'close')
    return <DutyForm row={null} seen={draft.version} draft={draft} begin={closingOf(way, draft)} onClose={onClose} />
  return (
    <ChangeForm draft={draft} dutyId={way.dutyId} until={way.kind === 'endOlder' ? way.on : null} onClose={onClose} />
  )
}

/** Says which draft took what was written; nothing where none did. */
export const KeptIn = ({ draft }: { readonly draft: ListVersion | null }) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  if (draft === null) return null
  return (
    <div className="notice quiet row wrap" role="status">
      {words.draftKept(draft.title)}
      <Link to="/$sign/findings" params={{ sign }} search={{ version: draft.id }}>
        {words.toDraft}
      </Link>
    </div>
  )
}

/**
 * Settles findings in the draft, which is opened where there is none.
 *
 * @param today what a draft that is opened for it is called by
 * @returns `begin` starts a way, `form` stands over the page while it is under way, `keptIn` names the draft that took it
 */
export const useSettling = (today: string) => {
  const words = usePageWords().duties.screen
  const { sign } = useJurisdiction()
  const draft = useQuery(draftQuery(sign)).data?.draft ?? null
  const opening = useOpenDraft(sign)
  const [way, setWay] = useState<Way | null>(null)
  const [isKept, setIsKept] = useState(false)
  const begin = (next: Way): void => {
    setIsKept(false)
    if (draft !== null) setWay(next)
    else opening.mutate({ id: newId(), title: words.draftTitle(today) }, { onSuccess: () => setWay(next) })
  }
  const close = (kept = false): void => {
    setWay(null)
    setIsKept(kept)
  }
  const form = (
    <>
      {opening.isError && <ErrorNotice error={opening.error} />}
      {way !== null && draft !== null && <SettlingForm way={way} draft={draft} onClose={close} />}
    </>
  )
  return { begin, form, isOpening: opening.isPending, keptIn: isKept ? draft : null }
}
