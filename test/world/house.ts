import { sql } from 'kysely'
import { modules, ports } from '../../src/app.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { settleYuanxi, yuanxiUnits } from '../../src/modules/directory/samples.ts'
import { settleList } from '../../src/modules/duties/samples.ts'
import { openSample, wide } from '../../src/modules/people/samples.ts'
import { readConfig } from '../../src/platform/config.ts'
import { registerListeners } from '../../src/platform/facts/tell.ts'
import { servePages } from '../../src/platform/http/pages.ts'
import { newHttp } from '../../src/platform/http/server.ts'
import { buildWeb } from '../../web/build.ts'
import type { World } from './world.ts'

/** The whole house on a world's database, with every room. `app` answers `inject`; `listen` opens a port. */
export const openHouse = async (world: World) => {
  registerListeners(modules.flatMap((room) => room.reactions ?? []))
  const config = readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '1000000', PORT: '0' })
  return newHttp(ports({ config, database: world.database, sources: world.sources }))
}

/** The same with its pages, listening. Returns its address and how to close it. */
export const openHouseInABrowser = async (world: World): Promise<{ baseUrl: string; close: () => Promise<void> }> => {
  const app = await openHouse(world)
  await servePages(app, (await buildWeb()).folder)
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 })
  return { baseUrl, close: () => app.close() }
}

/** Yuanxi with its list, its hotline's body and one colleague for each kind of work; all with `samplePassword`. */
export const settleHouse = async (
  world: World,
): Promise<Readonly<Record<'housing' | 'hotline' | 'verifier' | 'editor' | 'admin', Id>>> => {
  const { call } = world
  await settleYuanxi(call)
  await settleList(call)
  await sql`update directory.jurisdiction set hotline_unit_id = ${yuanxiUnits.hotline}`.execute(world.database)
  const inUnit = (role: string, unitId: Id) => [{ ...wide(call, role), unitId }]
  return {
    housing: await openSample(call, 'housing', inUnit('handler', yuanxiUnits.housing)),
    hotline: await openSample(call, 'hotline', inUnit('service-agent', yuanxiUnits.hotline)),
    verifier: await openSample(call, 'verifier', 'verifier'),
    editor: await openSample(call, 'editor', 'list-editor'),
    admin: await openSample(call, 'admin', 'administrator'),
  }
}
