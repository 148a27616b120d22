import type { Token } from './scanner.ts'
import type { UnsupportedCode } from './unsupported.ts'

/** A place in a cell while it is read. The first thing that is not understood is kept; what is read after it counts for nothing. */
export type Cursor = {
  readonly tokens: readonly Token[]
  at: number
  depth: number
  fault: { readonly code: UnsupportedCode; readonly name: string } | null
}

/** Parentheses within parentheses, at most. */
const maxDepth = 6

export const cursorOver = (tokens: readonly Token[]): Cursor => ({ tokens, at: 0, depth: 0, fault: null })

/** Keeps what is not understood and gives `instead`, so that the caller can return it. */
export const fault = <T>(
  cursor: Cursor,
  said: { readonly code: UnsupportedCode; readonly name: string },
  instead: T,
): T => {
  cursor.fault ??= said
  return instead
}

/** The token ahead; `''` of kind sign at the end. */
export const ahead = (cursor: Cursor, steps = 0): Token =>
  cursor.tokens[cursor.at + steps] ?? { kind: 'sign', text: '' }

export const atEnd = (cursor: Cursor): boolean => cursor.at >= cursor.tokens.length

/** True when the token ahead is this sign. */
export const seesSign = (cursor: Cursor, text: string, steps = 0): boolean => {
  const token = ahead(cursor, steps)
  return token.kind === 'sign' && token.text === text && !(text === '' && !atEnd(cursor))
}

/** True when the token ahead is this word. */
export const seesWord = (cursor: Cursor, text: string, steps = 0): boolean => {
  const token = ahead(cursor, steps)
  return token.kind === 'name' && token.text === text
}

/** Steps over this sign if it is ahead. */
export const skips = (cursor: Cursor, text: string): boolean => {
  if (!seesSign(cursor, text)) return false
  cursor.at += 1
  return true
}

/** Steps over this word if it is ahead. */
export const skipsWord = (cursor: Cursor, text: string): boolean => {
  if (!seesWord(cursor, text)) return false
  cursor.at += 1
  return true
}

/** Steps over this sign or keeps that it is not there. */
export const needs = (cursor: Cursor, text: string): void => {
  if (!skips(cursor, text)) fault(cursor, { code: 'syntax', name: ahead(cursor).text || text }, null)
}

/** Reads a piece, or goes back to where it began and forgets what was wrong there. */
export const tries = <T>(cursor: Cursor, piece: (cursor: Cursor) => T | null): T | null => {
  if (cursor.fault !== null) return null
  const start = cursor.at
  const found = piece(cursor)
  const limit: boolean = overLimit(cursor)
  if (found !== null && cursor.fault === null) return found
  if (limit) return null
  cursor.at = start
  cursor.fault = null
  return null
}

const overLimit = (cursor: Cursor): boolean => cursor.fault?.code === 'limit'

/** Reads what stands inside parentheses, to a depth. */
export const inside = <T>(cursor: Cursor, piece: (cursor: Cursor) => T, instead: T): T => {
  if (cursor.depth >= maxDepth) return fault(cursor, { code: 'limit', name: '(' }, instead)
  cursor.depth += 1
  const found = piece(cursor)
  cursor.depth -= 1
  return found
}
