import { divisionsFolder, readDivisions } from '../../../src/gateways/imports/divisions/import.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import {
  addPosts,
  addRelations,
  addTerritories,
  addUnits,
  changeJurisdiction,
  importDivisions,
  jurisdictionOf,
  NewTerritory,
  NewUnit,
  openJurisdiction,
  saveBoundaries,
  saveLines,
  type TerritoryNode,
  territoriesOf,
} from '../../../src/modules/directory/index.ts'
import { type Call, type Database, type JurisdictionRef, newCall, type Sources } from '../../../src/platform/call.ts'
import type { Ring } from '../cells.ts'
import { countyCode } from '../divisions.ts'
import type { Town } from '../town.ts'
import { lines, type TownUnit } from '../units.ts'
import type { TownIds } from './ids.ts'
import { nameInEnglish } from './names.ts'

/** The sign of the demonstration county in addresses and receipts. */
export const townSign = 'xt'

/** The county in the database, by the codes and ids of the town's own data. */
export type Settled = {
  readonly call: Call
  readonly territoryOf: (code: string) => TerritoryNode
  readonly unitOf: (id: string) => Id
}

const houseIn = (database: Database, jurisdiction: JurisdictionRef, sources: Sources): Call =>
  newCall(database, { jurisdiction, actor: { kind: 'house' }, scopes: [] }, sources)

const polygonOf = (rings: readonly Ring[]) => ({
  type: 'MultiPolygon' as const,
  coordinates: rings.map((ring) => [ring.map(([lon, lat]) => [lon, lat])]),
})

const codeOf = (node: TerritoryNode): string => node.path.split('/').slice(2, -1).join('')

const openCounty = async (database: Database, town: Town, ids: TownIds, sources: Sources): Promise<JurisdictionRef> => {
  await importDivisions(database, readDivisions(divisionsFolder(), countyCode), () => undefined, sources)
  await nameInEnglish(database, town)
  const nation = houseIn(
    database,
    { id: ids.of('jurisdiction', townSign), sign: townSign, timeZone: 'Asia/Shanghai', territoryPath: '/cn/' },
    sources,
  )
  const county = (await territoriesOf(nation)).find((node) => codeOf(node) === countyCode)
  if (county === undefined) throw new Error(`the divisions hold no county ${countyCode}`)
  return openJurisdiction(database, {
    id: nation.jurisdiction.id,
    sign: townSign,
    territoryId: county.id,
    name: town.place.county.name.zh,
    nameEn: town.place.county.name.en,
    timeZone: 'Asia/Shanghai',
    intake: 'own',
    hotlineUnitId: null,
    languages: ['zh-CN', 'en'],
    settings: {},
    isDemonstration: true,
    openedAt: sources.now(),
  })
}

const addGrids = async (call: Call, town: Town, ids: TownIds): Promise<void> => {
  const byCode = new Map((await territoriesOf(call)).map((node) => [codeOf(node), node]))
  await addTerritories(
    call,
    town.place.grids.flatMap((grid) => {
      const community = byCode.get(grid.community)
      if (community === undefined) return []
      return NewTerritory.parse({
        id: ids.of('grid', grid.code),
        parentId: community.id,
        level: 6,
        name: grid.name.zh,
        nameEn: grid.name.en,
        code: { system: 'own', code: grid.code },
      })
    }),
  )
}

const drawBoundaries = async (call: Call, town: Town, territoryOf: Settled['territoryOf']): Promise<void> => {
  const { county, townships, communities, grids } = town.place
  const drawn = [
    ...[county, ...townships].map(({ code, outline }) => ({ code, rings: outline })),
    ...communities.map(({ code, cell }) => ({ code, rings: [cell] })),
    ...grids.map(({ code, cell }) => ({ code, rings: [cell] })),
  ]
  await saveBoundaries(
    call,
    drawn.map(({ code, rings }) => ({
      territoryId: territoryOf(code).id,
      feature: code,
      geometry: polygonOf(rings),
    })),
    town.dates.from,
  )
}

/** Units with those they belong to before them. */
const parentsFirst = (units: readonly TownUnit[]): TownUnit[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const depthOf = ({ parent }: TownUnit): number => {
    const above = parent === null ? undefined : byId.get(parent)
    return above === undefined ? 0 : 1 + depthOf(above)
  }
  return [...units].sort((a, b) => depthOf(a) - depthOf(b))
}

const addOrganisation = async (call: Call, town: Town, settled: Omit<Settled, 'call'>, ids: TownIds): Promise<void> => {
  await saveLines(
    call,
    lines.map(({ id, name }) => ({ id: ids.of('line', id), code: id, name: name.zh, nameEn: name.en, closedOn: null })),
  )
  await addUnits(
    call,
    parentsFirst(town.units).map((unit) =>
      NewUnit.parse({
        id: settled.unitOf(unit.id),
        parentId: unit.parent === null ? null : settled.unitOf(unit.parent),
        kind: unit.kind,
        name: unit.name.zh,
        shortName: unit.short.zh,
        nameEn: unit.short.en,
        lineId: unit.line === null ? null : ids.of('line', unit.line),
        territoryId: settled.territoryOf(unit.serves).id,
        from: unit.from,
        aliases: unit.aliases,
      }),
    ),
  )
  await addRelations(
    call,
    town.relations.map((relation) => ({
      id: ids.next(),
      kind: relation.kind,
      fromUnitId: settled.unitOf(relation.from),
      toUnitId: settled.unitOf(relation.to),
      people: relation.people,
      from: null,
      to: null,
    })),
  )
  await addPosts(
    call,
    town.posts.map(({ id, unit, kind, name }) => ({
      id: ids.of('post', id),
      unitId: settled.unitOf(unit),
      kind,
      name: name.zh,
      nameEn: name.en,
      from: null,
      to: null,
    })),
  )
}

/** Settles the county: divisions, grids and their drawn borders, units, lines, relations and posts. */
export const settleGround = async (
  database: Database,
  town: Town,
  ids: TownIds,
  sources: Sources,
): Promise<Settled> => {
  const call = houseIn(database, await openCounty(database, town, ids, sources), sources)
  await addGrids(call, town, ids)
  const gridCode = new Map(town.place.grids.map((grid) => [ids.of('grid', grid.code), grid.code]))
  const nodes = new Map((await territoriesOf(call)).map((node) => [gridCode.get(node.id) ?? codeOf(node), node]))
  const territoryOf = (code: string): TerritoryNode => {
    const node = nodes.get(code)
    if (node === undefined) throw new Error(`no territory of code ${code}`)
    return node
  }
  const unitOf = (id: string): Id => ids.of('unit', id)
  await drawBoundaries(call, town, territoryOf)
  await addOrganisation(call, town, { territoryOf, unitOf }, ids)
  const { name, nameEn, intake, languages, settings } = await jurisdictionOf(call)
  await changeJurisdiction(call, { name, nameEn, intake, languages, settings, hotlineUnitId: unitOf('hotline-centre') })
  return { call, territoryOf, unitOf }
}
