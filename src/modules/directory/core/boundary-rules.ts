import { type Geometry, Geometry as GeometrySchema, polygonsOf, positionsOf } from '../../../kernel/geometry.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { boundaryNotClosed, boundaryNotWgs84, boundaryOutside, boundaryShape, boundaryTooDetailed } from './problems.ts'

/** The most positions of one boundary: a county's outline in full detail has some ten thousand. */
export const positionsAtMost = 100_000

const isClosed = (ring: readonly (readonly number[])[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}

/** Degrees of the country with some sea around it; a wider box would let swapped or projected coordinates pass. */
const china = { west: 73, east: 136, south: 3, north: 54 }

const isDegrees = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

const isInChina = (lon: number, lat: number): boolean =>
  lon >= china.west && lon <= china.east && lat >= china.south && lat <= china.north

/**
 * Whether this is a boundary we keep: a GeoJSON polygon of closed rings in WGS-84 degrees.
 *
 * Refuses, naming the feature: another shape, open rings, coordinates in metres or latitude first, too many positions.
 *
 * @param feature how to name it to the person who sent it, such as `features[3] (城南街道)`
 * @source RFC 7946, sections 3.1.6 and 4
 */
export const checkBoundary = (geometry: unknown, feature: string): Answer<Geometry> => {
  const parsed = GeometrySchema.safeParse(geometry)
  if (!parsed.success) return no(boundaryShape, { feature, where: parsed.error.issues[0]?.path.join('.') ?? '' })

  const positions = positionsOf(parsed.data)
  if (positions.length > positionsAtMost)
    return no(boundaryTooDetailed, { feature, positions: positions.length, most: positionsAtMost })
  const broken = polygonsOf(parsed.data)
    .flat()
    .findIndex((ring) => !isClosed(ring))
  if (broken >= 0) return no(boundaryNotClosed, { feature, ring: broken + 1 })

  const far = positions.find(([lon, lat]) => !isDegrees(lon, lat))
  if (far !== undefined) return no(boundaryNotWgs84, { feature, position: `[${far[0]}, ${far[1]}]` })
  const outside = positions.find(([lon, lat]) => !isInChina(lon, lat))
  if (outside !== undefined) return no(boundaryOutside, { feature, position: `[${outside[0]}, ${outside[1]}]` })
  return yes(parsed.data)
}
