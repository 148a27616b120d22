import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { hasChildren, movesIntoItself, nothingChanges, reorganisedNodeMissing } from './problems.ts'
import type { CreatedTerritory, CreatedUnit, Plan, PostTo, Succession } from './reorganisation.ts'
import { answeringPart, checkParts, partOf, postsIn, type Split } from './split.ts'

/** A node of either tree, as far as a reorganisation cares. */
export type TreeNode = { readonly id: Id; readonly parentId: Id | null; readonly path: string; readonly name: string }

/** A node to open: newly thought of, or like one that moves. */
export type Opened = {
  readonly id: Id
  readonly parentId: Id | null
  readonly like: Id | null
  readonly created: CreatedUnit | CreatedTerritory | null
}

/** What a plan comes to: nodes to open (parents first), to close and to rename, and who comes after whom. */
export type Outline = {
  readonly opened: readonly Opened[]
  readonly closed: readonly Id[]
  readonly renamed: { readonly id: Id; readonly name: string; readonly shortName: string | null } | null
  readonly successions: readonly Succession[]
  /** Posts that go elsewhere than to whoever answers for their unit. */
  readonly posts: readonly (PostTo & { readonly fromId: Id })[]
}

const nothing: Outline = { opened: [], closed: [], renamed: null, successions: [], posts: [] }

const joined = (...parts: readonly Outline[]): Outline => ({
  opened: parts.flatMap((part) => part.opened),
  closed: parts.flatMap((part) => part.closed),
  renamed: parts.find((part) => part.renamed !== null)?.renamed ?? null,
  successions: parts.flatMap((part) => part.successions),
  posts: parts.flatMap((part) => part.posts),
})

/** The open nodes of a tree; a moved node gets an id from `newId`. */
export type OpenTree = { readonly nodes: ReadonlyMap<Id, TreeNode>; readonly newId: () => Id }

const childrenOf = (tree: OpenTree, id: Id): TreeNode[] =>
  [...tree.nodes.values()].filter((node) => node.parentId === id)

