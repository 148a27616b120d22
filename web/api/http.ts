import { type Problem, problem, Refusal } from '../../src/kernel/problem.ts'
import { currentLocale } from '../ui/words.ts'

/** No answer came: the network is away, or the server is. */
export const offline = problem('ui/offline', 503)

/** The header that tells a page of ours from somebody else's form: every write carries it. */
const ownHeader = { 'x-wardwork': '1' }

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

const addressOf = (path: string, query: Query = {}): string => {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') asked.set(name, String(value))
  }
  const search = asked.toString()
  return search === '' ? path : `${path}?${search}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A problem document as a problem. What the server adds travels in the values: its own sentence as `detail`,
 * the request's number as `requestId`, and which fields are wrong as `wrongFields`.
 */
const problemOf = (status: number, body: unknown, requestId: string | null): Problem => {
  const said = isRecord(body) ? body : {}
  const values = isRecord(said.values) ? said.values : {}
  return {
    code: typeof said.code === 'string' ? said.code : 'ui/unexpected',
    status,
    values: {
      detail: said.title,
      requestId: said.instance ?? requestId,
      wrongFields: said.fields ?? [],
      ...values,
    },
  }
}

const send = async (address: string, init: RequestInit): Promise<Response> => {
  const headers = new Headers(init.headers)
  headers.set('accept', 'application/json, application/problem+json')
  headers.set('accept-language', currentLocale())
  const response = await fetch(address, { ...init, headers, credentials: 'same-origin' }).catch(() => null)
  if (response === null) throw new Refusal({ code: offline.code, status: offline.status, values: {} })
  if (response.ok) return response
  const body: unknown = await response.json().catch(() => null)
  throw new Refusal(problemOf(response.status, body, response.headers.get('x-request-id')))
}

const readJson = async <T>(response: Response): Promise<T> => {
  const text = await response.text()
  return JSON.parse(text === '' ? 'null' : text)
}

const write = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const headers = body === undefined ? ownHeader : { ...ownHeader, 'content-type': 'application/json' }
  const init: RequestInit = { method, headers }
  if (body !== undefined) init.body = JSON.stringify(body)
  return readJson(await send(path, init))
}

/**
 * Reads from our own API.
 *
 * @throws Refusal with the server's problem, or `ui/offline`
 */
export const getJson = async <T>(path: string, query?: Query): Promise<T> =>
  readJson(await send(addressOf(path, query), { method: 'GET' }))

/** Writes to our own API; every write carries the header that keeps other people's forms out. Throws as `getJson`. */
export const postJson = <T>(path: string, body?: unknown): Promise<T> => write('POST', path, body)
export const putJson = <T>(path: string, body: unknown): Promise<T> => write('PUT', path, body)
export const patchJson = <T>(path: string, body: unknown): Promise<T> => write('PATCH', path, body)
export const deleteJson = <T>(path: string): Promise<T> => write('DELETE', path)

/** Asks for a file that only a body may ask for. Throws as `getJson`. */
export const postForFile = async (path: string, body: unknown): Promise<Blob> => {
  const headers = { ...ownHeader, 'content-type': 'application/json' }
  return (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).blob()
}

/** Sends files with fields. Throws as `getJson`. */
export const postForm = async <T>(path: string, form: FormData): Promise<T> =>
  readJson(await send(path, { method: 'POST', headers: ownHeader, body: form }))
