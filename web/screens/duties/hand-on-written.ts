import type { Day } from '../../../src/kernel/day.ts'
import type { Delegation, DelegationKind, Duty } from '../../../src/modules/duties/core/duty.ts'
import { handOnFaults } from '../../../src/modules/duties/core/list-faults/delegations.ts'
import type { DutyRow, HandOnRow } from '../../../src/modules/duties/core/views.ts'
import type { Words } from '../../../src/words/index.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'
import { newId } from '../../api/ids.ts'
import { filled } from './filled.ts'
import type { WrongFields } from './wrong-fields.ts'

/** One link of how a duty is handed on, while it is being written; `by` is empty for whoever carries the duty. */
export type LinkWritten = {
  readonly key: string
  readonly isNew: boolean
  readonly kind: DelegationKind
  readonly to: readonly Choice[]
  readonly by: string
  readonly from: string
  readonly until: string
  readonly basis: string
}

/** A link as it is sent: of which duty it is stands in the address. */
export type Link = Omit<Delegation, 'duty'>

/** The links of a row by ids alone. */
export const linksIn = (rows: readonly HandOnRow[]): Link[] =>
  rows.map((row) => ({ ...row, to: row.to.id, by: row.by?.id ?? null }))

/** A new link, handed on by `by`: the last who has it, or whoever carries the duty. */
export const newLink = (by: string, from: Day): LinkWritten => ({
  key: newId(),
  isNew: true,
  kind: 'entrust',
  to: [],
  by,
  from,
  until: '',
  basis: '',
})

/** The links of a duty ready to be changed. */
export const writtenOfLinks = ({ handedOn }: Pick<DutyRow, 'handedOn'>): LinkWritten[] =>
  handedOn.map((row) => ({
    key: newId(),
    isNew: false,
    kind: row.kind,
    to: [choiceOf(row.to.id, row.to.name)],
    by: row.by?.id ?? '',
    from: row.from ?? '',
    until: row.until ?? '',
    basis: row.basis ?? '',
  }))

/** The links as they were written; those to nobody yet are left out. */
export const linksOf = (written: readonly LinkWritten[]): Link[] =>
  written.flatMap(({ kind, to: [to], by, from, until, basis }) =>
    to === undefined
      ? []
      : [{ kind, to: to.id, by: filled(by), from: filled(from), until: filled(until), basis: filled(basis) }],
  )

/** Ended on that day: from then on the duty is where it was. One that never began is taken away instead. */
export const endedOn = (links: readonly LinkWritten[], key: string, day: Day): LinkWritten[] =>
  links.flatMap((link) => {
    if (link.key !== key) return [link]
    return link.from !== '' && link.from >= day ? [] : [{ ...link, until: day }]
  })

/** Whether a link has ended by that day. */
export const isOver = ({ until }: { readonly until: string | null }, day: Day): boolean =>
  until !== null && until !== '' && until <= day

type HandOnWords = Words['duties']['editing']['handOn']

/** What is wrong with one link, by field. */
export const wrongInLink = (link: LinkWritten, words: HandOnWords): WrongFields => ({
  ...(link.to.length === 0 ? { to: words.wrong.to } : {}),
  ...(link.from !== '' && link.until !== '' && link.until <= link.from ? { until: words.wrong.until } : {}),
})

/** What is wrong with the links together, by the very rule of publishing, with names. */
export const wrongTogether = (
  duty: Duty,
  links: readonly LinkWritten[],
  words: { readonly handOn: HandOnWords; readonly nameOf: (id: string) => string },
): string[] => {
  const delegations = linksOf(links).map((link) => ({ ...link, duty: duty.id }))
  const said = handOnFaults(delegations, duty).map(({ code, found }) => {
    const names = (found ?? '').split(code === 'two-delegations' ? ', ' : ' → ').map(words.nameOf)
    if (code === 'two-delegations') return words.handOn.wrong.sameDay(names)
    return code === 'cycle' ? words.handOn.wrong.circle(names) : words.handOn.wrong.tooLong(names)
  })
  return [...new Set(said)]
}
