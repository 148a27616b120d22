import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { PageOf, PageQuery } from '../../../kernel/page.ts'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { DutyList } from '../core/list-file.ts'
import { ListVersion } from '../core/list-version.ts'
import { notInList } from '../core/problems.ts'
import { DiffView, DutyRowsView, ItemQuery, ItemsView, SeenDutyRow, VersionView } from '../core/views.ts'
import { diffFor } from '../service/diff-view.ts'
import { dutyRowFor, dutyRowsFor } from '../service/duty-rows.ts'
import { itemRowsFor } from '../service/item-rows.ts'
import { exportVersion, listVersions, readVersion } from '../service/versions.ts'
import { forStaff, here, localeFor, one, tags } from './params.ts'

/** Versions of the list: read, compared, exported. */
export const versionRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/duties/versions',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'Versions of the list, newest first',
        tags,
        params: here,
        querystring: PageQuery,
        response: { 200: PageOf(ListVersion) },
      },
      config: { problems: forStaff },
    },
    async (request) => {
      const { rows, next } = await listVersions(callFor(request), request.query)
      return { rows: [...rows], next }
    },
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id',
    {
      onRequest: requires('duties.read'),
      schema: { summary: 'One version with everything it says', tags, params: one, response: { 200: VersionView } },
      config: { problems: [...forStaff, notInList] },
    },
    async (request) => {
      const { version, content } = await readVersion(callFor(request), request.params.id)
      const { items, duties, delegations } = content
      return { version, content: { items: [...items], duties: [...duties], delegations: [...delegations] } }
    },
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id/duties',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'The duties of a version as a table',
        tags,
        params: one,
        querystring: PageQuery.extend({ search: z.string().max(60).optional() }),
        response: { 200: DutyRowsView },
      },
      config: { problems: [...forStaff, notInList] },
    },
    (request) => {
      const { search = '', ...page } = request.query
      const asked = { id: request.params.id, search, page, locale: localeFor(request) }
      return dutyRowsFor(callFor(request), asked)
    },
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id/duties/:duty',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'One duty of a version',
        tags,
        params: one.extend({ duty: Id }),
        response: { 200: SeenDutyRow },
      },
      config: { problems: [...forStaff, notInList] },
    },
    (request) => dutyRowFor(callFor(request), { ...request.params, locale: localeFor(request) }),
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id/items',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'The items of a version, and what each means',
        tags,
        params: one,
        querystring: ItemQuery,
        response: { 200: ItemsView },
      },
      config: { problems: [...forStaff, notInList] },
    },
    (request) => itemRowsFor(callFor(request), { ...request.query, id: request.params.id, locale: localeFor(request) }),
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id/diff',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'What changed since another version',
        tags,
        params: one,
        querystring: z.object({ since: Id }),
        response: { 200: DiffView },
      },
      config: { problems: [...forStaff, notInList] },
    },
    (request) =>
      diffFor(callFor(request), { before: request.query.since, after: request.params.id, locale: localeFor(request) }),
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id/list.json',
    {
      onRequest: requires('duties.read'),
      schema: { summary: 'A version as a list file', tags, params: one, response: { 200: DutyList } },
      config: { problems: [...forStaff, notInList] },
    },
    (request) => exportVersion(callFor(request), request.params.id),
  )
}
