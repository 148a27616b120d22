import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { UnitKind } from '../../../src/modules/directory/core/unit.ts'
import type { UnitView } from '../../../src/modules/directory/core/views.ts'
import { linesQuery, settingsQuery, useAddUnit, useChangeUnit, useLetNegotiate } from '../../api/directory.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { NamePair } from '../../ui/name-pair.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { todayIn } from '../../ui/when.ts'
import { useDirectoryNames } from './names.ts'

type Draft = {
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly kind: UnitKind
  readonly lineId: string
  readonly aliases: string
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const linesIn = (text: string): string[] => [...new Set(text.split('\n').flatMap((line) => orNull(line) ?? []))]

const KindAndLine = ({
  draft,
  onChange,
}: {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}) => {
  const words = usePageWords().directory.screen
  const names = useDirectoryNames()
  const { sign, timeZone } = useJurisdiction()
  const lines = useQuery(linesQuery(sign, todayIn(timeZone))).data?.lines ?? []
  return (
    <div className="plan-fields">
      <Field label={words.edit.kind}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={draft.kind}
            onChange={(event) => onChange({ kind: UnitKind.catch(draft.kind).parse(event.target.value) })}
          >
            {UnitKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {words.kind[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.edit.line}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={draft.lineId}
            onChange={(event) => onChange({ lineId: event.target.value })}
          >
            <option value="">{words.noLine}</option>
            {lines.map(({ line }) =>
              line === null ? null : (
                <option key={line.id} value={line.id}>
                  {names.full(line)}
                </option>
              ),
            )}
          </select>
        )}
      </Field>
    </div>
  )
}

const Fields = ({
  draft,
  isNew,
  onChange,
}: {
  readonly draft: Draft
  readonly isNew: boolean
  readonly onChange: (change: Partial<Draft>) => void
}) => {
  const words = usePageWords().directory.screen.edit
  return (
    <>
      <NamePair
        chinese={{
          ...{ label: words.name, value: draft.name, isFixed: !isNew, atMost: 80 },
          ...(isNew ? {} : { note: words.nameNote }),
          onChange: (name) => onChange({ name }),
        }}
        english={{
          ...{ label: words.nameEn, value: draft.nameEn, atMost: 120 },
          onChange: (nameEn) => onChange({ nameEn }),
        }}
      />
      <TextField
        label={words.shortName}
        atMost={40}
        value={draft.shortName}
        onChange={(shortName) => onChange({ shortName })}
      />
      <KindAndLine draft={draft} onChange={onChange} />
      <Field label={words.aliases} note={words.aliasesNote}>
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            rows={3}
            value={draft.aliases}
            onChange={(event) => onChange({ aliases: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

const Foot = ({
  isBusy,
  onClose,
  onSave,
}: {
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onSave: () => void
}) => {
  const words = usePageWords().directory.screen.posts
  return (
    <div className="dialog-foot">
      <Action label={words.cancel} onPress={onClose} />
      <Action label={words.save} tone="primary" busy={isBusy} onPress={onSave} />
    </div>
  )
}

/** Says whether the unit negotiates what has no clear owner, or lets it: done at once, apart from the form. */
const Negotiates = ({ unitId }: { readonly unitId: Id }) => {
  const words = usePageWords().directory.screen.edit
  const { sign } = useJurisdiction()
  const settings = useQuery(settingsQuery(sign)).data
  const letting = useLetNegotiate(sign)
  if (settings === undefined) return null
  if (settings.hotlineUnitId === unitId) return <p className="small muted">{words.negotiates}</p>
  return (
    <div>
      <Action label={words.letNegotiate} tone="quiet" busy={letting.isPending} onPress={() => letting.mutate(unitId)} />
      {letting.isError && <ErrorNotice error={letting.error} />}
    </div>
  )
}

const EditForm = ({ page, onClose }: { readonly page: UnitView; readonly onClose: () => void }) => {
  const { sign } = useJurisdiction()
  const { unit, aliases } = page
  const given = aliases.filter((alias) => alias.kind === 'alias').map((alias) => alias.name)
  const changing = useChangeUnit(sign, unit.id)
  const [draft, setDraft] = useState<Draft>({
    name: unit.name,
    shortName: unit.shortName ?? '',
    nameEn: unit.nameEn ?? '',
    kind: unit.kind,
    lineId: unit.lineId ?? '',
    aliases: given.join('\n'),
  })
  const save = (): void => {
    const { kind, lineId, shortName, nameEn } = draft
    const { version, officeHours, roundTheClock } = unit
    const wanted = linesIn(draft.aliases)
    const change = {
      version,
      kind,
      shortName: orNull(shortName),
      nameEn: orNull(nameEn),
      lineId: orNull(lineId),
      officeHours,
      roundTheClock,
    }
    const add = wanted.filter((name) => !given.includes(name))
    const remove = given.filter((name) => !wanted.includes(name))
    changing.mutate({ change, aliases: { add, remove } }, { onSuccess: onClose })
  }
  return (
    <>
      <Fields draft={draft} isNew={false} onChange={(change) => setDraft({ ...draft, ...change })} />
      <Negotiates unitId={unit.id} />
      {changing.isError && <ErrorNotice error={changing.error} />}
      <Foot isBusy={changing.isPending} onClose={onClose} onSave={save} />
    </>
  )
}

const AddForm = ({ page, onClose }: { readonly page: UnitView; readonly onClose: () => void }) => {
  const { sign } = useJurisdiction()
  const { unit } = page
  const [id] = useState(newId)
  const adding = useAddUnit(sign)
  const [draft, setDraft] = useState<Draft>({
    name: '',
    shortName: '',
    nameEn: '',
    kind: 'office',
    lineId: unit.lineId ?? '',
    aliases: '',
  })
  const save = (): void =>
    adding.mutate(
      {
        id,
        parentId: unit.id,
        kind: draft.kind,
        name: draft.name.trim(),
        shortName: orNull(draft.shortName),
        nameEn: orNull(draft.nameEn),
        lineId: orNull(draft.lineId),
        territoryId: unit.territoryId,
        aliases: linesIn(draft.aliases),
      },
      { onSuccess: onClose },
    )
  return (
    <>
      <Fields draft={draft} isNew={true} onChange={(change) => setDraft({ ...draft, ...change })} />
      {adding.isError && <ErrorNotice error={adding.error} />}
      <Foot isBusy={adding.isPending || draft.name.trim() === ''} onClose={onClose} onSave={save} />
    </>
  )
}

/** Changes a unit's names, kind and line, or sets up a part of it; null while neither is being done. */
export const UnitDialog = ({
  page,
  doing,
  onClose,
}: {
  readonly page: UnitView
  readonly doing: 'edit' | 'add' | null
  readonly onClose: () => void
}) => {
  const words = usePageWords().directory.screen.edit
  const name = useDirectoryNames().full(page.unit)
  const title = doing === 'add' ? words.newTitle(name) : words.title(name)
  return (
    <Dialog title={title} isOpen={doing !== null} onClose={onClose} foot={<span />}>
      {doing === 'edit' && <EditForm page={page} onClose={onClose} />}
      {doing === 'add' && <AddForm page={page} onClose={onClose} />}
    </Dialog>
  )
}
