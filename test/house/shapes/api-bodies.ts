import type { RouteOptions } from 'fastify'
import { z } from 'zod'
import { ports } from '../../../src/app.ts'
import { readConfig } from '../../../src/platform/config.ts'
import { newHttp } from '../../../src/platform/http/server.ts'
import type { Module } from '../../../src/platform/module.ts'
import type { World } from '../../world/world.ts'

/** Every JSON body that a route of the house takes, by method and address. */
export const apiBodiesOf = async (world: World): Promise<ReadonlyMap<string, z.ZodType>> => {
  const bodies = new Map<string, z.ZodType>()
  const note = ({ method, url, schema }: RouteOptions): void => {
    const body = schema?.body
    if (body instanceof z.ZodType) for (const one of [method].flat()) bodies.set(`${one} ${url}`, body)
  }
  // Without a context of its own, its hook sees the routes of every room that comes after it.
  const routes: NonNullable<Module['routes']> = Object.assign(
    async (app: Parameters<NonNullable<Module['routes']>>[0]) => {
      app.addHook('onRoute', note)
    },
    { [Symbol.for('skip-override')]: true },
  )
  const config = readConfig({ WARDWORK_LOG: 'silent' })
  const house = ports({ config, database: world.database, sources: world.sources })
  const app = await newHttp({ ...house, modules: [{ name: 'watcher', routes }, ...house.modules] })
  await app.ready()
  await app.close()
  return bodies
}
