import { useState } from 'react'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import { useKeepHandOn } from '../../api/draft.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { goToFirstWrong } from '../../ui/first-wrong.ts'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice, Hint } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { todayIn } from '../../ui/when.ts'
import { Clash, clashIn } from './clash.tsx'
import { type Givers, LinkFields } from './hand-on-fields.tsx'
import {
  endedOn,
  isOver,
  type Link,
  type LinkWritten,
  linksIn,
  linksOf,
  newLink,
  writtenOfLinks,
  wrongInLink,
  wrongTogether,
} from './hand-on-written.ts'

/** Whoever may hand the duty on, by name: who carries it, and everybody it goes to. */
const useGivers = (row: DutyRow, links: readonly LinkWritten[]): Givers => {
  const said = useNames()
  const words = usePageWords().duties.editing.handOn
  const named = new Map([
    ...row.handedOn.flatMap(({ by }) => (by === null ? [] : [[by.id, by.name] as const])),
    ...links.flatMap(({ to }) => to.map((unit) => [unit.id, said.full(unit)] as const)),
  ])
  return [['', words.carrier(row.who)], ...named]
}

const useKeeping = (row: DutyRow, draft: { readonly id: string; readonly seen: number }, onKept: () => void) => {
  const { sign } = useJurisdiction()
  const keeping = useKeepHandOn(sign)
  const clash = clashIn(keeping.data)
  const keep = (before: readonly Link[], after: readonly Link[]): void =>
    keeping.mutate(
      { draftId: draft.id, seen: clash?.version ?? draft.seen, id: row.duty.id, before, after },
      { onSuccess: (kept) => (kept.isKept ? onKept() : undefined) },
    )
  return { keep, clash, keeping }
}

/**
 * Says to whom a duty of the draft is handed on: entrusted or transferred, from - until, through up to three hands.
 *
 * @param seen the draft's version that the row was read from
 */
export const HandOnForm = ({
  row,
  draft,
  seen,
  onClose,
}: {
  readonly row: DutyRow
  readonly draft: ListVersion
  readonly seen: number
  readonly onClose: () => void
}) => {
  const words = usePageWords().duties
  const { handOn } = words.editing
  const { timeZone } = useJurisdiction()
  const today = todayIn(timeZone)
  const [links, setLinks] = useState(() => writtenOfLinks(row))
  const [isTried, setIsTried] = useState(false)
  const { keep, clash, keeping } = useKeeping(row, { id: draft.id, seen }, onClose)
  const givers = useGivers(row, links)
  const nameOf = (id: string): string => givers.find(([one]) => one === id)?.[1] ?? row.who
  const together = wrongTogether(row.duty, links, { handOn, nameOf })
  const wrongIn = (link: LinkWritten) => wrongInLink(link, handOn)
  const change = (changed: LinkWritten[]): void => {
    if (keeping.isError) keeping.reset()
    setLinks(changed)
  }
  const press = (): void => {
    setIsTried(true)
    const isWrong = together.length > 0 || links.some((link) => Object.keys(wrongIn(link)).length > 0)
    if (isWrong) goToFirstWrong()
    else keep(linksIn(row.handedOn), linksOf(links))
  }
  return (
    <Dialog
      title={handOn.title(row.type)}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.screen.cancel} onPress={onClose} />
          <Action label={words.screen.keep} tone="primary" busy={keeping.isPending} onPress={press} />
        </>
      }
    >
      <p className="small muted">{handOn.about(row.who)}</p>
      {links.map((link) => (
        <LinkFields
          key={link.key}
          link={link}
          wrong={isTried ? wrongIn(link) : {}}
          givers={givers.filter(([id]) => id !== link.to[0]?.id)}
          isOver={isOver(link, today)}
          onChange={(changed) => change(links.map((one) => (one.key === link.key ? { ...one, ...changed } : one)))}
          onEnd={() => change(endedOn(links, link.key, today))}
          onRemove={() => change(links.filter(({ key }) => key !== link.key))}
        />
      ))}
      <p>
        <Action label={handOn.add} onPress={() => change([...links, newLink(links.at(-1)?.to[0]?.id ?? '', today)])} />
      </p>
      {together.map((said) => (
        <Hint key={said}>{said}</Hint>
      ))}
      {clash !== null && (
        <Clash
          isRemoved={clash.now === null}
          now={[]}
          onTheirs={onClose}
          onMine={() => keep(clash.now ?? [], linksOf(links))}
        />
      )}
      {keeping.isError && <ErrorNotice error={keeping.error} />}
    </Dialog>
  )
}
