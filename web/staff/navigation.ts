import type { Permission } from '../../src/kernel/actor.ts'
import type { QueueView } from '../../src/modules/matters/core/queue.ts'
import type { Me } from '../../src/modules/people/core/me.ts'
import type { Words } from '../../src/words/index.ts'
import { may } from '../api/people.ts'

/** One line of the side bar. `count` names the figure shown beside it, when there is one. */
export type NavigationPage = {
  readonly page: keyof Words['ui']['frame']['pages']
  readonly to: string
  readonly permission: Permission
  readonly count?: QueueView
}

/** A group of the side bar. */
export type NavigationGroup = {
  readonly group: keyof Words['ui']['frame']['groups']
  readonly pages: readonly NavigationPage[]
}

/** The side bar, top to bottom; a page is shown to whoever may use it. */
export const navigation: readonly NavigationGroup[] = [
  {
    group: 'today',
    pages: [
      { page: 'queue', to: '/$sign', permission: 'matters.read', count: 'open' },
      { page: 'register', to: '/$sign/register', permission: 'matters.register' },
    ],
  },
  {
    group: 'duties',
    pages: [
      { page: 'duties', to: '/$sign/duties', permission: 'duties.read' },
      { page: 'replay', to: '/$sign/replays', permission: 'duties.replay' },
    ],
  },
  {
    group: 'overview',
    pages: [{ page: 'directory', to: '/$sign/directory', permission: 'directory.read' }],
  },
  {
    group: 'settings',
    pages: [
      { page: 'people', to: '/$sign/people', permission: 'people.read' },
      { page: 'imports', to: '/$sign/imports', permission: 'matters.import' },
      { page: 'jurisdiction', to: '/$sign/jurisdiction', permission: 'directory.edit' },
      { page: 'calendar', to: '/$sign/calendar', permission: 'directory.edit' },
    ],
  },
]

/** Where somebody arrives: the first page of the side bar that they may use, else their own account. */
export const firstPageOf = (me: Me): string => {
  const pages = navigation.flatMap((group) => group.pages)
  return pages.find((page) => may(me, page.permission))?.to ?? '/$sign/account'
}
