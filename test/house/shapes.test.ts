import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openWorld, type World } from '../world/world.ts'
import { apiBodiesOf } from './shapes/api-bodies.ts'
import { factKindsOf } from './shapes/fact-kinds.ts'
import { propertiesOf, shownBy } from './shapes/properties.ts'

const Samples = z.record(z.string(), z.array(z.json()).min(1))

const samplesIn = async (file: string): Promise<ReadonlyMap<string, readonly unknown[]>> =>
  new Map(
    Object.entries(
      Samples.parse(JSON.parse(await readFile(new URL(`../../samples/${file}`, import.meta.url), 'utf8'))),
    ),
  )

/** What the house no longer reads of its samples, as it would be told to whoever changed it. */
const unread = (shapes: ReadonlyMap<string, z.ZodType>, samples: ReadonlyMap<string, readonly unknown[]>): string[] =>
  [...samples].flatMap(([name, bodies]) => {
    const shape = shapes.get(name)
    if (shape === undefined) return [`${name}: shipped, and nobody reads it any more`]
    return bodies.flatMap((body, i) => {
      const read = shape.safeParse(body)
      if (read.success) return []
      return read.error.issues.map(({ path, message }) => `${name}: sample ${i + 1}, ${path.join('.')}: ${message}`)
    })
  })

/** What the samples do not show: a shape without any, or a property that none of its samples has. */
const unshown = (shapes: ReadonlyMap<string, z.ZodType>, samples: ReadonlyMap<string, readonly unknown[]>): string[] =>
  [...shapes].flatMap(([name, shape]) => {
    const bodies = samples.get(name)
    if (bodies === undefined) return [`${name}: no sample`]
    const shown = new Set(bodies.flatMap(shownBy))
    return propertiesOf(shape)
      .filter((path) => !shown.has(path))
      .map((path) => `${name}: no sample shows ${path}`)
  })

describe('facts', () => {
  test('every kind has samples that show all of its fields, and every sample is read', async () => {
    const kinds = await factKindsOf()
    const shapes = new Map([...kinds].map(([name, kind]) => [name, kind.body]))
    const samples = await samplesIn('facts.json')
    expect(shapes.size).toBeGreaterThan(25)
    expect(unread(shapes, samples)).toEqual([])
    expect(unshown(shapes, samples)).toEqual([])
  })

  test('what is read is what was told: no field is dropped, and it lies in a stream', async () => {
    const samples = await samplesIn('facts.json')
    for (const [name, kind] of await factKindsOf())
      for (const body of samples.get(name) ?? []) {
        expect(kind.body.parse(body), name).toEqual(body)
        expect(kind.stream(kind.body.parse(body)), name).toMatch(/^[a-z]+:.+$/)
      }
  })
})

describe('bodies of the API', () => {
  let world: World
  let shapes: ReadonlyMap<string, z.ZodType>
  beforeAll(async () => {
    world = await openWorld()
    shapes = await apiBodiesOf(world)
  })
  afterAll(() => world.close())

  test('every body has samples that show all of its fields, and every sample is read', async () => {
    const samples = await samplesIn('bodies.json')
    expect(shapes.has('POST /api/j/:jurisdiction/reports')).toBe(true)
    expect(shapes.size).toBeGreaterThan(50)
    expect(unread(shapes, samples)).toEqual([])
    expect(unshown(shapes, samples)).toEqual([])
  })
})

describe('what these tests would find', () => {
  const before = new Map([['a.b', z.object({ id: z.string(), note: z.string().optional() })]])
  const samples = new Map([['a.b', [{ id: '1', note: 'x' }, { id: '2' }]]])

  test.each([
    ['a field that became required', z.object({ id: z.string(), note: z.string() }), 'a.b: sample 2, note: '],
    ['a field of another type', z.object({ id: z.number(), note: z.string().optional() }), 'a.b: sample 1, id: '],
  ])('%s', (_why, shape, said) => {
    expect(unread(before, samples)).toEqual([])
    expect(unread(new Map([['a.b', shape]]), samples).join('\n')).toContain(said)
  })

  test('a shape that is gone, one without a sample, a field that no sample shows', () => {
    expect(unread(new Map(), samples)).toEqual(['a.b: shipped, and nobody reads it any more'])
    expect(unshown(before, new Map())).toEqual(['a.b: no sample'])
    const grown = z.object({
      id: z.string(),
      note: z.string().optional(),
      more: z.array(z.object({ n: z.int() })).optional(),
    })
    expect(unshown(new Map([['a.b', grown]]), samples)).toEqual([
      'a.b: no sample shows .more',
      'a.b: no sample shows .more[].n',
    ])
  })
})
