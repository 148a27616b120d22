/** A mistake planted in the room: `from` stands exactly once in the file and is replaced when the module is loaded. */
export type Mutant = { readonly name: string; readonly file: string; readonly from: string; readonly to: string }

/** Where the file of a mutant lies. */
export const sourceOf = (mutant: Mutant): URL =>
  new URL(`../../../src/modules/duties/core/${mutant.file}`, import.meta.url)

/** Mistakes in the decision. */
const decision: readonly Mutant[] = [
  {
    name: 'a hole of matters does not cut',
    file: 'applicable.ts',
    from: '!duty.exceptMatters.some((hole) => matters.has(hole)) && ',
    to: '',
  },
  {
    name: 'validity is not asked',
    file: 'applicable.ts',
    from: '!isValidOn(duty, point.on) || ',
    to: '',
  },
  {
    name: 'the upper bound of a range is inside',
    file: 'box.ts',
    from: 'value < condition.to)',
    to: 'value <= condition.to)',
  },
  {
    name: 'a condition of the whole domain narrows',
    file: 'box.ts',
    from: '(domain.from === null || range.from > domain.from)',
    to: '(domain.from === null || range.from >= domain.from)',
  },
  {
    name: 'each zone counts as a condition',
    file: 'box.ts',
    from: "narrowed.add(attribute.zone ? '' : name)",
    to: 'narrowed.add(name)',
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
    name: 'a unit not yet there is succeeded',
    file: 'resolve.ts',
    from: 'if (!isClosed || unit.successor === null) return unresolved',
    to: 'if (unit.successor === null) return unresolved',
  },
  {
    name: 'a closed server is not followed',
    file: 'resolve.ts',
    from: 'followed[0] === undefined ? vacant :',
    to: 'followed.length >= 0 ? vacant :',
  },
  {
    name: 'the highest id serves',
    file: 'resolve.ts',
    from: 'const sorted = units.toSorted((a, b) => byText(a.id, b.id))',
    to: 'const sorted = units.toSorted((a, b) => byText(b.id, a.id))',
  },
  {
    name: 'a place too coarse is vacant',
    file: 'resolve.ts',
    from: "if (place.level < assignee.level) return { state: 'place' }",
    to: 'if (place.level < assignee.level) return vacant',
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
    name: 'beaten in one order is beaten',
    file: 'explore.ts',
    from: 'byKey(strong.key, weak.key, order) < 0 && byKey(strong.key, weak.key, otherOrder(order)) < 0',
    to: 'byKey(strong.key, weak.key, order) < 0',
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

export const mutants: readonly Mutant[] = [...decision]
