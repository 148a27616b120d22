/** Why something of a file is not read: what kind of thing stands in the way. */
export type UnsupportedCode =
  | 'xml'
  | 'doctype'
  | 'not-dmn'
  | 'no-table'
  | 'cycle'
  | 'limit'
  | 'hit-policy'
  | 'language'
  | 'type'
  | 'imported-type'
  | 'collection'
  | 'mixed-kinds'
  | 'entries'
  | 'variable'
  | 'function'
  | 'operator'
  | 'syntax'

/** One thing that is not read: what kind, the name it goes by in the file, and the line where it stands, from 1. */
export type Unsupported = { readonly code: UnsupportedCode; readonly name: string; readonly line: number }

/** What reading a piece gives: the value, or what stands in the way. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: UnsupportedCode; readonly name: string }

export const read = <T>(value: T): Reading<T> => ({ ok: true, value })

export const unread = (code: UnsupportedCode, name: string): Reading<never> => ({
  ok: false,
  code,
  name: name.slice(0, 120),
})
