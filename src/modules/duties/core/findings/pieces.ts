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

/**
 * Pieces with some ranges of ranks put in place of what is there.
 *
 * @param inside pieces up to a rank, ascending, apart
 * @param end where the pieces end
 */
export const splicePieces = (
  all: Pieces,
  inside: readonly { readonly to: number; readonly pieces: Pieces }[],
  end: number,
): Pieces => {
  const writer = pieceWriter()
  let at = 0
  const copyUpTo = (rank: number): void => {
    for (; at < all.starts.length && (all.starts[at] ?? 0) < rank; at += 1)
      writer.put(all.starts[at] ?? 0, all.states[at] ?? 0)
  }
  for (const { to, pieces } of inside) {
    copyUpTo(pieces.starts[0] ?? 0)
    for (let piece = 0; piece < pieces.starts.length; piece += 1)
      writer.put(pieces.starts[piece] ?? 0, pieces.states[piece] ?? 0)
    while (at < all.starts.length && (all.starts[at] ?? 0) <= to) at += 1
    if (to < end) writer.put(to, all.states[at - 1] ?? 0)
  }
  copyUpTo(end)
  return writer.pieces()
}

/** Many joined two by two, so that each piece is looked at only a few times. */
export const joinAllPieces = (all: readonly Pieces[], join: (x: number, y: number) => number): Pieces | null => {
  let left = all
  while (left.length > 1) {
    const halved: Pieces[] = []
    for (let at = 0; at < left.length; at += 2) {
      const [a, b] = [left[at], left[at + 1]]
      if (a !== undefined) halved.push(b === undefined ? a : joinPieces(a, b, join))
    }
    left = halved
  }
  return left[0] ?? null
}
