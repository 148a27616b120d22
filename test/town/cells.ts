import { Delaunay, type Voronoi } from 'd3-delaunay'
import type { Chance } from './chance.ts'

/** Longitude and latitude in WGS-84 degrees. */
export type Point = readonly [number, number]
/** A closed ring: the first point again at the end. */
export type Ring = readonly Point[]

/**
 * Points that keep their distance from each other: each new one is the best of several tries.
 *
 * @param draw one candidate somewhere in the wanted area
 */
export const spread = (chance: Chance, count: number, draw: (chance: Chance) => Point): Point[] => {
  const points: Point[] = []
  while (points.length < count) {
    let best = draw(chance)
    let bestDistance = -1
    for (let tries = 0; tries < 8; tries += 1) {
      const candidate = tries === 0 ? best : draw(chance)
      const distance = points.reduce((least, point) => Math.min(least, squared(point, candidate)), Infinity)
      if (distance > bestDistance) {
        best = candidate
        bestDistance = distance
      }
    }
    points.push(best)
  }
  return points
}

export const squared = (a: Point, b: Point): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2

/** The Voronoi diagram of points within `[west, south, east, north]`. */
export const voronoiOf = (points: readonly Point[], box: [number, number, number, number]): Voronoi<Point> =>
  Delaunay.from(
    [...points],
    (point) => point[0],
    (point) => point[1],
  ).voronoi(box)

/** One cell as a ring; d3 gives it closed. */
export const cellOf = (voronoi: Voronoi<Point>, index: number): Ring => {
  const ring = voronoi.cellPolygon(index)
  return ring === null ? [] : ring.map(([x, y]) => [x, y])
}

const side = (a: Point, b: Point, point: Point): number =>
  (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])

const crossing = (a: Point, b: Point, from: number, to: number): Point => {
  const share = from / (from - to)
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

/** Keeps the half of a ring that lies to the left of the line from `a` to `b`, or to its right when `sign` is -1. */
const half = (ring: Ring, [a, b]: readonly [Point, Point], sign: number): Point[] => {
  const kept: Point[] = []
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const from = ring[i] ?? a
    const to = ring[i + 1] ?? a
    const fromSide = side(a, b, from) * sign
    const toSide = side(a, b, to) * sign
    if (fromSide >= 0) kept.push(from)
    if (fromSide > 0 !== toSide > 0 && fromSide !== 0 && toSide !== 0) kept.push(crossing(from, to, fromSide, toSide))
  }
  const first = kept[0]
  if (first !== undefined) kept.push(first)
  return kept
}

/** Twice the signed area; positive when the ring runs against the clock. */
export const doubleArea = (ring: Ring): number => {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [x1, y1] = ring[i] ?? [0, 0]
    const [x2, y2] = ring[i + 1] ?? [0, 0]
    sum += x1 * y2 - x2 * y1
  }
  return sum
}

/** The part of `ring` inside a convex ring (Sutherland-Hodgman). */
export const clipped = (ring: Ring, convex: Ring): Ring => {
  const sign = doubleArea(convex) > 0 ? 1 : -1
  let kept: Ring = ring
  for (let i = 0; i + 1 < convex.length; i += 1) {
    const a = convex[i]
    const b = convex[i + 1]
    if (a !== undefined && b !== undefined && kept.length > 0) kept = half(kept, [a, b], sign)
  }
  return kept
}

/** True when a convex ring holds the point. */
export const holds = (convex: Ring, point: Point): boolean => {
  const sign = doubleArea(convex) > 0 ? 1 : -1
  return convex.every((corner, i) => {
    const next = convex[i + 1]
    return next === undefined || side(corner, next, point) * sign >= 0
  })
}

const keyOf = (point: Point): string => `${point[0].toFixed(9)} ${point[1].toFixed(9)}`

/**
 * Outline of several cells of one Voronoi diagram: the edges that belong to one of them only, joined to rings.
 *
 * @returns rings against the clock are outer ones, rings with the clock are holes
 */
export const outlineOf = (cells: readonly Ring[]): Ring[] => {
  const edges = new Map<string, readonly [Point, Point]>()
  for (const cell of cells) {
    const ring = doubleArea(cell) > 0 ? cell : [...cell].reverse()
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const from = ring[i]
      const to = ring[i + 1]
      if (from === undefined || to === undefined) continue
      const back = `${keyOf(to)}|${keyOf(from)}`
      if (edges.has(back)) edges.delete(back)
      else edges.set(`${keyOf(from)}|${keyOf(to)}`, [from, to])
    }
  }
  return joined([...edges.values()])
}

const joined = (edges: readonly (readonly [Point, Point])[]): Ring[] => {
  const starts = new Map<string, (readonly [Point, Point])[]>()
  for (const edge of edges) starts.set(keyOf(edge[0]), [...(starts.get(keyOf(edge[0])) ?? []), edge])
  const rings: Ring[] = []
  for (const first of edges) {
    const ring: Point[] = []
    for (let edge = taken(starts, first); edge !== undefined; edge = starts.get(keyOf(edge[1]))?.shift()) {
      if (ring.length === 0) ring.push(edge[0])
      ring.push(edge[1])
    }
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

const taken = (
  starts: Map<string, (readonly [Point, Point])[]>,
  edge: readonly [Point, Point],
): readonly [Point, Point] | undefined => {
  const list = starts.get(keyOf(edge[0])) ?? []
  const at = list.indexOf(edge)
  return at < 0 ? undefined : list.splice(at, 1)[0]
}
