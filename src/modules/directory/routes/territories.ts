import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/problem.ts'
import { callFor, notFound, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { JurisdictionSign } from '../core/jurisdiction.ts'
import {
  boundaryFileRefused,
  boundaryFileTooLarge,
  boundaryFileUnreadable,
  codeTaken,
  idTaken,
  levelNotBelow,
  nameTaken,
  noFile,
  noSuchTerritory,
  notYours,
} from '../core/problems.ts'
import { NewTerritory, Territory } from '../core/territory.ts'
import { boundaryFileBytes, importBoundaries } from '../service/boundary-import.ts'
import { findTerritory } from '../service/territories.ts'
import { addTerritories } from '../service/territory-editing.ts'

const params = z.object({ jurisdiction: JurisdictionSign })
const tags = ['directory']

/** Changing territories and their boundaries. */
export const territoryRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/directory/territories',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Add a territory, such as a grid',
        tags,
        params,
        body: NewTerritory,
        response: { 200: Territory.nullable() },
      },
      config: { problems: [notFound, notYours, noSuchTerritory, levelNotBelow, nameTaken, codeTaken, idTaken] },
    },
    async (request) => {
      const call = callFor(request)
      const [added] = await addTerritories(call, [request.body])
      return added ?? (await findTerritory(call, request.body.id))
    },
  )

  app.post(
    '/j/:jurisdiction/directory/boundaries',
    {
      onRequest: requires('directory.import'),
      schema: {
        summary: 'Upload boundaries as one GeoJSON file (multipart, WGS-84)',
        tags,
        params,
        querystring: z.object({ from: Day.optional(), skipBad: z.stringbool().default(false) }),
        consumes: ['multipart/form-data'],
        response: {
          200: z.object({
            kept: z.number().int(),
            refused: z.array(
              z.object({ code: z.string(), status: z.number(), values: z.record(z.string(), z.unknown()) }),
            ),
          }),
        },
      },
      config: {
        problems: [notFound, notYours, noFile, boundaryFileTooLarge, boundaryFileUnreadable, boundaryFileRefused],
      },
    },
    async (request) => {
      const file = request.isMultipart() ? await request.file({ limits: { fileSize: boundaryFileBytes } }) : undefined
      if (file === undefined) return refuse(noFile)
      const bytes = await file
        .toBuffer()
        .catch(() => refuse(boundaryFileTooLarge, { megabytes: boundaryFileBytes / 1_000_000 }))
      const { from, skipBad } = request.query
      const { kept, refused } = await importBoundaries(callFor(request), {
        bytes,
        skipBad,
        ...(from === undefined ? {} : { from }),
      })
      return { kept, refused: refused.map((one) => ({ ...one, values: { ...one.values } })) }
    },
  )
}
