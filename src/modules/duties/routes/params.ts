import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { notFound, notPermitted, signInFirst } from '../../../platform/http/access.ts'
import { type Locale, localeOf } from '../../../words/index.ts'
import { JurisdictionSign } from '../../directory/index.ts'

/** The jurisdiction an address lies in. */
export const here = z.object({ jurisdiction: JurisdictionSign })

/** One thing of the jurisdiction. */
export const one = here.extend({ id: Id })

export const tags = ['duties']

/** What every route of this room may refuse with. */
export const forStaff = [signInFirst, notPermitted, notFound]

/** The language a request asks for. */
export const localeFor = (request: FastifyRequest): Locale => localeOf(request.headers['accept-language'])
