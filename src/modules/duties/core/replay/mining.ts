import { childrenOf, lineageOf, root } from './forest.ts'
import { type Share, shareOf } from './interval.ts'
import type { OrderBook } from './order-book.ts'
import { addTo, ranked, type Tally } from './tally.ts'

/** How sure practice is: one unit answers; several do and this is the most frequent; seen once only. */
export type MinedState = 'clear' | 'contested' | 'once'

/**
 * One duty that practice implies: in this territory, matters of this type went to this unit.
 *
 * Holds for everything below its type and territory but where a more specific one says otherwise; the figures are of
 * the orders that it decides itself.
 */
export type MinedDuty = {
  readonly type: number
  readonly place: number
  readonly unit: number
  readonly state: MinedState
  /** `hits`: orders that went to the unit (support), of `n` that this duty decides; their share is the confidence. */
  readonly confidence: Share
  readonly firstMinute: number
  readonly lastMinute: number
}

export type MiningOptions = {
  /** From this share on, one unit is said to answer. */
  readonly clearFrom: number
  /** A narrower territory or type that differs needs so many orders to become a duty of its own. */
  readonly exceptionFrom: number
}

const miningDefaults: MiningOptions = { clearFrom: 0.9, exceptionFrom: 3 }

type Cell = { readonly tally: Tally; orders: number }
type Cells = ReadonlyMap<number, Cell>
type Draft = { readonly type: number; readonly place: number; readonly unit: number; readonly state: MinedState }

/** Which rows of the book are looked at: `[from, to)`. */
export type Rows = { readonly from: number; readonly to: number }

const cellKey = (book: OrderBook, type: number, place: number): number => type * book.places.ids.length + place

// Inner types are only asked over the whole county; places are distinguished below leaf types alone.
const cellsOf = (book: OrderBook, rows: Rows): Cells => {
  const cells = new Map<number, Cell>()
  const add = (type: number, place: number, unit: number): void => {
    const key = cellKey(book, type, place)
    const cell = cells.get(key) ?? { tally: new Map(), orders: 0 }
    if (cell.orders === 0) cells.set(key, cell)
    addTo(cell.tally, unit)
    cell.orders += 1
  }
  for (let row = rows.from; row < rows.to; row += 1) {
    const type = book.type[row] ?? root
    const unit = book.unit[row] ?? 0
    for (const above of lineageOf(book.types, type)) if (above !== type) add(above, root, unit)
    for (const place of lineageOf(book.places, book.place[row] ?? root)) add(type, place, unit)
  }
  return cells
}

type Walk = {
  readonly book: OrderBook
  readonly cells: Cells
  readonly subtypes: ReadonlyMap<number, readonly number[]>
  readonly subplaces: ReadonlyMap<number, readonly number[]>
  readonly options: MiningOptions
  readonly found: Draft[]
}

const below = ({ subtypes, subplaces }: Walk, type: number, place: number): [type: number, place: number][] => {
  const types = place === root ? (subtypes.get(type) ?? []) : []
  const places = subplaces.get(place) ?? []
  return [
    ...types.map((subtype): [number, number] => [subtype, root]),
    ...places.map((subplace): [number, number] => [type, subplace]),
  ]
}

/** Where everything found below names one unit, one wider duty says the same in fewer words. */
const widen = (found: Draft[], from: number, wide: Draft): void => {
  const below = found.slice(from)
  if (below.length > 1 && below.every(({ unit }) => unit === wide.unit)) found.splice(from, below.length, wide)
}

