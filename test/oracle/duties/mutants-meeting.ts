import { inFile, type Mutant } from './planted.ts'

/** Mistakes in what the analysis finds among leads that meet. */
export const meetingMutants: readonly Mutant[] = [
  ...inFile(
    'findings/ties.ts',
    ['a place too coarse is passed over', 'if (unit === needsPlace) return null', 'if (unit === needsPlace) continue'],
    [
      'a joint tie is an overlap',
      'return isDifferent && !areJoint(plane, duties) ? tied : null',
      'return isDifferent ? tied : null',
    ],
    [
      'what beats a tie beats it on every day',
      'cells.reaching.filter((duty) => isActive(plane, duty, slice.day)),',
      'cells.reaching,',
    ],
    [
      'a unit that closes changes nothing',
      'cutsOf(window, [...bounds, ...changes, ...boundsOf',
      'cutsOf(window, [...bounds, ...boundsOf',
    ],
    ['a line of a deeper level is the same everywhere', '(level > own ? levelBegins', '(level > 99 ? levelBegins'],
  ),
  ...inFile(
    'findings/tie-book.ts',
    ['a size counts kinds of cells', 'set.size += tie.count', 'set.size += 1'],
    ['the last day is the first', 'set.to = Math.max(set.to, tie.to)', ''],
    [
      'units are not joined over a third',
      'if (other !== unit) join(unit, other)',
      'if (other !== unit && !above.has(other)) join(unit, other)',
    ],
  ),
  ...inFile(
    'findings/overlaps.ts',
    ['what is also open is latent', '!set.units.some(onTop.hasUnit)', '!set.units.every(onTop.hasUnit)'],
    [
      'equals beat each other',
      '(index.plane.duties.key[duty] ?? 0) <= floor',
      '(index.plane.duties.key[duty] ?? 0) < floor',
    ],
    [
      'of many duties none is tied',
      'if (duties.length <= fewDuties) return',
      'if (duties.length > fewDuties) return false\n  return',
    ],
  ),
  ...inFile(
    'findings/arrangement.ts',
    [
      'a blocked part is not left out',
      'piece.set === blocked && piece.at === piece.box.axes.length',
      'piece.set === blocked && piece.at > 99',
    ],
    ['what ends on an axis goes on', 'for (const number of events.get(from)?.end ?? []) now.delete(number)', ''],
  ),
  ...inFile(
    'findings/shadows.ts',
    ['one that ends earlier covers alone', '(to[other] ?? 0) >= days.to &&', ''],
    ['an empty cover is of the same unit', 'sameUnit: cover.length > 0 && cover.every', 'sameUnit: cover.every'],
    [
      'a lead without a point is not shadowed',
      'if (!hasPoint(plane, duty, place)) return { onTop: null, cover: [] }',
      'if (!hasPoint(plane, duty, place)) return standsOnTop(cell)',
    ],
    ['the own bucket shadows nothing', 'buckets: [bucket, ...bucketsOver(', 'buckets: [...bucketsOver('],
  ),
  ...inFile(
    'findings/cover.ts',
    ['a cover keeps a duty too many', 'if (isNeeded) chosen.add(duty)', 'chosen.add(duty)'],
    ['a cover ends a day late', '(duties.to[other] ?? 0) > day', '(duties.to[other] ?? 0) >= day'],
  ),
  ...inFile(
    'findings/cells.ts',
    ['a hole of matters is no hole', 'inSubtrees(plane.matters, holes.matterHoles, cell.matter) ||', ''],
    [
      'who ends before still reaches',
      '(domain.tree.end[nodeOf(reaching.at(-1) ?? 0)] ?? 0) <= node',
      '(domain.tree.end[nodeOf(reaching.at(-1) ?? 0)] ?? 0) < node',
    ],
  ),
  ...inFile(
    'findings/surviving-cells.ts',
    ['only matters are counted', 'const count = matters.count * (own[number] ?? 0)', 'const { count } = matters'],
    ['what deeper marks hold is counted twice', 'own[above] = (own[above] ?? 0) - (left[number] ?? 0)', ''],
    ['a part beaten above is beaten everywhere', 'dead.backTo(last.dead)', ''],
    ['what beats in part is forgotten on the way down', 'partial.length = last.partial', 'partial.length = 0'],
    [
      'holes of territories do not let through',
      'around.filter((duty) => !inSubtrees(territories, territoryHoles(plane, duty), territory))',
      'around.slice()',
    ],
  ),
  ...inFile(
    'findings/dead-places.ts',
    [
      'a subtree is taken out with what is out of it',
      'const count = pointsOf(node) - (lost[node] ?? 0)',
      'const count = pointsOf(node)',
    ],
    ['a point beside a mark is passed over', '(at > node && marked[at] === 1)', 'marked[at] === 1'],
  ),
  ...inFile(
    'findings/node-classes.ts',
    ['a class has the points of its marks too', 'seen[above] = end[node] ?? 0', 'seen[above] = node'],
    ['the first hole ends the search', 'if (hole > at && pointsBetween(domain, at, hole) > 0) break', 'break'],
  ),
  ...inFile(
    'findings/pairs.ts',
    ['days that touch meet', 'days.from >= days.to ||', 'days.from > days.to ||'],
    ['holes do not part', 'return cellOutside(plane, deeperPlace(plane, a, b), [a, b]) !== null', 'return true'],
    ['one assignee is its own rival', 'if (assignee[a] === assignee[b]) return false', ''],
  ),
  ...inFile(
    'findings/crossings.ts',
    ['unequal force crosses', 'rankOf(key[a] ?? 0) === rankOf(key[b] ?? 0) && rivalsMeet', 'rivalsMeet'],
    ['the same matter crosses', 'firstWithMatter(index, matter + 1, range)', 'firstWithMatter(index, matter, range)'],
    [
      'in a crowd one assignee is its own rival',
      'countBetween(profile.rows, at.rows) - (own === undefined ? 0 : countBetween(own, at.rows))',
      'countBetween(profile.rows, at.rows) - (own === undefined ? 0 : 0)',
    ],
    ['in a crowd days do not part', 'profile.from >= days.to || profile.to <= days.from', 'false'],
    ['one more is listed', 'row < rows.to && listed.length < limit', 'row < rows.to && listed.length <= limit'],
  ),
  ...inFile('findings/crossing-profiles.ts', [
    'in a crowd holes do not count',
    'if (duties.extra[duty] !== 0) {',
    'if (duties.extra[duty] === -1) {',
  ]),
  ...inFile('findings/force-conflicts.ts', [
    'equal force conflicts',
    'forceOf(key[duty] ?? 0) < force',
    'forceOf(key[duty] ?? 0) <= force',
  ]),
  ...inFile(
    'findings/meeting-buckets.ts',
    ['nothing below beats', '  fromAbove(search)\n  fromBelow(search)', '  fromAbove(search)'],
    ['nothing above beats', '  fromAbove(search)\n  fromBelow(search)', '  fromBelow(search)'],
  ),
  ...inFile('findings/witness.ts', ['a witness takes the first value', 'keptOn(at.box, number)?.[0] ?? 0', '0']),
  ...inFile('plane/cell-box.ts', [
    'what is cut off is lost',
    'if (outside.length > 0) left.push',
    'if (outside.length > 2) left.push',
  ]),
]
