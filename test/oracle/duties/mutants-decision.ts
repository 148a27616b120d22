import { inFile, type Mutant } from './planted.ts'

/** Mistakes in how a list is made into numbers, and in finding what applies. */
export const findingMutants: readonly Mutant[] = [
  ...inFile('engine/scan.ts', [
    'the last day is still valid',
    'point.day >= (profiles[at + profileTo] ?? 0)',
    'point.day > (profiles[at + profileTo] ?? 0)',
  ]),
  ...inFile(
    'engine/holes.ts',
    ['a hole of matters does not cut', 'at = start + 2; at < end', 'at = matterEnd; at < end'],
    [
      'a hole is its own node only',
      'node < (holes[at + 1] ?? 0)) return true',
      'node <= (holes[at] ?? 0)) return true',
    ],
  ),
  ...inFile('engine/sort-duties.ts', [
    'weakest first in a bucket',
    'const byKey = (key[b] ?? 0) - (key[a] ?? 0)\n  return',
    'const byKey = (key[a] ?? 0) - (key[b] ?? 0)\n  return',
  ]),
  ...inFile(
    'engine/row-table.ts',
    [
      'the block above is the next but one',
      'parent < 0 ? -1 : (nearest[parent] ?? -1)',
      'parent < 0 ? -1 : (nearest[ground.territories.parent[parent] ?? -1] ?? -1)',
    ],
    ['a bucket ends with its territory', '    duties.matter[after] !== duties.matter[duty] ||\n', ''],
    [
      'the other roles of a bucket are its leads',
      ' ||\n    partOf(duties.role[after] ?? 0) !== partOf(duties.role[duty] ?? 0)',
      '',
    ],
  ),
  ...inFile(
    'engine/finder.ts',
    ['a filter of 64 bits has 32', '(hash < 0 ? high : low) >>>', 'low >>>'],
    ['the deepest matter is the only one', 'wanted[count] = owner | step', 'wanted[count] = owner'],
  ),
  ...inFile(
    'engine/standing.ts',
    [
      'a row beaten in one order ends the look',
      'if (key < one.key && swapped < one.swapKey) return',
      'if (key < one.key || swapped < one.swapKey) return',
    ],
    [
      'what is unknown in the other order is settled',
      ' || (one.maybeSwapKey >= 0 && one.maybeSwapKey >= one.swapKey)',
      '',
    ],
    ['what is unknown and of equal key is settled', 'one.maybeKey >= one.key)', 'one.maybeKey > one.key)'],
    [
      'a tie keeps its first',
      'if (key === one.key) push(one.winners, row)',
      'if (key === one.key && one.winners.count === 0) push(one.winners, row)',
    ],
  ),
  ...inFile(
    'engine/lean.ts',
    ['a single vacant lead is flagged', 'if (one.winners.count > 1) found.flags = states', 'found.flags = states'],
    [
      'one member of a group makes a tie joint',
      'if (groupOf(at) !== group) return false',
      'if (groupOf(at) === group) return true',
    ],
    ['an unresolved tie is vacant', "(states & vacantFlag) !== 0 ? 'VACANT' : 'UNRESOLVED'", "'VACANT'"],
    ['a place missing in the other order is no crossing', '(swapStates & 8) !== 0 || !isSame', '!isSame'],
  ),
  ...inFile(
    'engine/other-roles.ts',
    [
      'what replaces also replaces its equals',
      'if (replacing >= 0 && key < replacing) return',
      'if (replacing >= 0 && key <= replacing) return',
    ],
    ['a lead also assists', 'if (unit < 0 || isLead(leads, unit)) continue', 'if (unit < 0) continue'],
  ),
  ...inFile(
    'plane/plane.ts',
    ['each zone counts as a condition', 'axes[axis]?.attribute.zone ? -1 : axis', 'axis'],
    ['force counts for nothing', 'force: duty.force,', 'force: 0,'],
  ),
  ...inFile(
    'plane/cell-box.ts',
    [
      'a condition of the whole domain narrows',
      'if (runs.length === 2 && runs[0] === 0 && runs[1] === axis.cells) continue',
      '',
    ],
    ['what is unknown rules a box out', 'if (cell < 0) sure = -1', 'if (cell < 0) return 0'],
  ),
  ...inFile(
    'plane/axes.ts',
    [
      'a bound belongs to the cell below',
      'if ((starts[middle] ?? 0) <= value) low = middle',
      'if ((starts[middle] ?? 0) < value) low = middle',
    ],
    ['an upper bound cuts nothing', 'isOpen ? axis.cells : startCell(axis.starts, to)', 'axis.cells'],
  ),
  ...inFile('plane/serving.ts', [
    'the highest id serves',
    'members.sort((a, b) => a - b)',
    'members.sort((a, b) => b - a)',
  ]),
  ...inFile(
    'plane/resolver.ts',
    ['a unit not yet there is succeeded', 'if (day < (from[at] ?? 0)) return unresolved', ''],
    ['a closed server is not followed', 'return followed < 0 ? vacant : followed', 'return vacant'],
    ['a place too coarse is vacant', 'if ((step & 15) < level) return needsPlace', ''],
  ),
  ...inFile('plane/packed-key.ts', [
    'the other order is the same',
    'return (key & ~0xffff00) | (swapped << 8)',
    'return swapped < 0 ? 0 : key',
  ]),
]

