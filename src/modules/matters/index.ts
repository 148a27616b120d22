/** The door of matters: what somebody needs done, from the first words to the verified answer. */
export type { Entry } from './core/entry.ts'
export { Assignment, Matter, titleOf } from './core/matter.ts'
export { numberOf } from './core/receipt.ts'
export { Report, StaffReport } from './core/report.ts'
export { registerMatter, reportMatter } from './service/report.ts'
export { addHistory, type HistoricMatter } from './store/history.ts'
