import { useState } from 'react'
import type { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import type { Duty } from '../../../src/modules/duties/core/duty.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import { useKeepDuty } from '../../api/draft.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { goToFirstWrong } from '../../ui/first-wrong.ts'
import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Clash, clashIn, type SaidNow } from './clash.tsx'
import { Cited, Source, What, Who } from './duty-fields.tsx'
import { More } from './duty-more.tsx'
import { dutyOf, type Written, writtenOf, wrongInDuty } from './duty-written.ts'
import { useItemName } from './item-find.ts'
import { isSaidAt, type WrongFields, wrongFieldsIn } from './wrong-fields.ts'

const shownFields = [
  ...['role', 'assignee', 'matter', 'territory', 'boxes', 'item', 'kind', 'from', 'to', 'basis', 'scope'],
  ...['exceptMatters', 'exceptTerritories', 'precedence', 'force', 'jointGroup', 'coordinator', 'replaces'],
]

/** The fields of a duty that somebody else has changed, by name; those in plain words with what they say now. */
const useSaidNow = () => {
  const words = usePageWords().duties
  const names: Readonly<Record<string, string>> = words.screen.fields
  return (before: Duty | null, now: Duty | null): SaidNow => {
    if (before === null || now === null) return []
    const was: Readonly<Record<string, unknown>> = before
    return Object.entries(now)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field]))
      .map(([field, value]) => {
        const isPlain = field === 'basis' || field === 'scope' || field === 'from' || field === 'to'
        return [names[field] ?? field, isPlain && typeof value === 'string' ? value : '…']
      })
  }
}

/** Keeps the duty or takes it away, and tells what came of it. */
const useKeeping = (base: { readonly draftId: string; readonly seen: number }, onKept: () => void) => {
  const { sign } = useJurisdiction()
  const keeping = useKeepDuty(sign)
  const clash = clashIn(keeping.data)
  const keep = (id: string, before: Duty | null, after: Duty | null): void =>
    keeping.mutate(
      { draftId: base.draftId, seen: clash?.version ?? base.seen, id, before, after },
      { onSuccess: (kept) => (kept.isKept ? onKept() : undefined), onError: goToFirstWrong },
    )
  return {
    keep,
    clash,
    wish: keeping.variables,
    error: keeping.error,
    isBusy: keeping.isPending,
    forget: keeping.reset,
  }
}

/**
 * Writes or changes a duty of the draft.
 *
 * @param row the duty to change; null writes a new one
 * @param begin what is filled in already, where somebody comes with a proposal
 * @param seen the draft's version that the row was read from
 */
export const DutyForm = ({
  row,
  draft,
  seen,
  begin = {},
  onClose,
}: {
  readonly row: DutyRow | null
  readonly draft: ListVersion
  readonly seen: number
  readonly begin?: Partial<Written>
  readonly onClose: (isKept?: boolean) => void
}) => {
  const words = usePageWords().duties
  const saidNow = useSaidNow()
  const itemName = useItemName()
  const attributes: readonly Attribute[] = draft.attributes
  const [written, setWritten] = useState(() => ({
    ...writtenOf(row, { nameOf: itemName, destinations: words.destinations }),
    ...begin,
  }))
  const [isTried, setIsTried] = useState(false)
  const { keep, clash, wish, error, isBusy, forget } = useKeeping({ draftId: draft.id, seen }, () => onClose(true))
  const change = (changed: Partial<Written>): void => {
    if (error !== null) forget()
    setWritten((before) => ({ ...before, ...changed }))
  }
  const missing = wrongInDuty(written, attributes, words)
  const before = row?.duty ?? null
  const press = (): void => {
    setIsTried(true)
    const duty = dutyOf(written, attributes)
    if (duty !== null && Object.keys(missing).length === 0) keep(written.id, before, duty)
    else goToFirstWrong()
  }
  const refused = error === null ? {} : wrongFieldsIn(words, problemIn(error), 'duties')
  const wrong: WrongFields = {
    ...refused,
    ...(isTried ? missing : { boxes: missing.boxes }),
  }
  const part = { written, wrong, onChange: change }
  return (
    <Dialog
      title={row === null ? words.screen.addDuty : words.screen.changeDuty}
      isOpen
      onClose={() => onClose()}
      foot={
        <>
          {before !== null && (
            <Action
              label={words.screen.removeDuty}
              tone="quiet"
              busy={isBusy}
              onPress={() => keep(before.id, before, null)}
            />
          )}
          <Action label={words.screen.cancel} onPress={() => onClose()} />
          <Action label={words.screen.keep} tone="primary" busy={isBusy} onPress={press} />
        </>
      }
    >
      <Who {...part} />
      <What {...part} attributes={attributes} />
      <Cited {...part} draftId={draft.id} />
      <Source {...part} />
      <More {...part} draftId={draft.id} />
      {clash !== null && (
        <Clash
          isRemoved={clash.now === null}
          now={saidNow(before, clash.now)}
          onTheirs={() => onClose()}
          onMine={() => wish !== undefined && keep(wish.id, clash.now, wish.after)}
        />
      )}
      {error !== null && !isSaidAt(refused, shownFields) && <ErrorNotice error={error} />}
    </Dialog>
  )
}
