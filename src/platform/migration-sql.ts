/** One statement of a migration, without comments, in lower case outside quotes, with the kind written above it. */
export type Statement = { readonly text: string; readonly kind: string | null }

/** A table as a migration creates it: its name and its definition's parts (columns and constraints). */
export type CreatedTable = { readonly name: string; readonly kind: string | null; readonly parts: readonly string[] }

type Piece = { readonly type: 'code' | 'comment' | 'quoted'; readonly text: string }

// Comments, texts, quoted names, dollar-quoted bodies; everything else is code, a character at a time.
const pieces = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|[^-/'"$]+|[\s\S]/g

const piecesOf = (sql: string): Piece[] =>
  [...sql.matchAll(pieces)].map(([text]) => {
    if (text.startsWith('--') || text.startsWith('/*')) return { type: 'comment', text }
    if (/^['"]/.test(text) || /^\$\w*\$[\s\S]/.test(text)) return { type: 'quoted', text }
    return { type: 'code', text: text.toLowerCase() }
  })

/** Splits a migration into its statements. A `-- kind:` line belongs to the statement that follows it. */
export const statementsOf = (sql: string): Statement[] => {
  const statements: Statement[] = []
  let text = ''
  let kind: string | null = null
  const end = (): void => {
    if (text.trim() !== '') statements.push({ text: text.replace(/\s+/g, ' ').trim(), kind })
    text = ''
    kind = null
  }
  for (const piece of piecesOf(sql)) {
    if (piece.type === 'comment') {
      if (text.trim() === '') kind = /^--\s*kind:\s*(\w+)/.exec(piece.text)?.[1] ?? kind
      text += ' '
      continue
    }
    if (piece.type === 'quoted') {
      text += piece.text
      continue
    }
    const [first = '', ...rest] = piece.text.split(';')
    text += first
    for (const next of rest) {
      end()
      text = next
    }
  }
  end()
  return statements
}

/** The parts between commas that stand in no parentheses. */
export const partsOf = (list: string): string[] => {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const piece of piecesOf(list)) {
    for (const character of piece.type === 'quoted' ? [piece.text] : piece.text) {
      if (character === '(') depth += 1
      if (character === ')') depth -= 1
      if (character === ',' && depth === 0) {
        parts.push(part.trim())
        part = ''
        continue
      }
      part += character
    }
  }
  if (part.trim() !== '') parts.push(part.trim())
  return parts
}

/** What stands between the first parenthesis at or after `from` and its partner. */
export const insideParentheses = (text: string, from = 0): string => {
  const start = text.indexOf('(', from)
  if (start < 0) return ''
  let depth = 0
  for (let i = start; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1
    if (text[i] === ')') depth -= 1
    if (depth === 0) return text.slice(start + 1, i)
  }
  return text.slice(start + 1)
}

/** The table a statement creates, or null. A table made in another way than by naming its columns has no parts. */
export const createdTableOf = (statement: Statement): CreatedTable | null => {
  const found = /^create (?:unlogged |temporary |temp )?table (?:if not exists )?([\w.]+)( \(|\()?/.exec(statement.text)
  const name = found?.[1]
  if (name === undefined) return null
  const parts = found?.[2] === undefined ? [] : partsOf(insideParentheses(statement.text))
  return { name, kind: statement.kind, parts }
}
