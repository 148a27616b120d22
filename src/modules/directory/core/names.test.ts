import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeFinder } from './place-in-text.ts'
import { plainCode } from './tree-paths.ts'
import { abbreviates, editDistance, levelled, likenessOf } from './unit-names.ts'

describe('spelling levelled', () => {
  const places = ['沅溪县']
  test.each([
    ['沅溪县住房和城乡建设局', '住房城乡建设局'],
    ['县住房城乡建设局', '住房城乡建设局'],
    [' 住房 与 城乡建设局 ', '住房城乡建设局'],
    ['卫生健康局（疾控局）', '卫生健康局疾控局'],
    ['县委', '县委'],
    ['沅溪县', '沅溪县'],
    ['', ''],
  ])('%s', (name, plain) => {
    expect(levelled(name, places)).toBe(plain)
  })
})

test.each([
  ['住建局', '住房城乡建设局', true],
  ['城管局', '城市管理局', true],
  ['水利局', '水务局', false],
  ['局', '水利局', false],
  ['建住局', '住房城乡建设局', false],
])('%s as short for %s: %s', (short, long, is) => {
  expect(abbreviates(short, long)).toBe(is)
})

/** The definition, without memory. */
const slowDistance = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length
  const swap = slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  return Math.min(swap, slowDistance(a.slice(1), b) + 1, slowDistance(a, b.slice(1)) + 1)
}

test('the edit distance is that of its definition; likeness is the same both ways, and 1 only for the same', () => {
  const text = fc.string({ unit: fc.constantFrom('县', '住', '建', '局', '水'), maxLength: 5 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editDistance(a, b)).toBe(slowDistance(a, b))
      expect(likenessOf(a, b)).toBe(likenessOf(b, a))
      expect(likenessOf(a, b) === 1).toBe(a === b)
    }),
  )
})

describe('places in texts', () => {
  const find = placeFinder([
    { id: 'county', name: '沅溪县', level: 3, path: '/y/' },
    { id: 'south', name: '城南街道', level: 4, path: '/y/1/' },
    { id: 'bridge', name: '石桥镇', level: 4, path: '/y/2/' },
    { id: 'peace1', name: '和平村委会', level: 5, path: '/y/1/1/' },
    { id: 'peace2', name: '和平村委会', level: 5, path: '/y/2/1/' },
    { id: 'bridge-village', name: '石桥村委会', level: 5, path: '/y/2/2/' },
    { id: 'bridge-village', name: 'Shiqiao Village', level: 5, path: '/y/2/2/' },
  ])
  test.each([
    ['a parent decides between namesakes', '石桥镇和平村停电', 'peace2', []],
    ['without one, both are answered', '和平村停电', 'peace1', ['peace2']],
    ['the longer name counts', '石桥村的桥', 'bridge-village', []],
    ['a bare name stands for the deepest', '石桥那里', 'bridge-village', []],
    ['spaces do not matter', '城南 街道', 'south', []],
    ['an English name', 'a streetlight is out in Shiqiao Village', 'bridge-village', []],
    ['its bare name, in small letters', 'no water in shiqiao since noon', 'bridge-village', []],
    ['only the county', '沅溪县政府', 'county', []],
  ])('%s', (_why, text, territoryId, others) => {
    expect(find(text)).toMatchObject({ territoryId, others })
  })
  test('what it found stands in the text', () => {
    const texts = fc.array(fc.constantFrom('石桥', '镇', '和平', '村', '城南', '街道', '的', '路灯', '县'), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        const found = find(text)
        if (found !== null) expect(text).toContain(found.words)
      }),
    )
  })
})

test.each([
  ['430000000000', '43'],
  ['430100000000', '4301'],
  ['430121', '430121'],
  ['430121000000', '430121'],
  ['430121001', '430121001'],
  ['430121100000', '430121100'],
  ['430121001010', '430121001010'],
  ['4', null],
  ['43012a', null],
])('the code %s is kept as %s', (given, kept) => {
  expect(plainCode(given)).toBe(kept)
})
