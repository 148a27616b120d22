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
    ['a unit without a line serves at a level', 'line === null ? itself : numberOf', 'numberOf'],
    ['a neighbour of one level is its line', 'of.level === levels[territory] ? of.peer : of.elsewhere', 'of.elsewhere'],
    ['who serves is forgotten', 'if (of.place === territory) return of.own', ''],
    ['of several answers the first counts', 'if (different.size === 1) return', 'if (different.size >= 1) return'],
  ),
  ...inFile(
    'findings/sibling-answers.ts',
    ['the weaker answers', 'if (key < best.key) return', 'if (key > best.key && best.key >= 0) return'],
    [
      'a child cut out still answers',
      '(holesOfDuty(ground, duty)?.territoryHoles ?? []).some((hole) => isBelow(ground.plane.territories, child, hole))',
      'false',
    ],
    [
      'a matter cut out is still answered',
      '!holes.some((hole) => isBelow(plane.matters, matter, hole)) && answers',
      'answers',
    ],
  ),
  ...inFile(
    'findings/uneven-turns.ts',
    [
      'another action turns nothing',
      'if (duties.some(answers.asksAction)) for (const node of actionTurns) add(node)',
      '',
    ],
    ['a hole turns nothing', 'if (plane.duties.extra[duty] !== 0) for', 'if (plane.duties.extra[duty] === -1) for'],
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
