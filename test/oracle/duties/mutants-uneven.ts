import { inFile, type Mutant } from './planted.ts'

/** Mistakes in the search for siblings that answer in different ways. */
export const unevenMutants: readonly Mutant[] = [
  ...inFile(
    'findings/plain-answers.ts',
    ['a settlement is an ordinary answer', 'precedenceOf(duties.key[duty] ?? 0) === 0 &&', ''],
    ['a reservation is an ordinary answer', 'forceOf(duties.key[duty] ?? 0) === 0 &&', ''],
    [
      'it is judged on a later day',
      '(duties.from[duty] ?? 0) <= window.from &&',
      '(duties.from[duty] ?? 0) < window.to &&',
    ],
  ),
  ...inFile(
    'findings/answer-kinds.ts',
    ['a unit without a line serves at a level', 'line === null ? itself : `', '`'],
    [
      'a neighbour of one level is its line',
      'level[assignee] === levels[territory] ? peer[assignee] : elsewhere[assignee]',
      'elsewhere[assignee]',
    ],
    ['who serves is forgotten', 'if (place[assignee] === territory) return own[assignee] ?? noAnswer', ''],
    ['of several answers the first counts', 'if (different.size === 1) return', 'if (different.size >= 1) return'],
  ),
  ...inFile(
    'findings/sibling-answers.ts',
    ['the weaker answers', 'if (own < best) return', 'if (own > best && best >= 0) return'],
    ['what is beaten stays in a tie', 'if (ties.size > 0) ties.delete(at)', ''],
    ['what reaches one child only does not tie', '>= strongest && !isCommon(duty)', '> strongest && !isCommon(duty)'],
    ['a child cut out still answers', 'holes.some((hole) => isBelow(ground.plane.territories, child, hole))', 'false'],
    [
      'a matter cut out is still answered',
      'for (const hole of matterHolesOf(ground, duty)) if (isBelow(plane.matters, matter, hole)) return false',
      '',
    ],
  ),
  ...inFile(
    'findings/uneven-turns.ts',
    ['another action turns nothing', '  if (asksAction)\n', '  if (nodes.length < 0)\n'],
    ['a hole turns nothing', 'if (hole > top && hole < last) nodes.push(hole)', '{}'],
    ['what stands above a turn is forgotten', '    takeAbove(ground, at, top, above)\n', ''],
  ),
  ...inFile(
    'findings/uneven.ts',
    ['an inner node is not reported by itself', "if (domain === 'all' && around !== even) report(at.node, around)", ''],
    ['what does not turn is not reported', 'else if (around !== even) report(child, around)', ''],
    ['what does not turn is passed over', 'if (rest > 0) found.add(around)', ''],
    [
      'the points of a turn of its own are passed over',
      'if (isLeafTurn || ownPoints(ground, turns, at) > 0) found',
      'if (isLeafTurn) found',
    ],
  ),
  ...inFile(
    'findings/uneven-parents.ts',
    [
      'a unit that serves a child tells nothing apart',
      'if (serves !== territory && serves >= 0 && isBelow(territories, serves, territory)) tell(serves)',
      '',
    ],
    ['a hole tells nothing apart', 'if (hole !== territory && isBelow(territories, hole, territory)) tell(hole)', '{}'],
    ['children of different levels are alike', 'if (isBelow(territories, parent, territory)) tell(parent + 1)', '{}'],
  ),
]
