import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import type { Attribute } from '../../src/modules/duties/core/attribute.ts'
import type { Delegation, Duty } from '../../src/modules/duties/core/duty.ts'
import type { KeyOrder, ListItem } from '../../src/modules/duties/core/list-file.ts'
import type { ListVersion } from '../../src/modules/duties/core/list-version.ts'
import { dutiesOf, getVersion } from './duties.ts'
import { deleteJson, putJson } from './http.ts'
import { type Kept, keepOver } from './keeping.ts'

/** One entry of the draft: as it was looked at (null: new), in which version of which draft, and as it shall be (null: removed). */
export type EntryChange<Entry> = {
  readonly draftId: Id
  readonly seen: number
  readonly id: Id
  readonly before: Entry | null
  readonly after: Entry | null
}

type Part = 'duties' | 'items'

const keepEntry = <Entry extends { readonly id: Id }>(
  sign: string,
  part: Part,
  { draftId, seen, id, before, after }: EntryChange<Entry>,
  entriesOf: (version: Awaited<ReturnType<typeof getVersion>>) => readonly Entry[],
): Promise<Kept<Entry>> => {
  const address = (version: number): string => `${dutiesOf(sign)}/draft/${part}/${id}?seen=${version}`
  const save = (version: number): Promise<ListVersion> => {
    if (after === null) return deleteJson<ListVersion>(address(version))
    const { id: _inTheAddress, ...body } = after
    return putJson<ListVersion>(address(version), body)
  }
  const look = async () => {
    const version = await getVersion(sign, draftId)
    return { version: version.version.version, entry: entriesOf(version).find((one) => one.id === id) ?? null }
  }
  return keepOver({ seen, before, save, look })
}

/** A change to the draft; whatever came of it, everything about the list is read again, and choosers forget it. */
const useDraftChange = <Wish, Result>(sign: string, change: (wish: Wish) => Promise<Result>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => {
      client.removeQueries({ queryKey: ['chooser'] })
      return client.invalidateQueries({ queryKey: ['duties', sign] })
    },
  })
}

export const useKeepDuty = (sign: string) =>
  useDraftChange(sign, (change: EntryChange<Duty>) =>
    keepEntry(sign, 'duties', change, ({ content }) => content.duties),
  )

export const useKeepItem = (sign: string) =>
  useDraftChange(sign, (change: EntryChange<ListItem>) =>
    keepEntry(sign, 'items', change, ({ content }) => content.items),
  )

/** What a draft declares about itself. */
export type Header = {
  readonly title: string
  readonly order: KeyOrder
  readonly attributes: readonly Attribute[]
}

/** The header of a version, and nothing else of it. */
export const headerOf = ({ title, order, attributes }: ListVersion): Header => ({ title, order, attributes })

type HeaderChange = Omit<EntryChange<Header>, 'id' | 'after'> & { readonly after: Header }

export const useKeepHeader = (sign: string) =>
  useDraftChange(sign, ({ draftId, seen, before, after }: HeaderChange) =>
    keepOver({
      seen,
      before,
      save: (version) => putJson<ListVersion>(`${dutiesOf(sign)}/draft/header?seen=${version}`, after),
      look: async () => {
        const { version } = await getVersion(sign, draftId)
        return { version: version.version, entry: headerOf(version) }
      },
    }),
  )

type Link = Omit<Delegation, 'duty'>

const linkOf = ({ kind, to, by, from, until, basis }: Link): Link => ({ kind, to, by, from, until, basis })

/** How one duty of the draft is handed on, as it was looked at and as it shall be. */
type HandOnChange = Omit<EntryChange<readonly Link[]>, 'before' | 'after'> & {
  readonly before: readonly Link[]
  readonly after: readonly Link[]
}

export const useKeepHandOn = (sign: string) =>
  useDraftChange(sign, ({ draftId, seen, id, before, after }: HandOnChange) =>
    keepOver<readonly Link[]>({
      seen,
      before: before.map(linkOf),
      save: (version) =>
        putJson<ListVersion>(`${dutiesOf(sign)}/draft/duties/${id}/delegations?seen=${version}`, {
          delegations: after,
        }),
      look: async () => {
        const { version, content } = await getVersion(sign, draftId)
        const isThere = content.duties.some((duty) => duty.id === id)
        const links = content.delegations.filter(({ duty }) => duty === id).map(linkOf)
        return { version: version.version, entry: isThere ? links : null }
      },
    }),
  )
