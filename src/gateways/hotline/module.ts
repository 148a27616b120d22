import { Readable } from 'node:stream'
import { z } from 'zod'
import { refuse } from '../../kernel/problem.ts'
import { JurisdictionSign } from '../../modules/directory/index.ts'
import { OrdersTaken } from '../../modules/matters/core/order.ts'
import {
  answersPage,
  noHotline,
  orderColumnsMissing,
  ordersRefused,
  previewOrders,
  takeOrders,
  tooManyOrders,
} from '../../modules/matters/index.ts'
import type { Call } from '../../platform/call.ts'
import { callFor, notFound, notPermitted, requires, signInFirst } from '../../platform/http/access.ts'
import type { Module, Routes } from '../../platform/module.ts'
import { fileHoldsPersons, fileLabelsCallers, noFileSent } from '../imports/orders/problems.ts'
import * as tableProblems from '../imports/table/problems.ts'
import { streamSource } from '../imports/table/source.ts'
import { type OrdersRead, readIncomingOrders } from './read.ts'

const here = z.object({ jurisdiction: JurisdictionSign })

const How = z.object({
  /** `dry` reports and keeps nothing; `whole` takes in a file without faults; `skip` leaves bad rows out and lists them. */
  mode: z.enum(['dry', 'whole', 'skip']).default('dry'),
})

const Fault = z.object({
  sheet: z.string(),
  row: z.number().int(),
  column: z.string(),
  expected: z.enum(['filled', 'moment', 'urgency', 'yes-no', 'shorter', 'new-number']),
  value: z.string(),
})

/** What became of a file of orders, or would. */
const FileTaken = OrdersTaken.extend({
  rows: z.number().int(),
  unknownColumns: z.array(z.string()).readonly(),
  faults: z.array(Fault).readonly(),
})

const takenIn = async (call: Call, read: OrdersRead, mode: z.infer<typeof How>['mode'], file: string) => {
  const { orders, faults, unknownColumns, rows } = read
  const [first] = faults
  if (mode === 'whole' && first !== undefined) {
    const where = `${first.sheet} ${first.row}, ${first.column}: ${first.value}`
    refuse(ordersRefused, { file, count: faults.length, first: where })
  }
  const done = mode === 'dry' ? await previewOrders(call, orders) : await takeOrders(call, orders)
  return { ...done, rows, unknownColumns, faults }
}

const cell = (value: string | null): string => {
  const text = value ?? ''
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const answerHeadings = ['工单编号', '事项编号', '状态', '承办单位', '答复时间', '办结时间', '答复内容']

/** Every answer as CSV lines, a page at a time: UTF-8 with a mark, so that Excel reads Chinese. */
async function* answerLines(call: Call): AsyncGenerator<string> {
  yield `\uFEFF${answerHeadings.join(',')}\r\n`
  let after: string | undefined
  do {
    const page = await answersPage(call, { limit: 200, ...(after === undefined ? {} : { after }) })
    for (const { foreignNo, number, state, unit, answeredAt, closedAt, text } of page.rows) {
      yield `${[foreignNo, number, state, unit, answeredAt, closedAt, text].map(cell).join(',')}\r\n`
    }
    after = page.next ?? undefined
  } while (after !== undefined)
}

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
      return takenIn(call, read, request.query.mode, part.filename)
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
