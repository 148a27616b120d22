import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, palette } from './palette.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const inCss = Object.fromEntries(
  [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
)

test('the palette and tokens.css name the same colours', () => {
  expect(palette).toEqual(inCss)
})

test.each([
  // text, on what, at least
  ['ink', 'paper', 7],
  ['ink', 'ground', 7],
  ['muted', 'paper', 4.5],
  ['muted', 'ground', 4.5],
  ['muted', 'sunk', 4.5],
  ['muted', 'pine-faint', 4.5],
  ['muted', 'crossing-soft', 4.5],
  ['muted', 'overlap-soft', 4.5],
  ['pine-ink', 'pine-soft', 4.5],
  ['paper', 'pine', 4.5],
  ['paper', 'pine-ink', 4.5],
  ['overlap', 'overlap-soft', 4.5],
  ['crossing', 'crossing-soft', 4.5],
  ['gap', 'gap-soft', 4.5],
  ['vacant', 'vacant-soft', 4.5],
  ['ask', 'ask-soft', 4.5],
  ['good', 'good-soft', 4.5],
  ['night-ink', 'night', 4.5],
  ['night-ink', 'night-raised', 4.5],
  ['night-muted', 'night', 4.5],
  ['night-alarm', 'night', 4.5],
  ['edge-strong', 'paper', 3],
  ['edge-strong', 'ground', 3],
] satisfies readonly (readonly [keyof typeof palette, keyof typeof palette, number])[])(
  '%s on %s reaches %d : 1',
  (text, ground, least) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(least)
  },
)
