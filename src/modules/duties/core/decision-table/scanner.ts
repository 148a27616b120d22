/** A piece of FEEL text: a number, a text in quotes, a name, a sign; `text` of a string is its value. */
export type Token = { readonly kind: 'number' | 'string' | 'name' | 'sign'; readonly text: string }

const blank = /(?:\s|\uFEFF|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y
const number = /(?:\d+(?:\.(?!\.)\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const text = /"((?:[^"\\]|\\[\s\S])*)"/y
const name = /[\p{L}_$][\p{L}\p{N}\p{M}_$]*/uy
const sign = /\.\.|<=|>=|!=|\*\*|[-?@,()[\]<>=.+*/:{}'’]/y

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' }

const codePoint = (hex: string): string => {
  const point = Number.parseInt(hex, 16)
  return point <= 0x10_ffff ? String.fromCodePoint(point) : '\uFFFD'
}

const unescaped = (inner: string): string =>
  inner.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([\s\S]))/g, (_all, short, long, one) => {
    if (short !== undefined || long !== undefined) return codePoint(String(short ?? long))
    return escapes[String(one)] ?? `\\${String(one)}`
  })

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(source)
}

const tokenAt = (source: string, at: number): { readonly token: Token; readonly length: number } | null => {
  for (const [kind, pattern] of [
    ['string', text],
    ['number', number],
    ['name', name],
    ['sign', sign],
  ] as const) {
    const found = matchAt(pattern, source, at)
    if (found === null) continue
    const value = kind === 'string' ? unescaped(found[1] ?? '') : found[0]
    return { token: { kind, text: value }, length: found[0].length }
  }
  return null
}

/** Cuts FEEL text into tokens, comments left out; null when some character belongs to no token, or a comment does not end. */
export const tokensIn = (source: string): readonly Token[] | null => {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const gap = matchAt(blank, source, at)
    if (gap !== null) {
      at += gap[0].length
      continue
    }
    const next = source.startsWith('/*', at) ? null : tokenAt(source, at)
    if (next === null) return null
    tokens.push(next.token)
    at += next.length
  }
  return tokens
}
