import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactKind } from '../../../src/kernel/fact.ts'

const src = new URL('../../../src/', import.meta.url)

const isFactKind = (value: unknown): value is FactKind =>
  typeof value === 'object' && value !== null && 'name' in value && 'body' in value && 'stream' in value

/** Every kind of fact that some file of the house declares, but for those of tests and trials. */
export const factKindsOf = async (): Promise<ReadonlyMap<string, FactKind>> => {
  const files = (await readdir(src, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('facts/trial.ts'),
  )
  const kinds = new Map<string, FactKind>()
  for (const file of files) {
    const declared = [...(await readFile(new URL(file, src), 'utf8')).matchAll(/= factKind\(\s*'([^']+)'/g)]
    if (declared.length === 0) continue
    const exported: Record<string, unknown> = await import(join(src.pathname, file))
    for (const kind of Object.values(exported).filter(isFactKind)) kinds.set(kind.name, kind)
    for (const [, name = ''] of declared)
      if (!kinds.has(name)) throw new Error(`src/${file} declares the fact ${name} and does not export it`)
  }
  return kinds
}
