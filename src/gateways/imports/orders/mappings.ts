import { readFile } from 'node:fs/promises'
import { refuse } from '../../../kernel/problem.ts'
import { type OrderMapping, OrderMapping as Shape } from './mapping.ts'
import { boston } from './mapping-boston.ts'
import { hotline } from './mapping-hotline.ts'
import { pingshan } from './mapping-pingshan.ts'
import { mappingIsWrong, mappingNotFound } from './problems.ts'

/** The mappings that come with the house, by name. */
export const mappings: Readonly<Record<string, OrderMapping>> = { hotline, pingshan, boston }

const parsed = (text: string, name: string): OrderMapping => {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    return refuse(mappingIsWrong, { mapping: name, why: error instanceof Error ? error.message : '' })
  }
  const read = Shape.safeParse(content)
  if (read.success) return read.data
  const why = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return refuse(mappingIsWrong, { mapping: name, why })
}

/** A mapping by its name (`hotline`, `pingshan`, `boston`), or read from a JSON file. */
export const findMapping = async (nameOrPath: string): Promise<OrderMapping> => {
  const known = Object.hasOwn(mappings, nameOrPath) ? mappings[nameOrPath] : undefined
  if (known !== undefined) return known
  const text = await readFile(nameOrPath, 'utf8').catch(() => null)
  if (text === null) return refuse(mappingNotFound, { mapping: nameOrPath, known: Object.keys(mappings).join(', ') })
  return parsed(text, nameOrPath)
}
