// A house that serves requests full of personal data, for the test that reads its log. Not part of the product.
import { modules } from '../../src/app.ts'
import { findJurisdiction } from '../../src/modules/directory/index.ts'
import { newIdentify } from '../../src/modules/people/index.ts'
import { realSources } from '../../src/platform/call.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { newHttp } from '../../src/platform/http/server.ts'
import { persons } from './persons.ts'

const [url = ''] = process.argv.slice(2)
const open = openDatabase(url, 4)
const app = await newHttp({
  config: readConfig({ WARDWORK_LOG: 'debug' }),
  database: open.database,
  sources: realSources,
  modules,
  findJurisdiction,
  identify: newIdentify(realSources),
})

const { phone, identity, mail } = persons
const headers = { 'x-wardwork': '1', 'user-agent': mail, cookie: `wardwork_session=${phone}` }
const j = '/api/j/yx'
for (const [method, path, payload] of [
  ['POST', `${j}/session`, { login: phone, password: identity }],
  ['POST', `${j}/invitation`, { login: mail, code: phone, password: identity }],
  ['GET', `${j}/accounts?search=${phone}`, undefined],
  ['GET', `/api/${encodeURIComponent(identity)}`, undefined],
  ['POST', `${j}/matters`, { text: `${phone} ${identity}`, contact: { name: mail, phone } }],
  ['POST', `${j}/receipts`, { receipt: phone }],
  ['POST', `${j}/session`, `{"login": "${phone}", broken`],
] as const) {
  const type = typeof payload === 'string' ? { 'content-type': 'application/json' } : {}
  await app.inject({
    method,
    url: path,
    headers: { ...headers, ...type },
    ...(payload === undefined ? {} : { payload }),
  })
}
await app.close()
await open.close()
