import { z } from 'zod'

/** A place on the ground, WGS-84 degrees. */
export const Point = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
export type Point = z.infer<typeof Point>

/** The box around a geometry, WGS-84 degrees. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

const Position = z.tuple([z.number(), z.number()]).rest(z.number())
const Ring = z.array(Position).min(4)
const Rings = z.array(Ring).min(1)

/** A GeoJSON Polygon or MultiPolygon: outer ring first, holes after it, first and last position the same. */
export const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings).min(1) }),
])
export type Geometry = z.infer<typeof Geometry>

type PolygonRings = z.infer<typeof Rings>
type RingPositions = z.infer<typeof Ring>

/** The polygons of a geometry, each as its rings. */
export const polygonsOf = (geometry: Geometry): readonly PolygonRings[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** Every position, whatever the nesting. */
export const positionsOf = (geometry: Geometry) => polygonsOf(geometry).flat(2)

export const boxOf = (geometry: Geometry): Box => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of positionsOf(geometry)) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}

/** Even-odd rule; a point on the western or southern edge counts as inside, so that neighbours share no point. */
const isInRing = (point: Point, ring: RingPositions): boolean => {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1 = 0, y1 = 0] = ring[i] ?? []
    const [x2 = 0, y2 = 0] = ring[j] ?? []
    if (y1 > point.lat === y2 > point.lat) continue
    if (point.lon < ((x2 - x1) * (point.lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** Whether the point lies in the geometry, and in none of its holes. */
export const isInside = (point: Point, geometry: Geometry): boolean =>
  polygonsOf(geometry).some(
    ([outer, ...holes]) =>
      outer !== undefined && isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole)),
  )
