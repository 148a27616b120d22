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
  const done = new Set<string>()
  let found = true
  while (found) {
    found = false
    for (const [id, needed] of requires) {
      if (done.has(id) || !needed.every(({ to }) => done.has(to))) continue
      done.add(id)
      found = true
    }
  }
  const [start] = [...requires.keys()].filter((id) => !done.has(id))
  if (start === undefined) return null
  const path: string[] = []
  let at = start
  let line = 1
  while (!path.includes(at)) {
    path.push(at)
    const next = requires.get(at)?.find(({ to }) => !done.has(to))
    line = next?.line ?? line
    at = next?.to ?? at
  }
  const circle = [...path.slice(path.indexOf(at)), at]
  return { code: 'cycle', name: circle.map((id) => nameOf(byId.get(id), id)).join(' → '), line }
}