/** A subtree under another parent: every node closes and a like one opens there, because paths never change. */
const moved = (tree: OpenTree, root: TreeNode, parentId: Id | null): Outline => {
  const below = [...tree.nodes.values()]
    .filter((node) => isWithin(node.path, root.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const successors = new Map(below.map((node) => [node.id, tree.newId()]))
  const successorOf = (id: Id | null): Id | null => (id === null ? null : (successors.get(id) ?? id))
  return {
    ...nothing,
    opened: below.map((node) => ({
      id: successors.get(node.id) ?? node.id,
      parentId: node.id === root.id ? parentId : successorOf(node.parentId),
      like: node.id,
      created: null,
    })),
    closed: below.map((node) => node.id),
    successions: below.map((node) => ({ oldId: node.id, newId: successors.get(node.id) ?? node.id, rank: 0 })),
  }
}

type Target = { readonly id: Id; readonly created: CreatedUnit | CreatedTerritory | null }

const openedTarget = ({ id, created }: Target): Outline =>
  created === null ? nothing : { ...nothing, opened: [{ id, parentId: created.parentId, like: null, created }] }

const replaced = (id: Id, targets: readonly Target[]): Outline => ({
  ...nothing,
  closed: [id],
  successions: targets.map((target, rank) => ({ oldId: id, newId: target.id, rank })),
})

/** Whether where something goes exists, and does not lie below what goes there. */
const checkPlace = (tree: OpenTree, from: readonly TreeNode[], id: Id | null): Answer<null> => {
  if (id === null) return yes(null)
  const place = tree.nodes.get(id)
  if (place === undefined) return no(reorganisedNodeMissing, { id })
  const around = from.find((node) => node.id !== place.id && isWithin(place.path, node.path))
  return around === undefined ? yes(null) : no(movesIntoItself, { name: around.name, into: place.name })
}

const checkTargets = (tree: OpenTree, from: readonly TreeNode[], targets: readonly Target[]): Answer<null> => {
  for (const target of targets) {
    const checked = checkPlace(tree, from, target.created === null ? target.id : target.created.parentId)
    if (!checked.ok) return checked
    const parent = target.created?.parentId
    const closing = from.find((node) => node.id === parent && !targets.some((one) => one.id === node.id))
    if (closing !== undefined) return no(movesIntoItself, { name: closing.name, into: target.created?.name ?? '' })
  }
  return yes(null)
}

const merge = (tree: OpenTree, plan: Extract<Plan, { kind: 'merge' }>, from: readonly TreeNode[]): Answer<Outline> => {
  const { into } = plan
  const checked = checkTargets(tree, from, [into])
  if (!checked.ok) return checked
  const leaving = from.filter((node) => node.id !== into.id)
  if (leaving.length === 0) return no(nothingChanges)
  const parts = leaving.map((node) =>
    joined(replaced(node.id, [into]), ...childrenOf(tree, node.id).map((child) => moved(tree, child, into.id))),
  )
  return yes(joined(openedTarget(into), ...parts))
}

const split = (tree: OpenTree, plan: Split, from: TreeNode): Answer<Outline> => {
  const checked = checkTargets(tree, [from], plan.into)
  if (!checked.ok) return checked
  const known = checkParts(plan)
  if (!known.ok) return known
  const into = partOf(plan)
  const stays = answeringPart(plan) === from.id
  const children = childrenOf(tree, from.id).filter((child) => into(child.id) !== from.id)
  return yes(
    joined(
      ...plan.into.map(openedTarget),
      stays ? nothing : replaced(from.id, plan.into),
      ...children.map((child) => moved(tree, child, into(child.id))),
      { ...nothing, posts: postsIn(plan).map((post) => ({ ...post, fromId: from.id })) },
    ),
  )
}

const close = (tree: OpenTree, plan: Extract<Plan, { kind: 'close' }>, from: TreeNode): Answer<Outline> => {
  if (childrenOf(tree, from.id).length > 0) return no(hasChildren, { name: from.name })
  if (plan.successorId === from.id) return no(nothingChanges)
  const checked = checkPlace(tree, [from], plan.successorId)
  if (!checked.ok) return checked
  return yes(replaced(from.id, plan.successorId === null ? [] : [{ id: plan.successorId, created: null }]))
}

const move = (tree: OpenTree, plan: Extract<Plan, { kind: 'move' }>, from: TreeNode): Answer<Outline> => {
  if (plan.parentId === from.parentId) return no(nothingChanges)
  if (plan.parentId === from.id) return no(movesIntoItself, { name: from.name, into: from.name })
  const checked = checkPlace(tree, [from], plan.parentId)
  return checked.ok ? yes(moved(tree, from, plan.parentId)) : checked
}

/**
 * What a plan comes to on the tree as it is.
 *
 * Nodes keep their parent for life: whatever goes elsewhere closes with everything below it and opens there anew.
 * Refuses nodes that are not there, a node that would go below itself, closing a node with children, and plans
 * that change nothing.
 */
export const outlineOf = (plan: Plan, tree: OpenTree): Answer<Outline> => {
  const from = [plan.from].flat().map((id) => ({ id, node: tree.nodes.get(id) }))
  const missing = from.find((one) => one.node === undefined)
  if (missing !== undefined) return no(reorganisedNodeMissing, { id: missing.id })
  const nodes = from.flatMap((one) => (one.node === undefined ? [] : [one.node]))
  const [first] = nodes
  if (first === undefined) return no(nothingChanges)

  if (plan.kind === 'merge') return merge(tree, plan, nodes)
  if (plan.kind === 'split') return split(tree, plan, first)
  if (plan.kind === 'move') return move(tree, plan, first)
  if (plan.kind === 'close') return close(tree, plan, first)
  const { name, shortName } = plan
  return yes({ ...nothing, renamed: { id: first.id, name, shortName } })
}
