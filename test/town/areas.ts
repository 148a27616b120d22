import { type Point, squared } from './cells.ts'

type Shares = { readonly seats: readonly Point[]; readonly sizes: readonly number[] }

/**
 * Shares points out among areas of exactly the wanted sizes, each as compact around its seat as all can be together.
 *
 * Two areas exchange points as long as that brings both nearer to their seats; in the end every pair of areas is parted
 * by a straight line, so areas hang together.
 *
 * @returns for every point the index of its area
 * @source Balzer, Schlömer, Deussen: Capacity-constrained point distributions (2009)
 */
export const grow = (points: readonly Point[], { seats, sizes }: Shares): number[] => {
  const owner = sizes.flatMap((size, area) => Array.from({ length: size }, () => area))
  for (let changed = true; changed; ) {
    changed = false
    for (let a = 0; a < seats.length; a += 1) {
      for (let b = a + 1; b < seats.length; b += 1) changed = exchange(points, owner, { seats, a, b }) || changed
    }
  }
  return owner
}

type Pair = { readonly seats: readonly Point[]; readonly a: number; readonly b: number }

/** Gives the points of two areas to the one they lean to, keeping both sizes. */
const exchange = (points: readonly Point[], owner: number[], { seats, a, b }: Pair): boolean => {
  const [seatA = [0, 0], seatB = [0, 0]] = [seats[a], seats[b]]
  const lean = (index: number): number =>
    squared(points[index] ?? seatA, seatA) - squared(points[index] ?? seatB, seatB)
  const members = owner.flatMap((area, point) => (area === a || area === b ? [point] : []))
  const sizeA = members.filter((point) => owner[point] === a).length
  const inOrder = members.sort((one, other) => lean(one) - lean(other) || one - other)
  let changed = false
  inOrder.forEach((point, rank) => {
    const area = rank < sizeA ? a : b
    changed ||= owner[point] !== area
    owner[point] = area
  })
  return changed
}

/** Moves every seat to the middle of its area and shares out again, a few times. */
export const settle = (points: readonly Point[], { seats, sizes }: Shares, fixed: number): number[] => {
  let owner = grow(points, { seats, sizes })
  for (let round = 0; round < 4; round += 1) {
    const areas = owner
    const middles = seats.map((seat, area) => (area < fixed ? seat : middleOf(points, areas, area)))
    owner = grow(points, { seats: middles, sizes })
  }
  return owner
}

const middleOf = (points: readonly Point[], owner: readonly number[], area: number): Point => {
  const members = points.filter((_, index) => owner[index] === area)
  return [
    members.reduce((sum, [x]) => sum + x, 0) / members.length,
    members.reduce((sum, [, y]) => sum + y, 0) / members.length,
  ]
}

/** Seats for areas: the wanted first ones, then always the point furthest from every seat so far. */
export const seatsFor = (points: readonly Point[], first: readonly Point[], count: number): Point[] => {
  const seats = [...first]
  while (seats.length < count) {
    const distances = points.map((point) =>
      seats.reduce((least, seat) => Math.min(least, squared(point, seat)), Infinity),
    )
    const furthest = points[distances.indexOf(Math.max(...distances))]
    if (furthest !== undefined) seats.push(furthest)
  }
  return seats
}
