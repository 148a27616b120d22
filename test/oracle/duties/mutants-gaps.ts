import { inFile, type Mutant } from './planted.ts'

/** Mistakes in the search for gaps and in how they are written. */
export const gapMutants: readonly Mutant[] = [
  ...inFile(
    'findings/own-cover.ts',
    ['a hole of territories is covered', 'rows.filter((duty) => isHoled(ground, duty))', 'rows.filter(() => false)'],
    [
      'below, only the deeper covers',
      'days.join(around, stateOf(ground, duty, of.action))',
      'stateOf(ground, duty, of.action)',
    ],
    ['a subtree ends one place late', '(ends[ends.length - 1] ?? 0) <= rank', '(ends[ends.length - 1] ?? 0) < rank'],
  ),
  ...inFile(
    'findings/matter-covers.ts',
    [
      'a hole above an own node is forgotten',
      'return !holes.some((hole) => isBelow(matters, matter, hole))',
      'return true',
    ],
    ['a hole of matters is covered', 'own.rows.some((duty) => cut.has(duty)) ? ownOf', 'own.rows.length < 0 ? ownOf'],
    ['an action is asked once', 'const action = own.asksAction ? asked : -1', 'const action = -1'],
    ['what covers above is forgotten', '...owns, ownOf(own)]', 'ownOf(own)]'],
  ),
  ...inFile(
    'findings/cover-book.ts',
    [
      'every action is the one asked',
      'return runsHave(kept, action) ? [withAxis(box, ground.actionAxis, null)] : []',
      'return [withAxis(box, ground.actionAxis, null)]',
    ],
    ['a fixed action stays in the box', '[withAxis(box, ground.actionAxis, null)] : []', '[box] : []'],
  ),
  ...inFile(
    'findings/lack-book.ts',
    ['what expired begins', "if (at > 0) return 'expires'", "if (at > 0) return 'begins'"],
    ['what begins is no statement', "? 'begins' : 'none'", "? 'none' : 'none'"],
    ['a lack lasts to the end of the window', 'to: stretches[at + 2] ?? window.to,', 'to: window.to,'],
  ),
  ...inFile(
    'findings/day-cover-book.ts',
    [
      'stretches are not joined',
      'if (joined[joined.length - 1] !== cover || joined.length === 0)',
      'if (joined.length >= 0)',
    ],
    ['what ends goes on', '...(to < window.to ? [to, noCover] : []),', ''],
  ),
  ...inFile('findings/diagram-rows.ts', [
    'slices are not joined in a diagram',
    'if (row.length === 1 || row[row.length - 1] !== child)',
    'if (row.length >= 1)',
  ]),
  ...inFile('findings/cover-diagram.ts', [
    'of slices with the same remainder the last is kept',
    'joinedRuns(slices.get(child) ?? noRuns, own)',
    'own',
  ]),
  ...inFile('findings/gap-parts.ts', [
    'neighbours are not joined to a run',
    'if (runs.length > 0 && runs[runs.length - 1] === from) runs',
    'if (runs.length < 0) runs',
  ]),
  ...inFile(
    'findings/clauses.ts',
    [
      'a turn costs nothing',
      'return Math.min(part.costs[around], 1 + part.costs[other(around)])',
      'return Math.min(part.costs[around], part.costs[other(around)])',
    ],
    [
      'ties turn',
      'part.costs[around] <= 1 + part.costs[other(around)]',
      'part.costs[around] < 1 + part.costs[other(around)]',
    ],
    ['a clause names the highest of a chain', "if (domain === 'leaf') while (children[at] === 1) at += 1", ''],
    ['an inner node is never a point', "const isPoint = domain === 'all' && node >= 0", 'const isPoint = node < -1'],
    ['exceptions are passed over', 'clause?.except.push(node)', ''],
  ),
  ...inFile(
    'findings/gap-regions.ts',
    ['the size counts places only', 'size: nodes.length * sizeOfRuns(territories)', 'size: sizeOfRuns(territories)'],
    ['a witness asks for any action', 'const cell = isFixed ? action : (', 'const cell = ('],
    [
      'matters are not joined',
      'if (known === undefined) matters.set(key, [matter])\n      else known.push(matter)',
      'matters.set(key, [matter])',
    ],
  ),
]
