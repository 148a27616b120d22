import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTaxonomy, proposeTypes } from './taxonomy.ts'
import { wordAutomaton } from './word-automaton.ts'

const type = (id: string, parent: string | null, words: string[], wordsEn: string[] = []) => ({
  id,
  parent,
  name: null,
  nameEn: null,
  words,
  wordsEn,
})

const taxonomy = buildTaxonomy([
  type('city', null, ['市容']),
  type('waste', 'city', ['垃圾', '清运'], ['rubbish', 'garbage']),
  type('debris', 'city', ['建筑垃圾', '渣土'], ['construction waste']),
  type('lamp', 'city', ['路灯', '不亮'], ['street light']),
  type('noise', null, ['噪声', '噪音'], ['noise']),
  type('building-noise', 'noise', ['施工噪音', '夜间施工'], ['construction noise']),
])

const first = (text: string) => proposeTypes(taxonomy, text)[0]

test.each([
  ['a word in the middle of a sentence', '小区门口的路灯坏了一个月', 'lamp', ['路灯']],
  ['the longer word silences the one inside it', '有人把建筑垃圾倒在河边', 'debris', ['建筑垃圾']],
  ['two words of a type add up', '路灯不亮，旁边还有垃圾', 'lamp', ['不亮', '路灯']],
  ['full-width letters and capitals are the same letters', 'ＮＯＩＳＥ all night', 'noise', ['noise']],
  ['an English plural', 'Street lights are out on Mill Road', 'lamp', ['street light']],
  ['the longer English phrase wins', 'construction noise at 2 am', 'building-noise', ['construction noise']],
])('%s', (_why, text, typeId, because) => {
  expect(first(text)).toMatchObject({ typeId, because })
})

test('an English word inside another word is no hit', () => {
  expect(proposeTypes(taxonomy, 'the noiseless annoisers')).toEqual([])
})

test('nothing known: nothing proposed', () => {
  expect(proposeTypes(taxonomy, '我想咨询一下社保')).toEqual([])
  expect(proposeTypes(taxonomy, '')).toEqual([])
})

test('scores are shares of the evidence and never grow down the list', () => {
  const found = proposeTypes(taxonomy, '夜间施工噪音太大，建筑垃圾没人清运，路灯也不亮')
  expect(found.length).toBeGreaterThan(2)
  expect(found.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 2)
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
})

test('the automaton finds what searching for each word finds', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'b', '路'), { minLength: 1, maxLength: 4 })
    .map((chars) => chars.join(''))
  const texts = fc.array(fc.constantFrom('a', 'b', '路'), { maxLength: 30 }).map((chars) => chars.join(''))
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), texts, (words, text) => {
      const plain = [...new Set(words)].flatMap((word) =>
        Array.from({ length: text.length }, (_, from) => from)
          .filter((from) => text.startsWith(word, from))
          .map((from) => `${word}@${from}`),
      )
      const found = wordAutomaton(words)(text).map(({ word, from }) => `${word}@${from}`)
      expect(found.toSorted()).toEqual(plain.toSorted())
    }),
    { numRuns: 500 },
  )
})
