/** The door of the duty list: who is accountable for what, where, since when, and why. */
export { Attribute, type Value, Values } from './core/attribute.ts'
export type { Decision } from './core/decide.ts'
export { Assignee, Duty, ListKind, Role } from './core/duty.ts'
export { ImportReport } from './core/import-view.ts'
export { DutyList, ListItem, readListFile } from './core/list-file.ts'
export type { ListContent, ListVersion } from './core/list-version.ts'
export { MatterType, NewMatterType } from './core/matter-type.ts'
export { importRefused, listRefused, noDraft, notInList, notYourPlace } from './core/problems.ts'
export type { Flag, Outcome } from './core/ruling.ts'
export type { Sentence, Spoken } from './core/sentences.ts'
export type { Proposal } from './core/taxonomy.ts'
export { readTemplate, type TemplateRead } from './core/template/read-template.ts'
export type { CellRow } from './core/template/tables.ts'
export { type SheetText, writeTemplate } from './core/template/write-template.ts'
export { DecisionView, type DiffView, SpokenView } from './core/views.ts'
export { keepReplay, listInForce } from './replay/service.ts'
export {
  addPastOrders,
  type DispatchQuestion,
  type DutyWithItem,
  decideFor,
  decideWithDuty,
  findDuty,
  findType,
  likeliestTypeFor,
  listAttributes,
  listTypes,
  listTypesOf,
  proposeTypesFor,
} from './service/dispatch.ts'
export {
  changeHeader,
  discardDraft,
  findDraft,
  openDraft,
  publishDraft,
  removeDuty,
  removeItem,
  replaceContent,
  saveDelegations,
  saveDuty,
  saveItem,
} from './service/drafts.ts'
export { explainFor } from './service/explain.ts'
export { type InForce, inForceOf as inForce } from './service/ground.ts'
export { importList, previewImport, rowsOfListFile } from './service/import.ts'
export { listSources } from './service/names.ts'
export { pastCells } from './service/past-cells.ts'
export { previewDuties } from './service/preview-reorganisation.ts'
export { type Publishing, previewPublishing } from './service/publishing.ts'
export { addTypes, changeType } from './service/types.ts'
export { compareVersions, exportVersion, listVersions, publishedVersion, readVersion } from './service/versions.ts'
export type { PastOrder } from './store/past-orders.ts'
