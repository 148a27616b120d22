import { joinedByHalves } from './halving.ts'

/**
 * Ranks of territories cut into pieces: from `starts[i]` up to the next start (the last one up to the end of the range)
 * the number `states[i]` holds. Neighbours differ.
 */
export type Pieces = { readonly starts: Int32Array; readonly states: Int32Array }

/** Pieces being written from left to right. */
export type PieceWriter = {
  /** From this rank on the state holds; a later word about the same rank replaces it. */
  readonly put: (start: number, state: number) => void
  readonly pieces: () => Pieces
}

export const pieceWriter = (): PieceWriter => {
  const starts: number[] = []
  const states: number[] = []
  return {
    put: (start, state) => {
      if (starts.length > 0 && starts[starts.length - 1] === start) {
        starts.pop()
        states.pop()
      }
      if (states.length > 0 && states[states.length - 1] === state) return
      starts.push(start)
      states.push(state)
    },
    pieces: () => ({ starts: Int32Array.from(starts), states: Int32Array.from(states) }),
  }
}

export const onePiece = (start: number, state: number): Pieces => ({
  starts: Int32Array.of(start),
  states: Int32Array.of(state),
})

/** Both over the same range, states joined. */
export const joinPieces = (a: Pieces, b: Pieces, join: (x: number, y: number) => number): Pieces => {
  const writer = pieceWriter()
  let [i, j] = [0, 0]
  const [aCount, bCount] = [a.starts.length, b.starts.length]
  while (i < aCount || j < bCount) {
    const nextA = i < aCount ? (a.starts[i] ?? 0) : 0x7fffffff
    const nextB = j < bCount ? (b.starts[j] ?? 0) : 0x7fffffff
    const start = Math.min(nextA, nextB)
    if (nextA === start) i += 1
    if (nextB === start) j += 1
    writer.put(start, join(a.states[i - 1] ?? 0, b.states[j - 1] ?? 0))
  }
  return writer.pieces()
}

/** Many joined two by two, so that each piece is looked at only a few times. */
export const joinAllPieces = (all: readonly Pieces[], join: (x: number, y: number) => number): Pieces | null =>
  joinedByHalves(all, (a, b) => joinPieces(a, b, join)) ?? null
