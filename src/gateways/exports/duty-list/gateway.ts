import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { JurisdictionSign } from '../../../modules/directory/index.ts'
import { exportVersion, notInList, type SheetText, writeTemplate } from '../../../modules/duties/index.ts'
import { callFor, notFound, notPermitted, requires, signInFirst } from '../../../platform/http/access.ts'
import type { Module, Routes } from '../../../platform/module.ts'
import { localeOf } from '../../../words/index.ts'
import { csvOf, workbookOf } from '../table/write.ts'

const params = z.object({ jurisdiction: JurisdictionSign, id: Id })
const problems = [signInFirst, notPermitted, notFound, notInList]

const languageOf = (header: string | undefined): 'zh' | 'en' => (localeOf(header) === 'en' ? 'en' : 'zh')

const attachment = (name: string): string => `attachment; filename="${name}"`

const routes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/duties/versions/:id/list.xlsx',
    {
      onRequest: requires('duties.read'),
      schema: { summary: 'A version as a workbook in our template', tags: ['duties'], params },
      config: { problems },
    },
    async (request, reply) => {
      const list = await exportVersion(callFor(request), request.params.id)
      const sheets = writeTemplate(list, languageOf(request.headers['accept-language']))
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', attachment('duty-list.xlsx'))
        .send(workbookOf(sheets))
    },
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id/list.csv',
    {
      onRequest: requires('duties.read'),
      schema: { summary: 'The duties of a version as CSV', tags: ['duties'], params },
      config: { problems },
    },
    async (request, reply) => {
      const list = await exportVersion(callFor(request), request.params.id)
      const sheets = writeTemplate(list, languageOf(request.headers['accept-language']))
      const duties: SheetText | undefined = sheets.find((sheet) => sheet.kind === 'duties')
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment('duty-list.csv'))
        .send(duties === undefined ? '' : csvOf(duties))
    },
  )
}

/** Duty lists going out as files. */
export const dutyListExports: Module = { name: 'exports.duty-list', routes }
