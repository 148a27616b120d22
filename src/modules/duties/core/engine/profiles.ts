import { noEnd, noStart } from '../plane/day-number.ts'
import type { DutyColumns } from '../plane/plane.ts'

/** Numbers a profile holds: the days it is valid `[from, to)`, its set of boxes, its extra (holes and marks). */
export const profileWidth = 4
export const profileFrom = 0
export const profileTo = 1
export const profileBoxes = 2
export const profileExtra = 3

/** What duties have in common besides who, what and where; profile 0 is always valid and without any condition. */
export type Profiles = {
  readonly profiles: Int32Array
  /** The number of each duty's profile, in the order in which the duties were given. */
  readonly profile: Int32Array
}

type Book = { profiles: Int32Array; count: number; table: Int32Array }

const hashOf = (from: number, to: number, tail: number): number => {
  const once = Math.imul(from ^ Math.imul(to, 0x85ebca6b) ^ Math.imul(tail, 0xc2b2ae35), 0x9e3779b1)
  return (once ^ (once >>> 15)) >>> 0
}

const grown = (book: Book): void => {
  const profiles = new Int32Array(book.profiles.length * 2)
  profiles.set(book.profiles)
  book.profiles = profiles
  book.table = new Int32Array(book.table.length * 2).fill(-1)
  for (let number = 0; number < book.count; number += 1) book.table[slotFor(book, number)] = number
}

/** The slot that holds a profile equal to this one, or would. */
const slotFor = ({ profiles, table }: Book, number: number): number => {
  const at = number * profileWidth
  const [from, to] = [profiles[at + profileFrom] ?? 0, profiles[at + profileTo] ?? 0]
  const [boxes, extra] = [profiles[at + profileBoxes] ?? 0, profiles[at + profileExtra] ?? 0]
  const mask = table.length - 1
  for (let slot = hashOf(from, to, boxes + extra * 31) & mask; ; slot = (slot + 1) & mask) {
    const other = (table[slot] ?? -1) * profileWidth
    if (other < 0) return slot
    if (
      profiles[other + profileFrom] === from &&
      profiles[other + profileTo] === to &&
      profiles[other + profileBoxes] === boxes &&
      profiles[other + profileExtra] === extra
    )
      return slot
  }
}

/** The number of the profile just written behind the last one; it stays there when it is new. */
const settled = (book: Book): number => {
  const slot = slotFor(book, book.count)
  const known = book.table[slot] ?? -1
  if (known >= 0) return known
  book.table[slot] = book.count
  book.count += 1
  if (book.count * 2 > book.table.length) grown(book)
  return book.count - 1
}

const write = (book: Book, from: number, to: number): void => {
  book.profiles[book.count * profileWidth + profileFrom] = from
  book.profiles[book.count * profileWidth + profileTo] = to
}

export const profilesOf = (duties: DutyColumns, sorted: Int32Array): Profiles => {
  const book: Book = { profiles: new Int32Array(1024 * profileWidth), count: 0, table: new Int32Array(1024).fill(-1) }
  write(book, noStart, noEnd)
  settled(book)
  const profile = new Int32Array(sorted.length)
  for (let row = 0; row < sorted.length; row += 1) {
    const duty = sorted[row] ?? 0
    write(book, duties.from[duty] ?? 0, duties.to[duty] ?? 0)
    book.profiles[book.count * profileWidth + profileBoxes] = duties.boxes[duty] ?? 0
    book.profiles[book.count * profileWidth + profileExtra] = duties.extra[duty] ?? 0
    profile[row] = settled(book)
  }
  return { profiles: book.profiles.slice(0, book.count * profileWidth), profile }
}
