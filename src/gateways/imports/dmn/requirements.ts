import type { Unsupported } from '../../../modules/duties/core/decision-table/unsupported.ts'
import { childrenOf, type Element } from './element.ts'

type Requirement = { readonly to: string; readonly line: number }

const kinds = [
  ['informationRequirement', 'requiredDecision'],
  ['knowledgeRequirement', 'requiredKnowledge'],
] as const

/** The id that a reference names in this file; null for one that points into another. */
const idIn = (href: string, namespace: string): string | null => {
  const mark = href.indexOf('#')
  const where = href.slice(0, Math.max(mark, 0))
  return mark < 0 || (where !== '' && where !== namespace) ? null : href.slice(mark + 1)
}

const requirementsOf = (element: Element, namespace: string): readonly Requirement[] =>
  kinds.flatMap(([requirement, required]) =>
    childrenOf(element, requirement).flatMap((one) =>
      childrenOf(one, required).flatMap(({ attributes, line }) => {
        const to = idIn(attributes.href ?? '', namespace)
        return to === null ? [] : [{ to, line }]
      }),
    ),
  )

const nameOf = (element: Element | undefined, id: string): string => element?.attributes.name || id

/** What can be decided, one after the other; what is left stands in a circle or requires one. */
const withoutCircle = (requires: ReadonlyMap<string, readonly Requirement[]>): ReadonlySet<string> => {
  const open = new Map([...requires].map(([id, needed]) => [id, needed.length]))
  const askedBy = new Map<string, string[]>()
  for (const [id, needed] of requires)
    for (const { to } of needed) {
      const asking = askedBy.get(to) ?? []
      asking.push(id)
      askedBy.set(to, asking)
    }
  const ready = [...open].flatMap(([id, left]) => (left === 0 ? [id] : []))
  const done = new Set<string>()
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    done.add(id)
    for (const other of askedBy.get(id) ?? []) {
      const left = (open.get(other) ?? 0) - 1
      open.set(other, left)
      if (left === 0) ready.push(other)
    }
  }
  return done
}

/**
 * Decisions that require each other in a circle: the circle by its names, and the line where it closes.
 *
 * @param namespace of the file, which a reference may begin with
 */
export const circleIn = (elements: readonly Element[], namespace: string): Unsupported | null => {
  const named = elements.flatMap((element) => {
    const { id = '' } = element.attributes
    return id === '' ? [] : [[id, element] as const]
  })
  const byId = new Map(named)
  const requires = new Map(
    [...byId].map(([id, element]) => [id, requirementsOf(element, namespace).filter(({ to }) => byId.has(to))]),
  )
  const done = withoutCircle(requires)
  const [start] = [...requires.keys()].filter((id) => !done.has(id))
  if (start === undefined) return null
  const path = new Set<string>()
  let at = start
  let line = 1
  while (!path.has(at)) {
    path.add(at)
    const next = requires.get(at)?.find(({ to }) => !done.has(to))
    line = next?.line ?? line
    at = next?.to ?? at
  }
  const steps = [...path]
  const circle = [...steps.slice(steps.indexOf(at)), at]
  return { code: 'cycle', name: circle.map((id) => nameOf(byId.get(id), id)).join(' → '), line }
}
