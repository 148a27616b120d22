import { inFile, type Mutant } from './planted.ts'

/** Mistakes in what the analysis finds among leads that meet. */
export const meetingMutants: readonly Mutant[] = [
  ...inFile('findings/ties.ts', [
    'a line of a deeper level is the same everywhere',
    '(level > own ? levelBegins',
    '(level > 99 ? levelBegins',
  ]),
  ...inFile(
    'findings/tie-claims.ts',
    [
      'a place too coarse is passed over',
      'if (unit === needsPlace) coarse = points.join(coarse, held)',
      'if (unit === needsPlace) continue',
    ],
    ['a joint tie is an overlap', 'points.common(shared, notAllJoint(index, duties))', 'shared'],
    [
      'two joint groups are one',
      'points.join(groups.get(null) ?? nothing, sharedBy(points, joint))',
      'groups.get(null) ?? nothing',
    ],
    ['a unit that closes changes nothing', 'if (!changes.some(', 'if (!changes.every('],
    ['equal claims of two units count once', 'twice: count > 1 ? set : nothing', 'twice: nothing'],
  ),
  ...inFile(
    'findings/tie-book.ts',
    ['a size counts kinds of cells', 'set.size += count', 'set.size += 1'],
    ['cells of two ties count twice', 'set === undefined || set.cells === number', 'set === undefined'],
    [
      'units are not joined over a third',
      'for (const claim of tie.claims) join(first, placeOf(claim.unit))',
      'for (const claim of tie.claims) if (!places.has(claim.unit)) join(first, placeOf(claim.unit))',
    ],
  ),
  ...inFile(
    'findings/connected-sets.ts',
    ['colours that meet stay apart', '    join(one, other)\n', ''],
    ['few sets are never connected', '!== nothing) join(a, b)', '=== everything) join(a, b)'],
  ),
  ...inFile(
    'findings/point-sets.ts',
    ['the last day is the first', 'to = Math.max(to, below.to)', 'to = Math.max(from, below.from + 1)'],
    ['a duty holds on all days of the window', 'if (from === 0 && to === length) return', 'if (from >= 0) return'],
  ),
  ...inFile(
    'findings/leftovers.ts',
    ['what is taken whole counts', 'if (points.isWithin(set, part.taken)) continue', ''],
    [
      'one beats for all',
      'for (const duty of reaching) taken = points.join(taken, points.ofDuty(duty))',
      'for (const duty of reaching) taken = points.ofDuty(duty)',
    ],
  ),
  ...inFile(
    'findings/neighbours.ts',
    ['neighbours are of one size', 'share: 1 / times', 'share: 1'],
    [
      'own duties part no neighbours',
      'return own.every((duty) => isOver(plane, duty, region)) ?',
      'return own.length >= 0 ?',
    ],
    [
      'what stands over a neighbour alone takes nothing',
      'taken: index.points.joinAll(own.map(index.points.ofDuty))',
      'taken: 0',
    ],
  ),
  ...inFile(
    'findings/overlaps.ts',
    ['what is also open is latent', '!set.units.some(onTop.hasUnit)', '!set.units.every(onTop.hasUnit)'],
    [
      'of many duties none is tied',
      'if (duties.length <= fewDuties) return',
      'if (duties.length > fewDuties) return false\n  return',
    ],
  ),
  ...inFile('findings/stronger-rows.ts', [
    'equals beat each other',
    '(index.plane.duties.key[duty] ?? 0) <= floor',
    '(index.plane.duties.key[duty] ?? 0) < floor',
  ]),
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
    [
      'a cover keeps a duty too many',
      'if (thinnings.every(isCovered)) chosen.delete(duty)',
      'if (thinnings.length === 0) chosen.delete(duty)',
    ],
    ['a cover leaves out what only others need', 'if (thinnings.every(isCovered))', 'if (thinnings.some(isCovered))'],
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
    ['nothing below beats', '  fromBelow(search)\n  laterOnes(search, () => true)', '  laterOnes(search, () => true)'],
    [
      'nothing above beats',
      'for (let t = index.nearest[place.territory] ?? -1; t >= 0; t = nextAbove(index, t)) visit(t)',
      'if (index.nearest[place.territory] === place.territory) visit(place.territory)',
    ],
  ),
  ...inFile('findings/witness.ts', ['a witness takes the first value', 'keptOn(at.box, number)?.[0] ?? 0', '0']),
  ...inFile('plane/cell-box.ts', [
    'what is cut off is lost',
    'if (outside.length > 0) left.push',
    'if (outside.length > 2) left.push',
  ]),
]
