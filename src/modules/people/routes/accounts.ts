import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { PageOf, PageQuery } from '../../../kernel/page.ts'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Account, AccountName, Login } from '../core/account.ts'
import { NewGrant } from '../core/grant.ts'
import { PeoplePolicy } from '../core/policy.ts'
import * as problems from '../core/problems.ts'
import {
  changePolicy,
  closeAccount,
  endAllSessions,
  inviteAgain,
  issueSystemToken,
  listAccounts,
  loadAccount,
  openAccount,
  policyOf,
  removeFactor,
  renameAccount,
} from '../service/accounts.ts'

const params = z.object({ jurisdiction: z.string() })
const one = params.extend({ id: Id })
const tags = ['people']
const done = { 204: z.null() }

const { accountUnknown, accountClosed, loginTaken, ownAccount, outsideYourScope, beyondYourRoles } = problems
const { lastAdministrator, guestAccount, roleUnknown, unitUnknown, daysReversed, tokenTooLong } = problems
const managing = [accountUnknown, accountClosed, ownAccount, outsideYourScope, beyondYourRoles]
const granting = [roleUnknown, unitUnknown, daysReversed, outsideYourScope, beyondYourRoles]

/** Accounts, as administrators see and manage them. */
export const accountRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/accounts',
    {
      onRequest: requires('people.read'),
      schema: {
        summary: 'Accounts within my reach',
        tags,
        params,
        querystring: PageQuery.extend({ search: z.string().max(60).optional() }),
        response: { 200: PageOf(Account) },
      },
    },
    async (request) => {
      const { rows, next } = await listAccounts(callFor(request), request.query)
      return { rows: [...rows], next }
    },
  )

  app.post(
    '/j/:jurisdiction/accounts',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Open an account',
        description: 'Answers with a one-time code, shown once, with which its person chooses a password.',
        tags,
        params,
        body: z.object({
          id: Id.optional(),
          login: Login,
          name: AccountName,
          grants: z
            .array(NewGrant.omit({ accountId: true }))
            .max(20)
            .default([]),
        }),
        response: { 201: z.object({ id: Id, code: z.string() }) },
      },
      config: { problems: [loginTaken, ...granting] },
    },
    async (request, reply) => reply.code(201).send(await openAccount(callFor(request), request.body)),
  )

  app.get(
    '/j/:jurisdiction/accounts/:id',
    {
      onRequest: requires('people.read'),
      schema: { summary: 'One account', tags, params: one, response: { 200: Account } },
      config: { problems: [accountUnknown] },
    },
    (request) => loadAccount(callFor(request), request.params.id),
  )

  app.patch(
    '/j/:jurisdiction/accounts/:id',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Rename an account',
        tags,
        params: one,
        body: z.object({ name: AccountName }),
        response: done,
      },
      config: { problems: managing },
    },
    async (request, reply) => {
      await renameAccount(callFor(request), request.params.id, request.body.name)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/j/:jurisdiction/accounts/:id/close',
    {
      onRequest: requires('people.edit'),
      schema: { summary: 'Close an account', tags, params: one, response: done },
      config: { problems: [...managing, lastAdministrator] },
    },
    async (request, reply) => {
      await closeAccount(callFor(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/j/:jurisdiction/accounts/:id/invitation',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'A new one-time code for an account',
        tags,
        params: one,
        response: { 201: z.object({ code: z.string() }) },
      },
      config: { problems: [...managing, guestAccount] },
    },
    async (request, reply) => {
      const code = await inviteAgain(callFor(request), request.params.id)
      return reply.code(201).send({ code })
    },
  )

  app.delete(
    '/j/:jurisdiction/accounts/:id/factor',
    {
      onRequest: requires('people.edit'),
      schema: { summary: 'Take a lost second factor away', tags, params: one, response: done },
      config: { problems: [...managing, guestAccount] },
    },
    async (request, reply) => {
      await removeFactor(callFor(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/j/:jurisdiction/accounts/:id/sessions',
    {
      onRequest: requires('people.edit'),
      schema: { summary: 'End every session of an account', tags, params: one, response: done },
      config: { problems: managing },
    },
    async (request, reply) => {
      await endAllSessions(callFor(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}

/** Tokens of other systems, and how the jurisdiction guards its accounts. */
export const guardRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/accounts/:id/tokens',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'A bearer token for another system that works as this account',
        tags,
        params: one,
        body: z.object({ name: z.string().trim().min(1).max(60), endsAt: Instant }),
        response: { 201: z.object({ token: z.string() }) },
      },
      config: { problems: [...managing, tokenTooLong] },
    },
    async (request, reply) => {
      const { name, endsAt } = request.body
      const token = await issueSystemToken(callFor(request), request.params.id, { name, endsAt })
      return reply.code(201).send({ token })
    },
  )

  app.get(
    '/j/:jurisdiction/people/policy',
    {
      onRequest: requires('people.read'),
      schema: { summary: 'How accounts are guarded', tags, params, response: { 200: PeoplePolicy } },
    },
    (request) => policyOf(callFor(request)),
  )

  app.put(
    '/j/:jurisdiction/people/policy',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Change how accounts are guarded',
        tags,
        params,
        body: PeoplePolicy,
        response: { 200: PeoplePolicy },
      },
      config: { problems: [outsideYourScope] },
    },
    async (request) => {
      await changePolicy(callFor(request), request.body)
      return request.body
    },
  )
}
