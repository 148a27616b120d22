import { isBelow } from '../plane/number-tree.ts'
import type { BucketIndex } from './bucket-index.ts'
import { isCutOut } from './cells.ts'
import type { Shadowed } from './finding.ts'
import { type QuietPlaces, quietPlaces } from './quiet-places.ts'
import type { Standing } from './shadow-cover.ts'
import { coversAlone, shadowedBy, standingOf, standingsOf } from './shadows.ts'

/**
 * How every lead stands, kept up as leads come and go.
 *
 * A lead on top is looked at again when a stronger one reaches the cell where it was seen; a shadowed one when a duty of
 * its cover goes.
 */
export type LiveShadows = {
  /** After a lead was added to the index; `meeting` are the buckets that it can reach. */
  readonly added: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  /** After a lead was taken out of the index. */
  readonly removed: (index: BucketIndex, duty: number) => void
  readonly findings: (index: BucketIndex) => readonly Shadowed[]
}

/** What is known of the standings: covers, whom each duty covers, and where the others were seen on top. */
const standingBook = (room: number) => {
  const covers = new Map<number, readonly number[]>()
  const covering = new Map<number, Set<number>>()
  const matter = new Int32Array(room)
  const territory = new Int32Array(room)
  const forget = (duty: number): void => {
    for (const other of covers.get(duty) ?? []) covering.get(other)?.delete(duty)
    covers.delete(duty)
  }
  const write = (duty: number, standing: Standing): void => {
    forget(duty)
    if (standing.cover === null) {
      matter[duty] = standing.onTop.matter
      territory[duty] = standing.onTop.territory
      return
    }
    covers.set(duty, standing.cover)
    for (const other of standing.cover) {
      const known = covering.get(other)
      if (known === undefined) covering.set(other, new Set([duty]))
      else known.add(duty)
    }
  }
  const isSeenIn = ({ plane }: BucketIndex, duty: number, by: number): boolean => {
    const cell = { matter: matter[duty] ?? 0, territory: territory[duty] ?? 0 }
    return (
      isBelow(plane.matters, cell.matter, plane.duties.matter[by] ?? 0) &&
      isBelow(plane.territories, cell.territory, plane.duties.territory[by] ?? 0) &&
      !isCutOut(plane, by, cell)
    )
  }
  return { covers, coveredBy: (duty: number) => [...(covering.get(duty) ?? [])], forget, write, isSeenIn }
}

/** Leads weaker than a duty, in some buckets, that are on top where the duty reaches. */
const atRisk = (
  index: BucketIndex,
  duty: number,
  { book, meeting }: { readonly book: ReturnType<typeof standingBook>; readonly meeting: readonly number[] },
): readonly number[] => {
  const { key } = index.plane.duties
  const found: number[] = []
  for (const bucket of meeting)
    for (let row = (index.to[bucket] ?? 0) - 1; row >= (index.from[bucket] ?? 0); row -= 1) {
      const other = index.rows[row] ?? 0
      if ((key[other] ?? 0) >= (key[duty] ?? 0)) break
      if (!book.covers.has(other) && book.isSeenIn(index, other, duty)) found.push(other)
    }
  return found
}

/** @param first a sorted index */
export const liveShadows = (first: BucketIndex): LiveShadows => {
  const quiet: QuietPlaces = quietPlaces(first)
  const book = standingBook(first.plane.duties.role.length)
  for (let bucket = 0; bucket < first.sorted; bucket += 1) standingsOf(first, bucket, { quiet, visit: book.write })
  return {
    added: (index, duty, meeting) => {
      book.write(duty, standingOf(index, duty, quiet))
      for (const other of atRisk(index, duty, { book, meeting })) {
        const isCovered = coversAlone(index, other, duty)
        book.write(other, isCovered ? { onTop: null, cover: [duty] } : standingOf(index, other, quiet))
      }
    },
    removed: (index, duty) => {
      book.forget(duty)
      for (const other of book.coveredBy(duty)) book.write(other, standingOf(index, other, quiet))
    },
    findings: ({ plane }) => [...book.covers].map(([duty, cover]) => shadowedBy(plane, duty, cover)),
  }
}