/** Mistakes in the decision. */
export const decisionMutants: readonly Mutant[] = [
  {
    name: 'the upper bound of a range is inside',
    file: 'box.ts',
    from: 'value < condition.to)',
    to: 'value <= condition.to)',
  },
  {
    name: 'force before precedence',
    file: 'key.ts',
    from: "? ['precedence', 'force', 'territory', 'matter', 'conditions']",
    to: "? ['force', 'precedence', 'territory', 'matter', 'conditions']",
  },
  {
    name: 'conditions do not count',
    file: 'key.ts',
    from: "    : ['precedence', 'force', 'matter', 'territory', 'conditions']",
    to: "    : ['precedence', 'force', 'matter', 'territory']",
  },
  {
    name: 'one member of a group makes a tie joint',
    file: 'ruling.ts',
    from: 'group !== null && winners.every(',
    to: 'group !== null && winners.some(',
  },
  {
    name: 'a tie with a vacant member is vacant',
    file: 'ruling.ts',
    from: "if (units.length === 0) return hasState(resolved, 'vacant')",
    to: "if (hasState(resolved, 'vacant')) return hasState(resolved, 'vacant')",
  },
  {
    name: 'crossing is not looked for',
    file: 'ruling.ts',
    from: 'topOf(applicable, otherOrder(index.order))',
    to: 'topOf(applicable, index.order)',
  },
  {
    name: 'what replaces also replaces its equals',
    file: 'parts.ts',
    from: 'byKey(one.key, replacing.key, index.order) <= 0',
    to: 'one === replacing || byKey(one.key, replacing.key, index.order) < 0',
  },
  {
    name: 'a lead also assists',
    file: 'parts.ts',
    from: 'else if (!leads.includes(resolved.unit)) parts.push',
    to: 'else parts.push',
  },
  {
    name: 'a statement that does not replace replaces',
    file: 'parts.ts',
    from: 'certain.find((one) => one.duty.replaces)',
    to: 'certain.find((one) => one.key.matter > 0)',
  },
  {
    name: 'a chain ends after one link',
    file: 'hand-on.ts',
    from: 'length < longestChain',
    to: 'length < 1',
  },
  {
    name: 'what is entrusted is transferred',
    file: 'hand-on.ts',
    from: "link.kind === 'transfer' && performs === null",
    to: 'performs === null',
  },
  {
    name: 'only the strongest of one order is explored',
    file: 'explore.ts',
    from: 'return (key) => bests.some(',
    to: 'return (key) => bests.every(',
  },
  {
    name: 'equals of what is sure are not explored',
    file: 'explore.ts',
    from: 'byKey(best, key, by) >= 0)',
    to: 'byKey(best, key, by) > 0)',
  },
  {
    name: 'a bound of a range is not tried',
    file: 'explore.ts',
    from: 'for (const bound of [condition.from, condition.to])',
    to: 'for (const bound of [condition.from])',
  },
  {
    name: 'the action is not known by itself',
    file: 'point.ts',
    from: 'action !== undefined && !known.has(actionAttribute)',
    to: 'action !== undefined && known.has(actionAttribute)',
  },
  {
    name: 'an ASK for the place names nothing',
    file: 'decide.ts',
    from: 'found.depends.length > 0 ? found.depends : [askForPlace]',
    to: 'found.depends',
  },
]
