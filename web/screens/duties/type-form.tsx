import { useState } from 'react'
import type { MatterType } from '../../../src/modules/duties/core/matter-type.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useAddType, useChangeType } from '../../api/matter-types.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice, problemIn, sayProblem } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Clash, clashIn, type SaidNow } from './clash.tsx'
import { TypeHandling, TypeNames, TypeRecognition, useActionName } from './type-fields.tsx'
import { newTypeBelow, type TypeWritten, typeFieldsOf, writtenOfType, wrongInType } from './type-written.ts'
import { isSaidAt, type WrongFields, wrongFieldsIn } from './wrong-fields.ts'

const shownFields = ['parentId', 'name', 'nameEn', 'words', 'wordsEn', 'action', 'urgency', 'code']

/** What the form writes: a new type, below another or at the top, or one that is there already. */
export type TypeToWrite =
  | { readonly does: 'add'; readonly parent: MatterType | null }
  | { readonly does: 'change'; readonly type: MatterType }

/** What the server says against the type, by field. */
const useWrongFrom = () => {
  const words = usePageWords()
  return (error: unknown): WrongFields => {
    const problem = problemIn(error)
    if (problem.code === 'duties/code-taken') return { code: sayProblem(words, problem) }
    return wrongFieldsIn(words.duties, problem, 'matters')
  }
}

/** The fields in which a type differs now from what was written. */
const useSaidNow = () => {
  const { types } = usePageWords().duties.editing
  const urgencies = usePageWords().matters.urgency
  const actionName = useActionName()
  return (mine: TypeWritten, now: MatterType | null): SaidNow => {
    if (now === null) return []
    const theirs = writtenOfType(now)
    const all = [
      ['name', types.name, theirs.name],
      ['nameEn', types.nameEn, theirs.nameEn],
      ['words', types.wordsCn, theirs.words],
      ['wordsEn', types.wordsEn, theirs.wordsEn],
      ['action', types.action, theirs.action === '' ? types.usual : actionName(theirs.action)],
      ['urgency', types.urgency, theirs.urgency === '' ? types.general : urgencies[theirs.urgency]],
      ['code', types.code, theirs.code],
    ] as const
    return all.filter(([key]) => mine[key] !== theirs[key]).map(([, label, value]) => [label, value || null])
  }
}

/** Keeps a type, new or changed, and tells what came of it. */
const useKeeping = (given: TypeToWrite, written: TypeWritten, onKept: () => void) => {
  const { sign } = useJurisdiction()
  const adding = useAddType(sign)
  const changing = useChangeType(sign)
  const keep = (before: MatterType | null): void => {
    const fields = typeFieldsOf(written)
    if (before === null)
      adding.mutate({ ...fields, id: written.id, parentId: written.parent[0]?.id ?? null }, { onSuccess: onKept })
    else
      changing.mutate(
        { before, change: { ...fields, closedOn: before.closedOn } },
        { onSuccess: (kept) => (kept.isKept ? onKept() : undefined) },
      )
  }
  return {
    keep: () => keep(given.does === 'add' ? null : given.type),
    keepOver: keep,
    clash: clashIn(changing.data),
    error: adding.error ?? changing.error,
    isBusy: adding.isPending || changing.isPending,
    forget: () => {
      adding.reset()
      changing.reset()
    },
  }
}

/** Writes a matter type: what it is called, what recognises it, how a matter of it is handled. It counts at once. */
export const TypeForm = ({
  given,
  types,
  actions,
  onClose,
}: {
  readonly given: TypeToWrite
  readonly types: readonly MatterType[]
  readonly actions: readonly string[]
  readonly onClose: () => void
}) => {
  const words = usePageWords().duties
  const said = useNames()
  const wrongFrom = useWrongFrom()
  const saidNow = useSaidNow()
  const [written, setWritten] = useState(() =>
    given.does === 'add' ? newTypeBelow(given.parent) : writtenOfType(given.type),
  )
  const [isTried, setIsTried] = useState(false)
  const { keep, keepOver, clash, error, isBusy, forget } = useKeeping(given, written, onClose)
  const missing = wrongInType(written, words.editing.wrong)
  const refused = error === null ? {} : wrongFrom(error)
  const part = {
    written,
    wrong: { ...refused, ...(isTried ? missing : {}) },
    onChange: (changed: Partial<TypeWritten>) => {
      if (error !== null) forget()
      setWritten((before) => ({ ...before, ...changed }))
    },
  }
  const press = (): void => {
    setIsTried(true)
    if (Object.keys(missing).length === 0) keep()
  }
  return (
    <Dialog
      title={
        given.does === 'add' ? words.editing.types.addTitle : words.editing.types.changeTitle(said.full(given.type))
      }
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.screen.cancel} onPress={onClose} />
          <Action label={words.screen.keep} tone="primary" busy={isBusy} onPress={press} />
        </>
      }
    >
      <TypeNames {...part} isNew={given.does === 'add'} />
      <TypeRecognition {...part} types={types} />
      <TypeHandling {...part} actions={actions} />
      {clash !== null && (
        <Clash
          isRemoved={clash.now === null}
          now={saidNow(written, clash.now)}
          onTheirs={onClose}
          onMine={() => keepOver(clash.now)}
        />
      )}
      {error !== null && !isSaidAt(refused, shownFields) && <ErrorNotice error={error} />}
    </Dialog>
  )
}
