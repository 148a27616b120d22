import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { chainedRoot, leafHash, merkleRoot } from './merkle.ts'

const sha = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The definition, word by word: split at the largest power of two below the count. */
const rootByDefinition = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return only
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha(Uint8Array.of(1), rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)))
}

test('the root is that of RFC 6962 for any number of leaves', () => {
  for (let count = 1; count <= 130; count += 1) {
    const leaves = Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`fact ${i}`)))
    expect(merkleRoot(leaves).equals(rootByDefinition(leaves))).toBe(true)
  }
})

test('the hash of a leaf is the published one for no bytes', () => {
  expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})

test('no leaves have no root', () => {
  expect(() => merkleRoot([])).toThrow(RangeError)
})

test('another fact, another order, another predecessor, another moment: another root', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((text) => leafHash(Buffer.from(text)))
  if (a === undefined || b === undefined || c === undefined) throw new Error('no leaves')
  const roots = [
    chainedRoot(null, 'one', merkleRoot([a, b])),
    chainedRoot(null, 'one', merkleRoot([b, a])),
    chainedRoot(null, 'one', merkleRoot([a, c])),
    chainedRoot(null, 'two', merkleRoot([a, b])),
    chainedRoot(a, 'one', merkleRoot([a, b])),
  ]
  expect(new Set(roots.map((root) => root.toString('hex'))).size).toBe(5)
})

test.each([
  ['order of keys and spaces do not matter', '{"b": 1, "a": [true, null]}', '{"a":[true,null],"b":1}'],
  ['numbers stay as they are written', '{"a": 1.0, "b": 12345678901234567890}', '{"a":1.0,"b":12345678901234567890}'],
  [
    'texts that look like our own marks stay texts',
    '{"number": "1", "object": {"z": 1, "y": 2}}',
    '{"number":"1","object":{"y":2,"z":1}}',
  ],
  ['Chinese stays Chinese', '{"街道": "东"}', '{"街道":"东"}'],
])('%s', (_why, text, canonical) => {
  expect(canonicalJson(text)).toBe(canonical)
})

test('the canonical text says the same as the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(JSON.parse(canonicalJson(text))).toEqual(JSON.parse(text))
      expect(canonicalJson(canonicalJson(text))).toBe(canonicalJson(text))
    }),
  )
})
