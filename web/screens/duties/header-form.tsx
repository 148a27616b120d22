import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { KeyOrder } from '../../../src/modules/duties/core/list-file.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { type Header, headerOf, useKeepHeader } from '../../api/draft.ts'
import { versionQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Wait } from '../../ui/wait.tsx'
import { AttributeFields } from './attribute-fields.tsx'
import { Clash, clashIn, type SaidNow } from './clash.tsx'
import {
  type AttributeWritten,
  attributeOf,
  misfitsIn,
  newAttribute,
  usesOf,
  writtenOfAttribute,
  wrongInAttribute,
} from './header-written.ts'
import { faultsIn, type WrongFields, wrongFieldsIn } from './wrong-fields.ts'

type Written = { readonly title: string; readonly order: KeyOrder; readonly attributes: readonly AttributeWritten[] }

const writtenOf = ({ title, order, attributes }: ListVersion): Written => ({
  title,
  order,
  attributes: attributes.map(writtenOfAttribute),
})

const headerIn = ({ title, order, attributes }: Written): Header => ({
  title: title.trim(),
  order,
  attributes: attributes.map(attributeOf),
})

/** What the server says against an attribute: its own faults, and duties whose conditions would no longer fit. */
const useWrongFrom = (error: unknown) => {
  const words = usePageWords().duties
  if (error === null) return () => ({})
  const problem = problemIn(error)
  const misfits = misfitsIn(faultsIn(problem))
  return (name: string): WrongFields => {
    const own = { ...problem, values: { faults: faultsIn(problem).filter((fault) => fault.id === name) } }
    const count = misfits.get(name)
    return {
      ...wrongFieldsIn(words, own, 'attributes'),
      ...(count === undefined ? {} : { kind: words.editing.wrong.conditions(count) }),
    }
  }
}

/** Whether all that is wrong are conditions that no longer fit: each is counted at its attribute. */
const isMisfit = (error: unknown): boolean => {
  const faults = faultsIn(problemIn(error))
  return faults.length > 0 && faults.every(({ part, field }) => part === 'duties' && field.startsWith('boxes.'))
}

const Attributes = ({
  attributes,
  uses,
  wrongIn,
  onChange,
}: {
  readonly attributes: readonly AttributeWritten[]
  readonly uses: ReadonlyMap<string, number>
  readonly wrongIn: (attribute: AttributeWritten) => WrongFields
  readonly onChange: (attributes: readonly AttributeWritten[]) => void
}) => {
  const words = usePageWords().duties.editing.header
  const changed = (key: string, change: Partial<AttributeWritten>): readonly AttributeWritten[] =>
    attributes.map((one) => (one.key === key ? { ...one, ...change } : one))
  return (
    <section className="stack-s" aria-label={words.attributes}>
      <h3>{words.attributes}</h3>
      <p className="small muted">{words.attributesNote}</p>
      {attributes.map((one) => (
        <AttributeFields
          key={one.key}
          written={one}
          wrong={wrongIn(one)}
          uses={uses.get(one.key) ?? 0}
          isOpen={one.isNew}
          onChange={(change) => onChange(changed(one.key, change))}
          onRemove={() => onChange(attributes.filter(({ key }) => key !== one.key))}
        />
      ))}
      <p>
        <Action label={words.add} onPress={() => onChange([...attributes, newAttribute()])} />
      </p>
    </section>
  )
}

const WhatItIs = ({
  written,
  problem,
  onChange,
}: {
  readonly written: Written
  readonly problem: string | null
  readonly onChange: (change: Partial<Written>) => void
}) => {
  const words = usePageWords().duties.editing.header
  return (
    <>
      <TextField
        label={words.name}
        problem={problem}
        atMost={120}
        value={written.title}
        onChange={(title) => onChange({ title })}
      />
      <SelectField
        label={words.order}
        note={words.orderNote}
        value={written.order}
        options={KeyOrder.options.map((order) => [order, words.orders[order]])}
        onChange={(order) => onChange({ order })}
      />
    </>
  )
}

const useSaidNow = () => {
  const words = usePageWords().duties.editing.header
  return (mine: Header, now: Header | null): SaidNow => {
    if (now === null) return []
    const names = (header: Header): string => header.attributes.map(({ label, name }) => label ?? name).join(', ')
    const all = [
      [words.name, mine.title, now.title],
      [words.order, words.orders[mine.order], words.orders[now.order]],
    ] as const
    const plain = all.filter(([, before, after]) => before !== after).map(([field, , after]) => [field, after] as const)
    const isSame = JSON.stringify(mine.attributes) === JSON.stringify(now.attributes)
    return isSame ? plain : [...plain, [words.attributes, names(now)]]
  }
}

/** Changes what a draft declares: its title, which depth counts first, and what conditions may be about. */
export const HeaderForm = ({ draft, onClose }: { readonly draft: ListVersion; readonly onClose: () => void }) => {
  const words = usePageWords().duties
  const { header, wrong } = words.editing
  const { sign } = useJurisdiction()
  const whole = useQuery(versionQuery(sign, draft.id))
  const keeping = useKeepHeader(sign)
  const wrongFrom = useWrongFrom(keeping.error)
  const saidNow = useSaidNow()
  const [opened] = useState(draft)
  const [written, setWritten] = useState(() => writtenOf(draft))
  const [isTried, setIsTried] = useState(false)
  const clash = clashIn(keeping.data)
  const change = (changed: Partial<Written>): void => {
    if (keeping.isError) keeping.reset()
    setWritten((before) => ({ ...before, ...changed }))
  }
  const missingIn = (one: AttributeWritten): WrongFields => wrongInAttribute(one, written.attributes, wrong)
  const isMissing =
    written.title.trim() === '' || written.attributes.some((one) => Object.keys(missingIn(one)).length > 0)

  const keep = (base: { readonly before: Header | null; readonly seen: number }): void => {
    setIsTried(true)
    if (isMissing) return
    keeping.mutate(
      { draftId: draft.id, after: headerIn(written), ...base },
      { onSuccess: (kept) => (kept.isKept ? onClose() : undefined) },
    )
  }
  return (
    <Dialog
      title={header.title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.screen.cancel} onPress={onClose} />
          <Action
            label={words.screen.keep}
            tone="primary"
            busy={keeping.isPending}
            onPress={() => keep({ before: headerOf(opened), seen: opened.version })}
          />
        </>
      }
    >
      <WhatItIs
        written={written}
        problem={isTried && written.title.trim() === '' ? wrong.title : null}
        onChange={change}
      />
      {whole.isError && <ErrorNotice error={whole.error} onAgain={() => void whole.refetch()} />}
      {whole.isPending && <Wait />}
      {whole.data !== undefined && (
        <Attributes
          attributes={written.attributes}
          uses={usesOf(whole.data.content.duties)}
          wrongIn={(one) => ({ ...wrongFrom(one.name), ...(isTried ? missingIn(one) : {}) })}
          onChange={(attributes) => change({ attributes })}
        />
      )}
      {clash !== null && (
        <Clash
          isRemoved={clash.now === null}
          now={saidNow(headerIn(written), clash.now)}
          onTheirs={onClose}
          onMine={() => keep({ before: clash.now, seen: clash.version })}
        />
      )}
      {keeping.isError && !isMisfit(keeping.error) && <ErrorNotice error={keeping.error} />}
    </Dialog>
  )
}
