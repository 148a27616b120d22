import { type CellBox, wholeBox, withAxis } from '../plane/cell-box.ts'
import { joinedRuns, type Runs, runOf } from '../plane/runs.ts'

/** A part of the attributes' space in which the same sets hold throughout. */
export type Block = { readonly box: CellBox; readonly sets: readonly number[] }

/** A box of a set; axes before `at` are dealt with. `blocked` marks a box in which nothing is of interest. */
type Piece = { readonly set: number; readonly box: CellBox; readonly at: number }

const blocked = -1

type Slice = { runs: Runs; readonly pieces: readonly Piece[] }

const nextAxis = ({ box, at }: Piece): number => box.axes[at] ?? Number.POSITIVE_INFINITY

const uniqueSets = (pieces: readonly Piece[]): readonly number[] => [...new Set(pieces.map(({ set }) => set))]

/** Where pieces begin and end on the axis that they narrow next. */
const eventsOf = (narrowed: readonly Piece[]): ReadonlyMap<number, { begin: number[]; end: number[] }> => {
  const events = new Map<number, { begin: number[]; end: number[] }>()
  const eventAt = (cell: number) => {
    const known = events.get(cell) ?? { begin: [], end: [] }
    events.set(cell, known)
    return known
  }
  for (const [number, { box, at }] of narrowed.entries()) {
    const runs = box.kept[at] ?? []
    for (let run = 0; run < runs.length; run += 2) {
      eventAt(runs[run] ?? 0).begin.push(number)
      eventAt(runs[run + 1] ?? 0).end.push(number)
    }
  }
  return events
}

type Interest = (sets: readonly number[]) => boolean

/** The slices of an axis with the pieces that reach them, those with the same pieces as one. */
const slicesOf = (pieces: readonly Piece[], axis: number, at: { cells: number; interest: Interest }): Slice[] => {
  const free = pieces.filter((piece) => nextAxis(piece) !== axis)
  const narrowed = pieces.filter((piece) => nextAxis(piece) === axis)
  const events = eventsOf(narrowed)
  const cuts = [...new Set([0, ...events.keys(), at.cells])].sort((a, b) => a - b)
  const slices = new Map<string, Slice>()
  const now = new Set<number>()
  for (const [place, from] of cuts.slice(0, -1).entries()) {
    for (const number of events.get(from)?.end ?? []) now.delete(number)
    for (const number of events.get(from)?.begin ?? []) now.add(number)
    const inside = [...now].sort((a, b) => a - b)
    const runs = runOf(from, cuts[place + 1] ?? from)
    const key = inside.join()
    const known = slices.get(key)
    if (known !== undefined) {
      known.runs = joinedRuns(known.runs, runs)
      continue
    }
    const held = inside.flatMap((number) => {
      const piece = narrowed[number]
      return piece === undefined ? [] : [{ ...piece, at: piece.at + 1 }]
    })
    const reaching = [...free, ...held]
    if (at.interest(uniqueSets(reaching).filter((set) => set !== blocked))) slices.set(key, { runs, pieces: reaching })
  }
  return [...slices.values()]
}

/**
 * Cuts the space of attributes into blocks by which sets hold, leaving out what `blocking` boxes hold.
 *
 * @param sets boxes by number of the set
 * @param interest whether a part in which at most these sets hold is worth looking at
 */
export const arrange = (
  cells: readonly number[],
  asked: {
    readonly sets: ReadonlyMap<number, readonly CellBox[]>
    readonly blocking: readonly CellBox[]
    readonly interest: Interest
  },
): readonly Block[] => {
  const blocks: Block[] = []
  const sweep = (pieces: readonly Piece[], box: CellBox): void => {
    if (pieces.some((piece) => piece.set === blocked && piece.at === piece.box.axes.length)) return
    const axis = pieces.reduce((least, piece) => Math.min(least, nextAxis(piece)), Number.POSITIVE_INFINITY)
    if (!Number.isFinite(axis)) {
      blocks.push({ box, sets: uniqueSets(pieces) })
      return
    }
    const size = cells[axis] ?? 0
    for (const slice of slicesOf(pieces, axis, { cells: size, interest: asked.interest })) {
      const isWhole = slice.runs.length === 2 && slice.runs[0] === 0 && slice.runs[1] === size
      sweep(slice.pieces, isWhole ? box : withAxis(box, axis, slice.runs))
    }
  }
  const pieces = [...asked.sets].flatMap(([set, boxes]) => boxes.map((box) => ({ set, box, at: 0 })))
  if (!asked.interest([...asked.sets.keys()])) return blocks
  sweep([...pieces, ...asked.blocking.map((box) => ({ set: blocked, box, at: 0 }))], wholeBox)
  return blocks
}
