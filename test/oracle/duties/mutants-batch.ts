import { inFile, type Mutant } from './planted.ts'

/** Mistakes in deciding many points together. */
export const batchMutants: readonly Mutant[] = [
  ...inFile(
    'engine/batch.ts',
    ['matters are those of the first points', 'points.matter[from] ?? 0', 'points.matter[at] ?? 0'],
    ['territories are those of the first points', 'points.territory[from] ?? 0', 'points.territory[at] ?? 0'],
    ['days are those of the first points', 'points.day[from] ?? 0', 'points.day[at] ?? 0'],
    ['values are those of the first points', 'points.cells[from * width + axis]', 'points.cells[at * width + axis]'],
    [
      'what a point found stays for the next',
      'begin(one, plane.matters, place)',
      'if (at === from) begin(one, plane.matters, place)',
    ],
    [
      'what is found goes to its neighbour',
      'const owner = found.owners[at] ?? 0',
      'const owner = Math.max(0, (found.owners[at] ?? 0) - 1)',
    ],
    [
      'answers go by place',
      'answer(order[at] ?? 0, lean.rule(one, place))',
      'answer(from + at, lean.rule(one, place))',
    ],
  ),
  ...inFile(
    'engine/finder.ts',
    ['the first block is none', 'all += head < 0 ? 0 : 1', 'all += head <= 0 ? 0 : 1'],
    ['territories above are not looked at', 'all += above < 0 ? 0 : 1', 'all += 0'],
    ['what lies above is somebody else’s', 'headOwners[all] = headOwners[at] ?? 0', 'headOwners[all] = at'],
    ['matters above are not looked for', 'step < steps; step += 1', 'step < 1; step += 1'],
    [
      'a slot is looked for after its own',
      '(points[who >> stepBits]?.hashes[who & stepMask] ?? 0) & (memory[head + blockMask] ?? 0)',
      '((points[who >> stepBits]?.hashes[who & stepMask] ?? 0) + 1) & (memory[head + blockMask] ?? 0)',
    ],
    ['a slot in use ends the search', '!== tag) continue', '!== tag) break'],
  ),
]
