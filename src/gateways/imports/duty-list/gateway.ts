import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { JurisdictionSign } from '../../../modules/directory/index.ts'
import {
  ImportReport,
  importList,
  importRefused,
  listRefused,
  notYourPlace,
  previewImport,
} from '../../../modules/duties/index.ts'
import { callFor, notFound, notPermitted, requires, signInFirst } from '../../../platform/http/access.ts'
import type { Module, Routes } from '../../../platform/module.ts'
import * as tableProblems from '../table/problems.ts'
import { streamSource } from '../table/source.ts'
import { fileIsNoJson, noFile } from './problems.ts'
import { readDutyList } from './read.ts'

const How = z.object({
  /** `dry` reports and keeps nothing; `whole` imports a file without problems; `skip` leaves bad rows out and lists them. */
  mode: z.enum(['dry', 'whole', 'skip']).default('dry'),
  /** The id and title of the draft to open where none is. */
  draftId: Id.optional(),
  title: z.string().trim().min(1).max(120).optional(),
})

const routes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/duties/imports',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Import a duty list (XLSX, CSV or JSON) into the draft, or say what it would do',
        description: 'One file as multipart/form-data.',
        tags: ['duties'],
        consumes: ['multipart/form-data'],
        params: z.object({ jurisdiction: JurisdictionSign }),
        querystring: How,
        response: { 200: ImportReport },
      },
      config: {
        problems: [
          signInFirst,
          notPermitted,
          notFound,
          noFile,
          fileIsNoJson,
          importRefused,
          listRefused,
          notYourPlace,
          ...Object.values(tableProblems),
        ],
      },
    },
    async (request) => {
      const call = callFor(request)
      const { mode, draftId = call.newId(), title } = request.query
      const part = request.isMultipart() ? await request.file() : undefined
      if (part === undefined) return refuse(noFile)

      const rows = await readDutyList(streamSource(part.filename, part.file))
      if (mode === 'dry') return previewImport(call, rows)
      return importList(call, rows, {
        draftId,
        title: title ?? part.filename.slice(0, 120),
        skipBadRows: mode === 'skip',
      })
    },
  )
}

/** Duty lists coming in as files. */
export const dutyListImports: Module = { name: 'imports.duty-list', routes }
