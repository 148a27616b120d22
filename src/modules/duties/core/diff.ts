import { byText } from './compare.ts'

/** One field that differs: what it was and what it is. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** What became of one entry between two versions. */
export type EntryChange =
  | { readonly id: string; readonly change: 'added' | 'removed' }
  | { readonly id: string; readonly change: 'changed'; readonly fields: readonly FieldChange[] }

type Entry = { readonly id: string } & Readonly<Record<string, unknown>>

/** Canonical text of a JSON value: the order of an object's keys does not count, the order of a list does. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => byText(a, b))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`
}

const fieldChanges = (before: Entry, after: Entry): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => canonical(before[field]) !== canonical(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

/**
 * The difference of two versions of the same kind of entries, field by field, by id.
 *
 * @returns sorted by id; entries that are the same do not appear
 */
export const diffEntries = (before: readonly Entry[], after: readonly Entry[]): EntryChange[] => {
  const was = new Map(before.map((entry) => [entry.id, entry]))
  const is = new Map(after.map((entry) => [entry.id, entry]))
  const changes: EntryChange[] = []
  for (const [id, entry] of was) {
    const now = is.get(id)
    if (now === undefined) changes.push({ id, change: 'removed' })
    else {
      const fields = fieldChanges(entry, now)
      if (fields.length > 0) changes.push({ id, change: 'changed', fields })
    }
  }
  for (const id of is.keys()) if (!was.has(id)) changes.push({ id, change: 'added' })
  return changes.sort((a, b) => byText(a.id, b.id))
}
