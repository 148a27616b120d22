import type { FastifyInstance } from 'fastify'
import { buildWeb } from '../../web/build.ts'
import { ports } from '../app.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { realSources } from '../platform/call.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { announceAcross } from '../platform/facts/wake.ts'
import { servePages } from '../platform/http/pages.ts'
import { newHttp } from '../platform/http/server.ts'
import { wordsOf } from '../words/index.ts'
import { ensureDemo } from './demo.ts'
import { type OpenHouse, startKeeping, startWork, withHouse } from './house.ts'
import { tell, terminalLocale } from './say.ts'

const portInUse = problem('platform/port-in-use', 409)

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      process.once('SIGINT', () => process.exit(130))
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })

const listen = async (app: FastifyInstance, config: Config): Promise<string> => {
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    if (isTaken) refuse(portInUse, { port: config.port })
    throw cause
  }
  const bound = app.addresses().map((address) => (typeof address === 'string' ? config.port : address.port))
  return `http://${config.host}:${bound[0] ?? config.port}`
}

const openWeb = async (house: OpenHouse, config: Config, isReady = () => true): Promise<FastifyInstance> => {
  const web = await buildWeb()
  const app = await newHttp(ports({ config, database: house.database, sources: realSources, isReady }))
  await servePages(app, web.folder)
  return app
}

/** `wardwork serve`: pages and API, until told to stop. */
export const serve = (): Promise<void> =>
  withHouse('serve', async (house) => {
    const config = readConfig(process.env)
    const stopping = untilToldToStop()
    const app = await openWeb(house, config)
    const silence = announceAcross(house.database)
    tell(wordsOf(terminalLocale()).platform.serve.ready(await listen(app, config)))
    const keeping = startKeeping(house)
    await stopping
    await app.close()
    await keeping.stop()
    silence()
  })

/** `wardwork work`: reactions, deadlines and the seal, beside a server elsewhere, until told to stop. */
export const work = (): Promise<void> =>
  withHouse('command', async (house) => {
    const stopping = untilToldToStop()
    const working = startWork(house)
    await stopping
    await working.stop()
  })

/**
 * `wardwork all`, which is `npm start`: everything in one process; the demonstration county on the first run.
 *
 * The port is taken before the county is built, so that a port in use is said at once; the pages answer "not ready"
 * until the county stands.
 */
export const all = (): Promise<void> =>
  withHouse('serve', async (house) => {
    const words = wordsOf(terminalLocale()).platform.serve
    const config = readConfig(process.env)
    const stopping = untilToldToStop()
    let isReady = false
    const app = await openWeb(house, config, () => isReady)
    const address = await listen(app, config)
    const demo = await Promise.race([ensureDemo(house), stopping.then(() => 'stopped' as const)])
    // What was built so far is thrown away by the next start; the exit takes the bundled server along.
    if (demo === 'stopped') process.exit(130)
    const working = startWork(house)
    const keeping = startKeeping(house)
    try {
      isReady = true
      tell(words.ready(address))
      tell(words.staffAt(`${address}/staff/`))
      for (const account of demo?.accounts ?? []) tell(words.account(account))
      for (const receipt of demo?.receipts ?? []) tell(words.receipt(receipt))
      await stopping
      tell(words.stopping)
    } finally {
      await app.close()
      await keeping.stop()
      await working.stop()
    }
  })
