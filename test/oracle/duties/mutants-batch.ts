import { inFile, type Mutant } from './planted.ts'

/** Mistakes in deciding many points in stages. */
export const batchMutants: readonly Mutant[] = inFile(
  'engine/batch.ts',
  [
    'a batch begins where the first one did',
    'nearest[points.territory[from + at] ?? 0]',
    'nearest[points.territory[at] ?? 0]',
  ],
  ['matters are those of the first batch', 'points.matter[from + at] ?? 0', 'points.matter[at] ?? 0'],
  ['days are those of the first batch', 'points.day[from + at] ?? 0', 'points.day[at] ?? 0'],
  [
    'values are those of the first batch',
    'points.cells[(from + at) * width + axis]',
    'points.cells[at * width + axis]',
  ],
  [
    'what a point found stays for the next',
    'begin(one, plane.matters, place.matter)',
    'if (from === 0) begin(one, plane.matters, place.matter)',
  ],
  ['the last batch is full', 'Math.min(batchSize, points.count - from)', 'batchSize'],
  [
    'the first block is none',
    'if (head < 0 || one === undefined) continue',
    'if (head <= 0 || one === undefined) continue',
  ],
  ['matters above are not looked for', 'step < one.steps', 'step < 1'],
  ['a slot is looked for after its own', 'let slot = hash & mask', 'let slot = (hash + 1) & mask'],
  ['a batch ends with its last point', 'isAny = true', 'isAny = at === count - 1'],
  ['the first row is none', 'if (row >= 0) seeker.takeBucket', 'if (row > 0) seeker.takeBucket'],
  ['territories above are not looked at', 'block[at] = seeker.blockAfter(one, head)', 'block[at] = -1'],
  ['answers go to the first batch', 'answer(from + at, lean.rule(one, place))', 'answer(at, lean.rule(one, place))'],
)
