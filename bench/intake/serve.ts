import { modules, ports } from '../../src/app.ts'
import { realSources } from '../../src/platform/call.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { registerListeners } from '../../src/platform/facts/tell.ts'
import { newHttp } from '../../src/platform/http/server.ts'

/** The whole house on a database, in a process of its own as it is served; tells its parent where it listens. */
const [, , url = ''] = process.argv
registerListeners(modules.flatMap((room) => room.reactions ?? []))
const open = openDatabase(url)
const config = readConfig({
  WARDWORK_LOG: 'silent',
  WARDWORK_REQUESTS_PER_MINUTE: '100000000',
  WARDWORK_TRUST_PROXY: 'true',
})
const app = await newHttp(ports({ config, database: open.database, sources: realSources }))
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('disconnect', async () => {
  await app.close()
  await open.close()
  process.exit(0)
})
