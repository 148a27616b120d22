import type { Day } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, type Problem, Refusal, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { type OpenTree, type Outline, outlineOf } from '../core/outline.ts'
import type { PreviewAsked, PreviewPart } from '../core/preview.ts'
import { changedMeanwhile, idTaken, noSuchReorganisation, reorganisationStep } from '../core/problems.ts'
import type { Plan, Reorganisation, Succession } from '../core/reorganisation.ts'
import { takeReorganisation } from '../core/reorganisation-steps.ts'
import type { Preview } from '../core/views.ts'
import { reorganised } from '../events.ts'
import {
  addReorganisationRow,
  addSuccessions,
  findReorganisationForUpdate,
  findReorganisationRow,
  listDueReorganisations,
  listOpenTerritories,
  listReorganisationRows,
  listSuccessionRows,
  saveReorganisationRow,
} from '../store/reorganisations.ts'
import { listUnitsWithin } from '../store/units.ts'
import { carryServed, carryTerritories } from './carry-territories.ts'
import { carryUnits } from './carry-units.ts'
import { raiseEdition } from './jurisdictions.ts'
import { ownPreview } from './own-preview.ts'
import { mustEditAll } from './reach.ts'
import { checkPosts, splitParts } from './split-preview.ts'

/** What a room answers when asked what a reorganisation would do to it. Reads only. */
export type Previewer = (call: Call, asked: PreviewAsked) => Promise<PreviewPart>

const openTreeOf = async (call: Call, subject: Plan['subject']): Promise<OpenTree> => {
  const nodes =
    subject === 'unit'
      ? await listUnitsWithin(call, '/')
      : await listOpenTerritories(call, call.jurisdiction.territoryPath)
  return { nodes: new Map(nodes.map((node) => [node.id, node])), newId: call.newId }
}

const planOut = async (call: Call, plan: Plan): Promise<Outline> =>
  must(outlineOf(plan, await openTreeOf(call, plan.subject)))

/** What a reorganisation would do: the nodes it touches, and what every room says it would carry or break. */
export const previewReorganisation = async (
  call: Call,
  asked: { readonly plan: Plan; readonly effectiveOn: Day },
  previewers: readonly Previewer[],
): Promise<Preview> => {
  mustEditAll(call)
  const { plan, effectiveOn } = asked
  await checkPosts(call, plan)
  const outline = await planOut(call, plan)
  const { opened, closed, successions } = outline
  const question = { plan, subject: plan.subject, effectiveOn, closed, successions }
  const parts = [await ownPreview(call, plan, { outline, on: effectiveOn })]
  for (const preview of previewers) parts.push(await preview(call, question))
  const split = plan.kind === 'split' ? { split: await splitParts(call, plan, effectiveOn) } : {}
  return { opened: opened.length, closed: closed.length, parts, ...split }
}

/** Every reorganisation of the jurisdiction, the latest to take effect first. */
export const listReorganisations = (call: Call): Promise<Reorganisation[]> => listReorganisationRows(call)

/** Who came after whom in one reorganisation: for rooms that re-home their own. */
export const listSuccessions = (call: Call, subject: Plan['subject'], reorganisationId: Id): Promise<Succession[]> =>
  listSuccessionRows(call, subject, reorganisationId)

/** Proposes a reorganisation; nothing changes yet. Refuses a plan that does not fit the tree. Sent twice, it is one. */
export const proposeReorganisation = (
  call: Call,
  proposal: { readonly id: Id; readonly plan: Plan; readonly effectiveOn: Day; readonly basis: string },
): Promise<Reorganisation> =>
  inTransaction(call, async (call) => {
    mustEditAll(call)
    const known = await findReorganisationRow(call, proposal.id)
    if (known !== null) return known
    await checkPosts(call, proposal.plan)
    await planOut(call, proposal.plan)
    const reorganisation: Reorganisation = {
      ...proposal,
      version: 1,
      state: 'proposed',
      proposedBy: actorIdOf(call),
      proposedAt: call.now,
      decidedBy: null,
      decidedAt: null,
      nextAt: null,
      problem: null,
    }
    if (!(await addReorganisationRow(call, reorganisation))) refuse(idTaken, { id: reorganisation.id })
    return reorganisation
  })

const actorIdOf = (call: Call): Id | null => (call.actor.kind === 'account' ? call.actor.id : null)

type Step = Parameters<typeof takeReorganisation>[1]

const take = async (call: Call, id: Id, step: Step, problem: Problem | null = null): Promise<Reorganisation> => {
  const reorganisation = (await findReorganisationForUpdate(call, id)) ?? refuse(noSuchReorganisation, { id })
  const by = { at: call.now, actorId: actorIdOf(call), timeZone: call.jurisdiction.timeZone }
  const taken = { ...must(takeReorganisation(reorganisation, step, by)), problem }
  await saveReorganisationRow(call, taken)
  return taken
}

/** Approves a proposal: it takes effect on its day, or at once when the day has come. */
export const approveReorganisation = (call: Call, id: Id, version: number): Promise<Reorganisation> =>
  inTransaction(call, async (call) => {
    mustEditAll(call)
    const approved = await take(call, id, 'approve')
    if (approved.version !== version + 1) refuse(changedMeanwhile, { name: approved.basis })
    const hasCome = approved.nextAt !== null && Temporal.Instant.compare(approved.nextAt, call.now) <= 0
    return hasCome ? carryOut(call, id) : approved
  })

/** Withdraws one that has not taken effect. */
export const withdrawReorganisation = (call: Call, id: Id): Promise<Reorganisation> =>
  inTransaction(call, (call) => {
    mustEditAll(call)
    return take(call, id, 'withdraw')
  })

/**
 * Lets an approved reorganisation take effect: nodes open and close, posts, holders and relations go along, the
 * edition rises, and the house is told so that every room re-homes its own.
 */
const carryOut = async (call: Call, id: Id): Promise<Reorganisation> => {
  await lockName(call, 'directory.units')
  await lockName(call, 'directory.territories')
  const { plan, effectiveOn, ...done } = await take(call, id, 'finish')
  const outline = await planOut(call, plan)

  const posts = plan.subject === 'unit' ? await carryUnits(call, outline, effectiveOn) : []
  if (plan.subject === 'territory') await carryTerritories(call, outline, effectiveOn)
  await addSuccessions(call, plan.subject, { reorganisationId: id, on: effectiveOn, successions: outline.successions })
  if (plan.subject === 'territory') await carryServed(call, id)

  await raiseEdition(call, plan.subject === 'unit' ? 'units' : 'territories')
  const nodes = outline.closed.length
  await call.tell([
    fact(reorganised, {
      ...{ reorganisationId: id, subject: plan.subject, kind: plan.kind, effectiveOn, nodes },
      ...(posts.length > 0 ? { posts } : {}),
    }),
  ])
  return { ...done, plan, effectiveOn }
}

/**
 * Lets those take effect whose day has come, each in a transaction of its own.
 *
 * One that no longer fits the tree goes back to being proposed and says why; the others go on.
 *
 * @returns how many took effect
 */
export const carryOutDue = async (call: Call): Promise<number> => {
  let done = 0
  for (const id of await listDueReorganisations(call, call.now)) {
    try {
      await inTransaction(call, (call) => carryOut(call, id))
      done += 1
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      // Another worker was quicker: it is done already.
      if (cause.problem.code === reorganisationStep.code) continue
      await inTransaction(call, (call) => take(call, id, 'fail', cause.problem))
    }
  }
  return done
}
