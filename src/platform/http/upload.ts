import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../kernel/problem.ts'
import { type Bytes, readAtMost } from '../blobs.ts'
import { brokenAt, brokenText } from './text.ts'

/** A file as it begins to arrive, with the fields that were sent before it. */
export type Upload = {
  readonly field: string
  readonly fields: Readonly<Record<string, string>>
  readonly bytes: Bytes
}

const longestFieldBytes = 1_000

const textOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('value' in value)) return null
  return value.type === 'field' && typeof value.value === 'string' ? value.value : null
}

/**
 * The one file of a form, `multipart/form-data`. Its bytes have not been read: ask who may send it before you do.
 *
 * @returns null when the request brings no file
 */
export const openUpload = async (request: FastifyRequest, maxBytes: number): Promise<Upload | null> => {
  if (!request.isMultipart()) return null
  const limits = { files: 1, fields: 10, fieldSize: longestFieldBytes, fileSize: maxBytes + 1 }
  const sent = await request.file({ limits })
  if (sent === undefined) return null
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(sent.fields)) {
    const text = textOf(value)
    if (text !== null) fields[name] = text
  }
  const broken = brokenAt(fields, 'body')
  if (broken !== null) refuse(brokenText, { field: broken })
  return { field: sent.fieldname, fields, bytes: sent.file }
}

/** The whole file, refused with `fileTooLarge` while too much arrives. */
export const readUpload = (upload: Upload, maxBytes: number): Promise<Uint8Array> =>
  readAtMost(upload.bytes, { maxBytes, field: upload.field })

/** What was refused half-way may still be arriving: the connection ends with the answer. */
export const endingTheConnection = async <T>(reply: FastifyReply, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    reply.header('connection', 'close')
    throw error
  }
}

/** A file as browsers show it and nothing else: never run, never taken for another kind, never inside another page. */
export const sendFile = (
  reply: FastifyReply,
  file: {
    readonly mediaType: string
    readonly bytes: number
    readonly name: string
    readonly content: NodeJS.ReadableStream
  },
): FastifyReply =>
  reply
    .type(file.mediaType)
    .header('content-length', file.bytes)
    .header('content-disposition', `inline; filename="${file.name.replace(/[^\w.-]/g, '')}"`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(file.content)
