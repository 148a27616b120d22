import { inFile, type Mutant } from './planted.ts'

/** Mistakes in the search for what is untidy. */
export const hygieneMutants: readonly Mutant[] = [
  ...inFile(
    'findings/vacancies.ts',
    ['a duty reaches through its holes', 'days === null || !reaches(ground, duty, territory)', 'days === null'],
    ['a vacancy ends with its first duty', 'known.to = Math.max(known.to, days.to)', ''],
    [
      'only the level above is looked at',
      'else for (const territory of ground.levels.below(named.level, own)) look(duty, territory)',
      '',
    ],
  ),
  ...inFile('findings/level-nodes.ts', [
    'the nearest above is of every level',
    'return at >= 0 && levels[at] === level ? at : -1',
    'return at',
  ]),
  ...inFile(
    'findings/day-stretches.ts',
    ['days outside a validity count', 'const from = Math.max(days.from, runs[at] ?? 0)', 'const from = runs[at] ?? 0'],
    ['the last day is of the first stretch', 'last = Math.max(last, to)', 'last = last > days.from ? last : to'],
  ),
  ...inFile(
    'findings/unit-states.ts',
    [
      'one unit is several',
      '.filter(({ present }) => present.length > 1)',
      '.filter(({ present }) => present.length > 0)',
    ],
    ['a crowd ends where it begins', 'to: last.to }', 'to: first.to }'],
    [
      'a crowd is whoever ever serves',
      'const present = new Set(crowded.flatMap((one) => one.present))',
      'const present = new Set(place.units)',
    ],
  ),
  ...inFile(
    'findings/self-supervision.ts',
    [
      'a unit that closes changes no supervision',
      'cuts: [...plane.units.changes(own), ...plane.units.changes(supervisor)],',
      'cuts: [],',
    ],
    ['holes of the one who supervises do not count', 'together: [other],', 'together: [],'],
    ['boxes of the one who supervises do not count', 'commonBox(one, two) ?? []', 'two.axes.length >= 0 ? one : []'],
  ),
  ...inFile(
    'findings/powerless.ts',
    ['every matter is enforced', 'if (plane.enforced[cell.matter] !== 1) return null', ''],
    [
      'the power of anybody is enough',
      'without: valid.filter((one) => resolve(assignee[one] ?? 0, cell.territory, day) === unit)',
      'without: valid',
    ],
    ['every action is enforcement', 'const action = plane.actions[tops[0] ?? place.matter] ?? -1', 'const action = -1'],
  ),
  ...inFile(
    'findings/duty-rows.ts',
    [
      'what stands above does not meet',
      'if (range.from < range.to) takeComparable',
      'if (range.from > range.to) takeComparable',
    ],
    [
      'a matter above does not meet',
      'isBelow || (matter < place.matter && (matters.end[matter] ?? 0) > place.matter)',
      'isBelow',
    ],
  ),
  ...inFile(
    'findings/on-top.ts',
    [
      'what is beaten is on top',
      '[...valid.filter((duty) => stronger.has(duty)), ...there.without]',
      '[...there.without]',
    ],
    ['the days are those of the first point', 'to: Math.max(first.days.to, stretch.to) }', 'to: first.days.to }'],
    ['others count on every day', '(from[duty] ?? 0) <= day && (to[duty] ?? 0) > day', 'day >= 0'],
  ),
  ...inFile(
    'findings/same-unit.ts',
    ['a successor is somebody else', 'unit = units.successor[unit] ?? -1) into.add(unit)', 'unit = -1) into.add(unit)'],
    ['a line is never the unit of another', 'for (const unit of units) all.add(unit)', ''],
  ),
]
