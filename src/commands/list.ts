import type { Command } from 'commander'
import { addAnalysing } from './list/analysing.ts'
import { addExporting } from './list/exporting.ts'
import { addImporting } from './list/importing.ts'
import { addKeeping } from './list/keeping.ts'
import { addOnFiles } from './list/on-files.ts'
import { addOpening } from './list/opening.ts'
import { addPublishing } from './list/publishing.ts'
import { addServing } from './list/serving.ts'

/** Every command of `wardwork`. Each loads only what it needs. */
export const addCommands = (program: Command): void => {
  program.description('Wardwork: who is accountable for this matter, at this place, today, and why')
  addServing(program)
  addOpening(program)
  addImporting(program)
  addPublishing(program)
  addExporting(program)
  addAnalysing(program)
  addOnFiles(program)
  addKeeping(program)
}
