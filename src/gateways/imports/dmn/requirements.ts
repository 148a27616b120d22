import type { Unsupported } from '../../../modules/duties/core/decision-table/unsupported.ts'
import { childrenOf, type Element } from './element.ts'

type Requirement = { readonly to: string; readonly line: number }

const kinds = [
  ['informationRequirement', 'requiredDecision'],
  ['knowledgeRequirement', 'requiredKnowledge'],
] as const

const requirementsOf = (element: Element): readonly Requirement[] =>
  kinds.flatMap(([requirement, required]) =>
    childrenOf(element, requirement).flatMap((one) =>
      childrenOf(one, required).map(({ attributes, line }) => {
        const href = attributes.href ?? ''
        return { to: href.slice(href.indexOf('#') + 1), line }
      }),
    ),
  )

const nameOf = (element: Element | undefined, id: string): string => element?.attributes.name || id

/** Decisions that require each other in a circle: the circle by its names, and the line where it closes. */
export const circleIn = (elements: readonly Element[]): Unsupported | null => {
  const byId = new Map(elements.map((element) => [element.attributes.id ?? '', element]))
  const requires = new Map(
    [...byId].map(([id, element]) => [id, requirementsOf(element).filter(({ to }) => byId.has(to))]),
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