const mineAt = (walk: Walk, type: number, place: number, inherited: number | null): void => {
  const cell = walk.cells.get(cellKey(walk.book, type, place))
  if (cell === undefined) return
  const { clearFrom, exceptionFrom } = walk.options
  const [unit, count] = ranked(cell.tally)[0] ?? [0, 0]
  const narrower = below(walk, type, place).filter(([t, p]) => walk.cells.has(cellKey(walk.book, t, p)))
  const needed = inherited === null ? 2 : exceptionFrom
  const isClear = cell.orders >= needed && count >= clearFrom * cell.orders
  if (isClear && unit !== inherited) walk.found.push({ type, place, unit, state: 'clear' })

  const before = walk.found.length
  const now = isClear ? unit : inherited
  const decided = narrower.reduce((sum, [t, p]) => sum + (walk.cells.get(cellKey(walk.book, t, p))?.orders ?? 0), 0)
  const hasOwn = cell.orders > decided
  if (now === null && hasOwn) walk.found.push({ type, place, unit, state: cell.orders === 1 ? 'once' : 'contested' })
  for (const [t, p] of narrower) mineAt(walk, t, p, now)
  if (now === null) widen(walk.found, before, { type, place, unit, state: 'contested' })
}

/** Finds the mined duty that decides an order, or null: the most specific territory first, then the type. */
export type MinedIndex = (type: number, place: number) => number | null

/** Positions in `duties` by what they decide. */
export const indexMined = (
  book: OrderBook,
  duties: readonly { readonly type: number; readonly place: number }[],
): MinedIndex => {
  const at = new Map(duties.map(({ type, place }, position) => [cellKey(book, type, place), position]))
  return (type, place) => {
    const types = lineageOf(book.types, type)
    for (const placeAbove of lineageOf(book.places, place)) {
      for (const typeAbove of types) {
        const position = at.get(cellKey(book, typeAbove, placeAbove))
        if (position !== undefined) return position
      }
    }
    return null
  }
}

type Use = { orders: number; hits: number; first: number; last: number }

const useOf = (book: OrderBook, rows: Rows, drafts: readonly Draft[]): Use[] => {
  const uses = drafts.map(() => ({ orders: 0, hits: 0, first: Number.POSITIVE_INFINITY, last: 0 }))
  const decides = indexMined(book, drafts)
  for (let row = rows.from; row < rows.to; row += 1) {
    const position = decides(book.type[row] ?? root, book.place[row] ?? root)
    const use = position === null ? undefined : uses[position]
    if (position === null || use === undefined) continue
    const minute = book.minute[row] ?? 0
    use.orders += 1
    if (book.unit[row] === drafts[position]?.unit) use.hits += 1
    use.first = Math.min(use.first, minute)
    use.last = Math.max(use.last, minute)
  }
  return uses
}

/**
 * The duty list that practice implies, the most used duties first.
 *
 * From everything down: where one unit answers for a whole type in the whole county, that is one duty; where it does
 * not, narrower types and then narrower territories are asked, and put together again where all of them name one unit
 * after all. Below a clear duty only clear exceptions are kept. Each
 * order of the rows is decided by exactly one duty.
 */
export const mineDuties = (book: OrderBook, rows: Rows, options: MiningOptions = miningDefaults): MinedDuty[] => {
  const found: Draft[] = []
  const cells = cellsOf(book, rows)
  const walk = { book, cells, subtypes: childrenOf(book.types), subplaces: childrenOf(book.places), options, found }
  mineAt(walk, root, root, null)
  const uses = useOf(book, rows, found)
  return found
    .map((draft, position) => {
      const use = uses[position] ?? { orders: 0, hits: 0, first: 0, last: 0 }
      const confidence = shareOf(use.hits, use.orders)
      return { ...draft, confidence, firstMinute: use.first, lastMinute: use.last }
    })
    .filter(({ confidence }) => confidence.n > 0)
    .sort((a, b) => b.confidence.hits - a.confidence.hits || a.type - b.type || a.place - b.place)
}

/** How many orders of these rows went where the mined list says. */
export const agreementWith = (book: OrderBook, rows: Rows, duties: readonly MinedDuty[]): Share => {
  const decides = indexMined(book, duties)
  let hits = 0
  for (let row = rows.from; row < rows.to; row += 1) {
    const position = decides(book.type[row] ?? root, book.place[row] ?? root)
    if (position !== null && duties[position]?.unit === book.unit[row]) hits += 1
  }
  return shareOf(hits, rows.to - rows.from)
}
