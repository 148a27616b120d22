import type { Instant } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Database } from '../call.ts'
import { listDuePlaces, listWaitingJurisdictions, type Place } from './pending.ts'

/** What a process has yet to look into. Its lanes take places from it; no place is in two lanes at once. */
export type Agenda = {
  /** Looks into this jurisdiction at the next opportunity. */
  readonly note: (jurisdictionId: Id) => void
  /** Looks into every jurisdiction at the next opportunity. */
  readonly noteAll: () => void
  /** A place to work on, or null when nothing is due now. */
  readonly next: () => Promise<Place | null>
  /** Gives a place back; `more` when its next number may be due already. */
  readonly release: (place: Place, more: boolean) => void
  /** Whether there is anything left to look into. */
  readonly hasMore: () => boolean
}

const placesAtOnce = 100

const keyOf = (place: Place): string => `${place.jurisdictionId} ${place.listener} ${place.stream}`

const start = { listener: '', stream: '' }

/**
 * An agenda over `platform.pending` for these listeners.
 *
 * Each look continues where the last one ended, so that no stream waits for a busy neighbour.
 */
export const newAgenda = (database: Database, listeners: ReadonlySet<string>, now: () => Instant): Agenda => {
  const noted = new Set<Id>()
  const reached = new Map<Id, Pick<Place, 'listener' | 'stream'>>()
  const taken = new Set<string>()
  /** Taken places that were seen again meanwhile: whoever holds them may be past what was seen. */
  const missed = new Set<string>()
  const queue: Place[] = []
  let all = true
  let looking: Promise<void> | null = null

  const look = async (jurisdictionId: Id): Promise<void> => {
    const from = reached.get(jurisdictionId) ?? start
    const found = await listDuePlaces(database, jurisdictionId, { from, now: now(), limit: placesAtOnce })
    reached.delete(jurisdictionId)
    const last = found.at(-1)
    if (last !== undefined && found.length === placesAtOnce) reached.set(jurisdictionId, last)

    for (const place of found) {
      const key = keyOf(place)
      if (!listeners.has(place.listener)) continue
      if (taken.has(key)) {
        missed.add(key)
        continue
      }
      taken.add(key)
      queue.push(place)
    }
  }

  /** A jurisdiction with news, else one whose look has not come to its end. */
  const pick = (): Id | undefined => {
    for (const jurisdictionId of noted) {
      if (reached.has(jurisdictionId)) continue
      noted.delete(jurisdictionId)
      return jurisdictionId
    }
    return reached.keys().next().value
  }

  const lookAround = async (): Promise<void> => {
    if (all) {
      all = false
      for (const jurisdictionId of await listWaitingJurisdictions(database)) noted.add(jurisdictionId)
    }
    while (queue.length === 0) {
      const jurisdictionId = pick()
      if (jurisdictionId === undefined) return
      await look(jurisdictionId)
    }
  }

  const next = async (): Promise<Place | null> => {
    if (queue.length === 0) {
      looking ??= lookAround().finally(() => {
        looking = null
      })
      await looking
    }
    return queue.shift() ?? null
  }

  return {
    note: (jurisdictionId) => void noted.add(jurisdictionId),
    noteAll: () => {
      all = true
    },
    next,
    release: (place, more) => {
      taken.delete(keyOf(place))
      if (missed.delete(keyOf(place)) || more) noted.add(place.jurisdictionId)
    },
    hasMore: () => all || noted.size > 0 || reached.size > 0 || queue.length > 0,
  }
}
