import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Grant, GrantShown, NewGrant, TerritoryPath } from '../core/grant.ts'
import * as problems from '../core/problems.ts'
import { Role, RoleKey } from '../core/role.ts'
import { StandIn } from '../core/stand-in.ts'
import { grantRole, listGrants, revokeGrant } from '../service/grants.ts'
import { givePostRoles, postRoles } from '../service/posts.ts'
import { changeRole, removeRole, rolesIn } from '../service/roles.ts'
import { endStandIn, takeOver } from '../service/stand-ins.ts'

const params = z.object({ jurisdiction: z.string() })
const one = params.extend({ id: Id })
const tags = ['people']
const done = { 204: z.null() }

const { accountUnknown, accountClosed, ownAccount, outsideYourScope, beyondYourRoles, lastAdministrator } = problems
const { roleUnknown, roleBuiltIn, roleInUse, unitUnknown, daysReversed, grantUnknown, grantEnded } = problems
const granting = [roleUnknown, unitUnknown, daysReversed, outsideYourScope, beyondYourRoles, ownAccount]

/** Grants: who holds which role where, from when to when; and standing in for a colleague. */
export const grantRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/accounts/:id/grants',
    {
      onRequest: requires('people.read'),
      schema: {
        summary: 'What an account holds within my reach',
        tags,
        params: one,
        response: { 200: z.array(GrantShown) },
      },
      config: { problems: [accountUnknown] },
    },
    (request) => listGrants(callFor(request), request.params.id),
  )

  app.post(
    '/j/:jurisdiction/accounts/:id/grants',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Give a role',
        tags,
        params: one,
        body: NewGrant.omit({ accountId: true }),
        response: { 201: Grant },
      },
      config: { problems: [accountUnknown, accountClosed, ...granting] },
    },
    async (request, reply) => {
      const grant = { ...request.body, accountId: request.params.id }
      return reply.code(201).send(await grantRole(callFor(request), grant))
    },
  )

  app.delete(
    '/j/:jurisdiction/grants/:id',
    {
      onRequest: requires('people.edit'),
      schema: { summary: 'Take a role away', tags, params: one, response: done },
      config: { problems: [grantUnknown, grantEnded, ownAccount, outsideYourScope, lastAdministrator] },
    },
    async (request, reply) => {
      await revokeGrant(callFor(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/j/:jurisdiction/stand-ins',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Hand a queue over for some days',
        tags,
        params,
        body: StandIn,
        response: { 201: z.object({ grants: z.int() }) },
      },
      config: {
        problems: [accountUnknown, accountClosed, problems.standInTooLong, problems.nothingToTakeOver, ...granting],
      },
    },
    async (request, reply) => reply.code(201).send({ grants: await takeOver(callFor(request), request.body) }),
  )

  app.post(
    '/j/:jurisdiction/stand-ins/end',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'End a stand-in before its time',
        tags,
        params,
        body: StandIn.pick({ absentId: true, standInId: true }),
        response: done,
      },
      config: { problems: [grantUnknown, ownAccount, outsideYourScope] },
    },
    async (request, reply) => {
      await endStandIn(callFor(request), request.body)
      return reply.code(204).send(null)
    },
  )
}

const PostRole = z.object({ role: RoleKey, unitId: Id.nullable(), territoryPath: TerritoryPath })

/** Roles, and which of them go with a post. */
export const roleRoutes: Routes = async (app) => {
  const byKey = params.extend({ key: RoleKey })

  app.get(
    '/j/:jurisdiction/roles',
    {
      onRequest: requires('people.read'),
      schema: { summary: 'Roles and what they allow', tags, params, response: { 200: z.array(Role).readonly() } },
    },
    (request) => rolesIn(callFor(request)),
  )

  app.put(
    '/j/:jurisdiction/roles/:key',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Add or change a role',
        tags,
        params: byKey,
        body: Role.pick({ name: true, permissions: true }),
        response: { 200: Role },
      },
      config: { problems: [outsideYourScope, beyondYourRoles, ownAccount, lastAdministrator] },
    },
    (request) => changeRole(callFor(request), { ...request.body, key: request.params.key }),
  )

  app.delete(
    '/j/:jurisdiction/roles/:key',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Remove a role, or return one of the house to what it was',
        tags,
        params: byKey,
        response: done,
      },
      config: { problems: [roleUnknown, roleBuiltIn, roleInUse, outsideYourScope, beyondYourRoles, lastAdministrator] },
    },
    async (request, reply) => {
      await removeRole(callFor(request), request.params.key)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/j/:jurisdiction/posts/:id/roles',
    {
      onRequest: requires('people.read'),
      schema: { summary: 'Roles that go with a post', tags, params: one, response: { 200: z.array(PostRole) } },
    },
    (request) => postRoles(callFor(request), request.params.id),
  )

  app.put(
    '/j/:jurisdiction/posts/:id/roles',
    {
      onRequest: requires('people.edit'),
      schema: {
        summary: 'Say which roles go with a post',
        description: 'Whoever holds the post has them for those days, acting holders as well.',
        tags,
        params: one,
        body: z.array(PostRole).max(20),
        response: { 200: z.array(PostRole) },
      },
      config: { problems: granting },
    },
    async (request) => {
      await givePostRoles(callFor(request), request.params.id, request.body)
      return request.body
    },
  )
}
