import { dutyListExports } from './gateways/exports/duty-list/gateway.ts'
import { hotline } from './gateways/hotline/module.ts'
import { dutyListImports } from './gateways/imports/duty-list/gateway.ts'
import { orderImports } from './gateways/imports/orders/module.ts'
import { findJurisdiction, listJurisdictions } from './modules/directory/index.ts'
import { directoryWith } from './modules/directory/module.ts'
import { previewDuties } from './modules/duties/index.ts'
import { duties } from './modules/duties/module.ts'
import { previewMatters } from './modules/matters/index.ts'
import { matters } from './modules/matters/module.ts'
import { newIdentify } from './modules/people/index.ts'
import { people } from './modules/people/module.ts'
import { facts } from './platform/facts/routes.ts'
import type { HttpPorts } from './platform/http/ports.ts'
import type { Module } from './platform/module.ts'

/** The directory asks these what a reorganisation would do, before it is approved. */
const directory = directoryWith([previewDuties, previewMatters])

/** Every room of the house, nearest the ground first. A room may ask only those before it. */
export const modules: readonly Module[] = [directory, people, duties, matters]

/** Every gateway: a foreign protocol or file format each, through the doors of the rooms. */
export const gateways: readonly Module[] = [hotline, orderImports, dutyListImports, dutyListExports]

/** What the HTTP machinery asks of the rooms. */
export const ports = (given: Pick<HttpPorts, 'config' | 'database' | 'sources' | 'isReady'>): HttpPorts => ({
  ...given,
  modules: [...modules, ...gateways, facts],
  findJurisdiction,
  identify: newIdentify(given.sources),
})

export { listJurisdictions }
