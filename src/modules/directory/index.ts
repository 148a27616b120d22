/** The door of the directory: territories, units, lines, relations, calendars and settings of a jurisdiction. */
export type { Division } from './core/division.ts'
export { type EditionReason, Intake, Jurisdiction, JurisdictionSign } from './core/jurisdiction.ts'
export { Line, Relation, RelationKind } from './core/line.ts'
export type { PlaceFinder, PlaceFound } from './core/place-in-text.ts'
export { Holding, Post, PostKind } from './core/post.ts'
export { type PreviewAsked, PreviewPart, Said } from './core/preview.ts'
export type { Plan, Reorganisation, Succession } from './core/reorganisation.ts'
export { defaultSettings, type Settings, SettingsChange } from './core/settings.ts'
export { Level, type LevelName, levelNameOf, NewTerritory, Territory, type TerritoryNode } from './core/territory.ts'
export { NewUnit, Unit, UnitKind, type UnitNode } from './core/unit.ts'
export type { UnitMatch } from './core/unit-names.ts'
export { boundaryFileBytes, importBoundaries } from './service/boundary-import.ts'
export { type DivisionsImported, findDivision, importDivisions } from './service/divisions.ts'
export {
  calendarOf,
  editionOf,
  findJurisdiction,
  jurisdictionOf,
  listJurisdictions,
  type Office,
  officeOf,
  openJurisdiction,
  raiseEdition,
  settingsOf,
} from './service/jurisdictions.ts'
export { addPosts, endHolding, holdingsOf, holdPost, postsOf } from './service/posts.ts'
export { addRelations } from './service/relation-editing.ts'
export {
  approveReorganisation,
  listSuccessions,
  type Previewer,
  proposeReorganisation,
} from './service/reorganisations.ts'
export { changeJurisdiction } from './service/settings.ts'
export {
  findTerritory,
  findTerritoryByText,
  listTerritories,
  placeFinderOf,
  territoriesOf,
  territoryAt,
  todayOf,
} from './service/territories.ts'
export { addTerritories, type NewBoundary, saveBoundaries } from './service/territory-editing.ts'
export { addUnits, changeAliases, saveLines } from './service/unit-editing.ts'
export { findUnit, linesOf, listUnits, matchUnits, relationsOf, unitsOf } from './service/units.ts'
