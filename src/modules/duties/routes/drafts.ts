import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Attribute } from '../core/attribute.ts'
import { Delegation, Duty } from '../core/duty.ts'
import { KeyOrder, ListItem } from '../core/list-file.ts'
import { ListVersion } from '../core/list-version.ts'
import {
  changedMeanwhile,
  draftOpen,
  listRefused,
  noDraft,
  notInList,
  notPublishable,
  notYourPlace,
} from '../core/problems.ts'
import {
  changeHeader,
  discardDraft,
  findDraft,
  openDraft,
  publishDraft,
  removeDuty,
  removeItem,
  saveDelegations,
  saveDuty,
  saveHandOn,
  saveItem,
} from '../service/drafts.ts'
import { forStaff, here, one, tags } from './params.ts'

/** The draft's version that was looked at; left out, the change is saved whatever happened since. */
const Seen = z.object({ seen: z.coerce.number().int().min(1).optional() })
const Title = z.string().trim().min(1).max(120)
const editing = [...forStaff, notYourPlace, noDraft, changedMeanwhile]

const openingRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/duties/draft',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'The open draft, if any',
        tags,
        params: here,
        response: { 200: z.object({ draft: ListVersion.nullable() }) },
      },
      config: { problems: forStaff },
    },
    async (request) => ({ draft: await findDraft(callFor(request)) }),
  )

  app.post(
    '/j/:jurisdiction/duties/draft',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Open a draft: a copy of the version in force',
        tags,
        params: here,
        body: z.object({ id: Id, title: Title }),
        response: { 200: ListVersion },
      },
      config: { problems: [...forStaff, notYourPlace, draftOpen] },
    },
    (request) => openDraft(callFor(request), request.body),
  )

  app.delete(
    '/j/:jurisdiction/duties/draft',
    {
      onRequest: requires('duties.edit'),
      schema: { summary: 'Throw the draft away', tags, params: here, response: { 204: z.null() } },
      config: { problems: [...forStaff, notYourPlace, noDraft] },
    },
    async (request, reply) => {
      await discardDraft(callFor(request))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/j/:jurisdiction/duties/draft/publish',
    {
      onRequest: requires('duties.publish'),
      schema: {
        summary: 'Publish the draft as it was seen',
        tags,
        params: here,
        body: z.object({ seen: z.int().min(1) }),
        response: { 200: ListVersion },
      },
      config: { problems: [...editing, notPublishable] },
    },
    (request) => publishDraft(callFor(request), request.body.seen),
  )
}

const editingRoutes: Routes = async (app) => {
  app.put(
    '/j/:jurisdiction/duties/draft/header',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Change title, order of depths and declared attributes',
        tags,
        params: here,
        querystring: Seen,
        body: z.object({ title: Title, order: KeyOrder, attributes: z.array(Attribute).max(60) }),
        response: { 200: ListVersion },
      },
      config: { problems: [...editing, listRefused] },
    },
    (request) => changeHeader(callFor(request), request.body, request.query.seen ?? null),
  )

  app.put(
    '/j/:jurisdiction/duties/draft/duties/:id',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Add or change a duty',
        tags,
        params: one,
        querystring: Seen,
        body: Duty.omit({ id: true }),
        response: { 200: ListVersion },
      },
      config: { problems: [...editing, listRefused] },
    },
    (request) => saveDuty(callFor(request), { ...request.body, id: request.params.id }, request.query.seen ?? null),
  )

  app.delete(
    '/j/:jurisdiction/duties/draft/duties/:id',
    {
      onRequest: requires('duties.edit'),
      schema: { summary: 'Remove a duty', tags, params: one, querystring: Seen, response: { 200: ListVersion } },
      config: { problems: [...editing, notInList] },
    },
    (request) => removeDuty(callFor(request), request.params.id, request.query.seen ?? null),
  )

  app.put(
    '/j/:jurisdiction/duties/draft/duties/:id/delegations',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Say how one duty is handed on',
        tags,
        params: one,
        querystring: Seen,
        body: z.object({ delegations: z.array(Delegation.omit({ duty: true })).max(100) }),
        response: { 200: ListVersion },
      },
      config: { problems: [...editing, notInList, listRefused] },
    },
    (request) => {
      const given = { duty: request.params.id, links: request.body.delegations }
      return saveHandOn(callFor(request), given, request.query.seen ?? null)
    },
  )

  app.put(
    '/j/:jurisdiction/duties/draft/items/:id',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Add or change an item',
        tags,
        params: one,
        querystring: Seen,
        body: ListItem.omit({ id: true }),
        response: { 200: ListVersion },
      },
      config: { problems: [...editing, listRefused] },
    },
    (request) => saveItem(callFor(request), { ...request.body, id: request.params.id }, request.query.seen ?? null),
  )

  app.delete(
    '/j/:jurisdiction/duties/draft/items/:id',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Remove an item; the duties that cited it stay',
        tags,
        params: one,
        querystring: Seen,
        response: { 200: ListVersion },
      },
      config: { problems: [...editing, notInList] },
    },
    (request) => removeItem(callFor(request), request.params.id, request.query.seen ?? null),
  )

  app.put(
    '/j/:jurisdiction/duties/draft/delegations',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Say how duties are handed on',
        tags,
        params: here,
        querystring: Seen,
        body: z.object({ delegations: z.array(Delegation).max(5_000) }),
        response: { 200: ListVersion },
      },
      config: { problems: [...editing, listRefused] },
    },
    (request) => saveDelegations(callFor(request), request.body.delegations, request.query.seen ?? null),
  )
}

/** The one open draft: opened, edited, published or thrown away. */
export const draftRoutes: Routes = async (app) => {
  await app.register(openingRoutes)
  await app.register(editingRoutes)
}
