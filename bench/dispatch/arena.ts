import type { LeanGround } from '../../src/modules/duties/core/engine/lean.ts'
import type { RowTable } from '../../src/modules/duties/core/engine/row-table.ts'
import { type ResolverTables, resolversOf } from '../../src/modules/duties/core/plane/resolver.ts'

/** The tables that a decision about leads reads, by name. */
const tableNames = ['nearest', 'memory', 'profiles', 'holes'] as const
const resolverNames = ['up', 'who', 'entries'] as const
type Name = (typeof tableNames)[number] | (typeof resolverNames)[number]

/** 64 bytes of 32-bit numbers. */
const lineNumbers = 16

/** All tables of a ground in one stretch of memory, so that another program can touch the very same addresses. */
export type Arena = {
  readonly memory: Int32Array
  readonly ground: LeanGround
  readonly starts: Readonly<Record<Name, number>>
}

const arrayOf = (table: RowTable, resolver: ResolverTables, name: Name): Int32Array =>
  name === 'up' || name === 'who' || name === 'entries' ? resolver[name] : table[name]

/** The ground with its tables seen through `viewOf`. */
const groundThrough = (ground: LeanGround, viewOf: (name: Name) => Int32Array): LeanGround => {
  const { plane } = ground
  const table = { ...ground.table }
  for (const name of tableNames) table[name] = viewOf(name)
  const tables = { ...plane.units.tables }
  for (const name of resolverNames) tables[name] = viewOf(name)
  return { plane: { ...plane, units: { ...plane.units, ...resolversOf(tables), tables } }, table }
}

/** Moves the tables into one stretch of memory, each at the beginning of a cache line. */
export const arenaOf = (ground: LeanGround): Arena => {
  const names: readonly Name[] = [...tableNames, ...resolverNames]
  const starts: Record<Name, number> = {
    nearest: 0,
    memory: 0,
    profiles: 0,
    holes: 0,
    up: 0,
    who: 0,
    entries: 0,
  }
  let size = 0
  for (const name of names) {
    starts[name] = size
    size += Math.ceil(arrayOf(ground.table, ground.plane.units.tables, name).length / lineNumbers) * lineNumbers
  }
  const memory = new Int32Array(size)
  const viewOf = (name: Name): Int32Array => {
    const original = arrayOf(ground.table, ground.plane.units.tables, name)
    memory.set(original, starts[name])
    return memory.subarray(starts[name], starts[name] + original.length)
  }
  return { memory, starts, ground: groundThrough(ground, viewOf) }
}

/** The same ground, telling `note` the position in memory of every number that is read, in order. */
export const listening = ({ ground, starts }: Arena, note: (position: number) => void): LeanGround =>
  groundThrough(ground, (name) => {
    const original = arrayOf(ground.table, ground.plane.units.tables, name)
    return new Proxy(original, {
      get: (array, property) => {
        if (property === 'length') return array.length
        const at = Number(property)
        note(starts[name] + at)
        return array[at]
      },
    })
  })
