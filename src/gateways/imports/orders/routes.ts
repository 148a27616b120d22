import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { settingsOf } from '../../../modules/directory/index.ts'
import { WholeReplay } from '../../../modules/duties/core/replay/kept.ts'
import { keepReplay, listInForce } from '../../../modules/duties/index.ts'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { localeOf, wordsOf } from '../../../words/index.ts'
import * as tableProblems from '../table/problems.ts'
import { mappings } from './mappings.ts'
import * as problems from './problems.ts'
import { replayInThread } from './replay-thread.ts'
import { withUpload } from './upload.ts'

const { columnsMissing, fileHoldsPersons, fileLabelsCallers, noFileSent, noOrders, replaysBusy } = problems
const { timeUnreadable, typeMissing, mappingNotFound } = problems

/** What may be uploaded to be replayed; larger files are replayed with the command. */
const mostUploadBytes = 64 * 2 ** 20

const flag = z.enum(['true', 'false']).default('false')

const Asked = z.object({
  id: Id.optional(),
  mapping: z.enum(['hotline', 'pingshan', 'boston']).default('hotline'),
  learnUntil: z.coerce.number().int().min(0).max(100_000_000).default(0),
  skipBadRows: flag,
  /** Also against the list in force. */
  compare: flag,
})

/** Past orders brought as a file: replayed in a thread of their own, the report kept, the file thrown away. */
export const orderRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/replays',
    {
      onRequest: requires('duties.replay'),
      schema: {
        summary: 'Replay a file of past orders',
        description: 'The file comes as multipart/form-data, at most 64 MB. Nothing of it is kept but the report.',
        tags: ['duties'],
        consumes: ['multipart/form-data'],
        params: z.object({ jurisdiction: z.string() }),
        querystring: Asked,
        response: { 201: WholeReplay },
      },
      config: {
        problems: [
          noFileSent,
          replaysBusy,
          mappingNotFound,
          columnsMissing,
          fileHoldsPersons,
          fileLabelsCallers,
          timeUnreadable,
          typeMissing,
          noOrders,
          ...Object.values(tableProblems),
        ],
      },
    },
    async (request, reply) => {
      const call = callFor(request)
      const sent = await request.file({ limits: { files: 1, fileSize: mostUploadBytes + 1 } })
      if (sent === undefined) return refuse(noFileSent)
      const { id, mapping: name, learnUntil, skipBadRows, compare } = request.query
      const mapping =
        mappings[name] ?? refuse(mappingNotFound, { mapping: name, known: Object.keys(mappings).join(', ') })
      const inForce = compare === 'true' ? await listInForce(call) : null
      const fewestToShow = (await settingsOf(call)).smallNumbers.atLeast
      const words = wordsOf(localeOf(request.headers['accept-language'])).replay.lists

      const upload = { stream: sent.file, name: sent.filename, maxBytes: mostUploadBytes }
      const { report } = await withUpload(upload, (path) =>
        replayInThread({
          path,
          name: sent.filename,
          mapping,
          list: inForce === null ? null : { name: words.inForce, content: inForce },
          options: { learnUntil, fewestToShow, skipBadRows: skipBadRows === 'true' },
        }),
      ).catch((error: unknown) => {
        // What was refused half-way is still being sent: the connection ends with the answer.
        reply.header('connection', 'close')
        throw error
      })
      const kept = await keepReplay(call, { id: id ?? call.newId(), report })
      return reply.code(201).send(kept)
    },
  )
}
