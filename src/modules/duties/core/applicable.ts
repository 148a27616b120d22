import { isValidOn } from '../../../kernel/day.ts'
import type { Value } from './attribute.ts'
import { type Box, holds } from './box.ts'
import type { Duty, Role } from './duty.ts'
import type { DutyIndex, Ranked } from './duty-index.ts'
import type { Point } from './point.ts'

/** A duty that may apply at a point, with the boxes that what is known leaves open (clipped to what is unknown). */
export type Candidate = Ranked & { readonly boxes: readonly Box[] }

export type Known = ReadonlyMap<string, Exclude<Value, null>>

const coversRegion = (duty: Duty, matters: ReadonlySet<string>, territories: ReadonlySet<string>): boolean =>
  !duty.exceptMatters.some((hole) => matters.has(hole)) && !duty.exceptTerritories.some((hole) => territories.has(hole))

/** The box without the attributes that are known; null when a known value lies outside it. */
const openPart = (box: Box, known: Known): Box | null => {
  const open: Record<string, Box[string]> = {}
  for (const [name, condition] of Object.entries(box)) {
    const value = known.get(name)
    if (value === undefined) open[name] = condition
    else if (!holds(condition, value)) return null
  }
  return open
}

/** The duties of a role whose region and days hold the point and whose conditions its known values do not rule out. */
export const candidatesAt = (index: DutyIndex, point: Point, role: Role, known: Known): Candidate[] => {
  const matterLine = index.matters.lineOf(point.matter)
  const territoryLine = index.territories.lineOf(point.territory)
  const matters = new Set(matterLine)
  const territories = new Set(territoryLine)

  const found: Candidate[] = []
  for (const territory of territoryLine) {
    const bucket = index.buckets.get(territory)
    if (bucket === undefined) continue
    for (const ranked of matterLine.flatMap((matter) => bucket.get(matter) ?? [])) {
      const { duty } = ranked
      if (duty.role !== role || !isValidOn(duty, point.on) || !coversRegion(duty, matters, territories)) continue
      const boxes = duty.boxes.map((box) => openPart(box, known)).filter((box) => box !== null)
      if (boxes.length > 0) found.push({ ...ranked, boxes })
    }
  }
  return found
}
