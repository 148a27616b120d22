import { Readable } from 'node:stream'
import { z } from 'zod'
import { refuse } from '../../kernel/problem.ts'
import { JurisdictionSign } from '../../modules/directory/index.ts'
import { noHotline, orderColumnsMissing, ordersRefused, tooManyOrders } from '../../modules/matters/index.ts'
import { callFor, notFound, notPermitted, requires, signInFirst } from '../../platform/http/access.ts'
import type { Module, Routes } from '../../platform/module.ts'
import { fileHoldsPersons, fileLabelsCallers, noFileSent } from '../imports/orders/problems.ts'
import * as tableProblems from '../imports/table/problems.ts'
import { streamSource } from '../imports/table/source.ts'
import { answerLines } from './answers.ts'
import { readIncomingOrders } from './read.ts'
import { FileTaken, TakeMode, takeFile } from './take.ts'

const here = z.object({ jurisdiction: JurisdictionSign })

const How = z.object({
  mode: TakeMode.default('dry'),
})

const routes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/orders/files',
    {
      onRequest: requires('matters.import'),
      schema: {
        summary: 'Take in a file of another hotline’s orders (CSV or XLSX), or say what that would do',
        description: 'One file as multipart/form-data.',
        tags: ['matters'],
        consumes: ['multipart/form-data'],
        params: here,
        querystring: How,
        response: { 200: FileTaken },
      },
      config: {
        problems: [
          ...[signInFirst, notPermitted, notFound, noFileSent, fileHoldsPersons, fileLabelsCallers, noHotline],
          ...[ordersRefused, orderColumnsMissing, tooManyOrders, ...Object.values(tableProblems)],
        ],
      },
    },
    async (request) => {
      const call = callFor(request)
      const part = request.isMultipart() ? await request.file() : undefined
      if (part === undefined) return refuse(noFileSent)
      const read = await readIncomingOrders(streamSource(part.filename, part.file), call.jurisdiction.timeZone)
      return takeFile(call, read, request.query.mode, part.filename)
    },
  )
  app.get(
    '/j/:jurisdiction/orders/answers.csv',
    {
      onRequest: requires('matters.import'),
      schema: { summary: 'Every answer to another hotline’s orders, as CSV', tags: ['matters'], params: here },
      config: { problems: [signInFirst, notPermitted, notFound] },
    },
    (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="answers.csv"')
        .send(Readable.from(answerLines(callFor(request)))),
  )
}

/** Another hotline's desk: its orders come in as a file, our answers go back as one. */
export const hotline: Module = { name: 'hotline', routes }
