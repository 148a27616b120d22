import type { Point } from '../cells.ts'
import type { ListAnswer } from '../list/answer.ts'
import type { Said } from '../said.ts'
import type { Kind, Limit } from '../taxonomy.ts'

/** An invented person who left a way to be reached. The number lies in a range that no telephone has: 100-0000-xxxx. */
export type Contact = { readonly invented: true; readonly name: string; readonly phone: string }

/** One thing that happened to a matter. */
export type Happening = {
  readonly at: string
  readonly what:
    | 'reported'
    | 'waits'
    | 'named'
    | 'dispatched'
    | 'claimed'
    | 'returned'
    | 'noted'
    | 'answered'
    | 'closed'
    | 'called-back'
    | 'reopened'
    | 'withdrawn'
  /** The unit that did it; null for the reporter. */
  readonly unit: string | null
  readonly text?: Said
  /** Dispatched: who leads and who assists. */
  readonly lead?: string
  readonly assists?: readonly string[]
  /** Returned: the reason's code. */
  readonly reason?: string
  /** Called back: whether the reporter says it is solved; null when nobody answered. */
  readonly solved?: boolean | null
}

/** One matter of the demonstration county with everything that happened to it until the demonstration's day. */
export type TownMatter = {
  /** 1 for the oldest. */
  readonly no: number
  readonly reportedAt: string
  readonly channel: 'web' | 'hotline' | 'counter' | 'grid'
  readonly type: string
  readonly kind: Kind
  readonly urgency: Limit
  /** Code of the smallest territory known: grid, community or township. */
  readonly territory: string
  readonly township: string
  /** Code of the community; null when the place is known only as a township. */
  readonly community: string | null
  readonly point: Point | null
  readonly place: Said
  /** The heart of the message, without greeting and thanks. */
  readonly title: Said
  readonly text: Said
  readonly contact: Contact | null
  readonly confidential: boolean
  /** What is known of the list's attributes: `time` in minutes, `area` in square metres, `amount` in cents. */
  readonly attributes: Readonly<Record<string, number>>
  /** What the list answered when it came. */
  readonly outcome: ListAnswer['outcome']
  readonly duty: string | null
  /** Who leads now; null while it waits. */
  readonly lead: string | null
  readonly assists: readonly string[]
  readonly state: 'waiting' | 'dispatched' | 'underway' | 'answered' | 'closed' | 'withdrawn'
  readonly dispatchedAt: string | null
  /** When the answer is due, counted from the report; in an urgent matter, the first contact. */
  readonly dueAt: string
  readonly answeredAt: string | null
  readonly closedAt: string | null
  /** Answered (an urgent one: contacted), or still open, after it was due. */
  readonly late: boolean
  readonly history: readonly Happening[]
  /** Id of the planted cluster it belongs to. */
  readonly cluster: string | null
}
