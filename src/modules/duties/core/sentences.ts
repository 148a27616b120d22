import type { Value } from './attribute.ts'
import { askForPlace, type Decision } from './decide.ts'
import type { Role } from './duty.ts'
import type { DutyReason, LostReason, Possible } from './explanation.ts'
import type { HandOn } from './hand-on.ts'
import type { KeyComponent } from './key.ts'
import type { Resolved } from './resolve.ts'
import type { Flag, Outcome } from './ruling.ts'

/** The sentences of a locale that explain a decision; `words/` has them. */
export type ExplainWords = {
  readonly decided: Readonly<Record<Outcome, (units: string) => string>>
  readonly next: Readonly<Record<'GAP' | 'VACANT' | 'UNRESOLVED' | 'OVERLAP', string>>
  readonly provisional: (unit: string) => string
  readonly coordinator: (unit: string) => string
  readonly winner: (said: { who: string; type: string; place: string }) => string
  readonly lineAtLevel: (said: { line: string; level: string; unit: string | null }) => string
  readonly succeeded: (said: { named: string; unit: string }) => string
  readonly vacant: (who: string) => string
  readonly unresolved: (who: string) => string
  readonly outside: (destination: string) => string
  readonly nobody: (reason: string) => string
  readonly item: (said: { kind: string; number: string | null; text: string }) => string
  readonly basis: (basis: string) => string
  readonly except: (holes: string) => string
  readonly lost: (said: { who: string; why: string }) => string
  readonly lostBy: Readonly<Record<KeyComponent, string>>
  readonly crossing: (units: string) => string
  readonly nobodyElse: string
  readonly flags: Readonly<Record<Flag, string>>
  readonly entrusted: (said: { unit: string; basis: string | null }) => string
  readonly transferred: (said: { unit: string; basis: string | null }) => string
  readonly handOnBroken: (unit: string) => string
  readonly mattered: (names: string) => string
  readonly ask: (names: string) => string
  readonly askPlace: string
  readonly possible: (said: { what: string }) => string
  readonly part: Readonly<Record<'assist' | 'supervise' | 'inform', (unit: string) => string>>
  readonly openPart: (said: { role: string; why: string }) => string
  readonly openWhy: Readonly<Record<'attributes' | 'vacant' | 'unresolved' | 'place', string>>
  readonly edition: (said: { edition: number; on: string }) => string
  readonly and: (names: readonly string[]) => string
  readonly stop: string
  readonly attribute: (said: { name: string; value: string }) => string
}

/** What ids are called, in the reader's language; each falls back to the id where nothing is known. */
export type Names = {
  readonly unit: (id: string) => string
  readonly type: (id: string) => string
  readonly territory: (id: string) => string
  readonly attribute: (name: string) => string
  /** A value of an attribute, by the attribute's name. */
  readonly value: (attribute: string, value: Value) => string
  readonly line: (code: string) => string
  readonly destination: (name: string) => string
  readonly level: (level: number) => string
  readonly role: (role: Role) => string
  readonly kind: (kind: string) => string
  readonly item: (id: string) => { readonly number: string | null; readonly text: string } | null
}

/** One sentence of an explanation: what it is about, and the duty it speaks of. */
export type Sentence = {
  readonly about: 'winner' | 'source' | 'lost' | 'flag' | 'handed-on' | 'asked' | 'part' | 'next' | 'edition'
  readonly text: string
  readonly duty: string | null
}

/** A whole explanation in words: one line that says it, and the sentences that give the reasons. */
export type Spoken = { readonly headline: string; readonly sentences: readonly Sentence[] }

type Speaker = { readonly words: ExplainWords; readonly names: Names }

/** A unit of a decision in words: its name, a destination outside, or nobody. */
export const unitInWords = ({ words, names }: Speaker, unit: string): string => {
  if (unit === 'none') return words.nobodyElse
  return unit.startsWith('outside:')
    ? words.outside(names.destination(unit.slice('outside:'.length)))
    : names.unit(unit)
}

const withState = ({ words }: Speaker, who: string, resolved: Resolved): string => {
  if (resolved.state === 'vacant') return words.vacant(who)
  return resolved.state === 'unresolved' ? words.unresolved(who) : who
}

/** Who a duty names and who that is on the day. */
export const assigneeInWords = (speaker: Speaker, reason: Pick<DutyReason, 'assignee' | 'resolved'>): string => {
  const { words, names } = speaker
  const { assignee, resolved } = reason
  if ('outside' in assignee) return words.outside(names.destination(assignee.outside))
  if ('none' in assignee) return words.nobody(assignee.none)
  const unit = resolved.state === 'unit' ? names.unit(resolved.unit) : null
  if ('line' in assignee) {
    const line = { line: names.line(assignee.line), level: names.level(assignee.level), unit }
    return withState(speaker, words.lineAtLevel(line), resolved)
  }
  const named = names.unit(assignee.unit)
  if (unit !== null && unit !== named) return words.succeeded({ named, unit })
  return withState(speaker, named, resolved)
}

const say = (about: Sentence['about'], text: string, duty: string | null = null): Sentence => ({ about, text, duty })

const winnerSentences = (speaker: Speaker, winner: DutyReason): Sentence[] => {
  const { words, names } = speaker
  const who = assigneeInWords(speaker, winner)
  const item = winner.item === null ? null : names.item(winner.item)
  const holes = [...winner.exceptMatters.map(names.type), ...winner.exceptTerritories.map(names.territory)]
  const said = { who, type: names.type(winner.matter), place: names.territory(winner.territory) }
  return [
    say('winner', words.winner(said) + words.stop, winner.duty),
    ...(holes.length > 0 ? [say('winner', words.except(words.and(holes)), winner.duty)] : []),
    ...(item === null
      ? []
      : [say('source', words.item({ kind: names.kind(winner.kind), ...item }) + words.stop, winner.duty)]),
    ...(winner.basis === null ? [] : [say('source', words.basis(winner.basis) + words.stop, winner.duty)]),
  ]
}

const lostSentence = (speaker: Speaker, lost: LostReason): Sentence =>
  say(
    'lost',
    speaker.words.lost({ who: assigneeInWords(speaker, lost), why: speaker.words.lostBy[lost.lostBy] }),
    lost.duty,
  )

const unitsInWords = (speaker: Speaker, units: readonly string[]): string =>
  units.length === 0 ? speaker.words.nobodyElse : speaker.words.and(units.map((unit) => unitInWords(speaker, unit)))

const flagSentences = (speaker: Speaker, decision: Decision): Sentence[] => {
  const { crossing } = decision.explanation
  const others = decision.flags
    .filter((flag) => flag !== 'CROSSING')
    .map((flag) => say('flag', speaker.words.flags[flag]))
  return crossing === null
    ? others
    : [say('flag', speaker.words.crossing(unitsInWords(speaker, crossing.units))), ...others]
}

const handOnSentence = ({ words, names }: Speaker, link: HandOn): Sentence => {
  if (link.to === null) return say('handed-on', words.handOnBroken(names.unit(link.named)), link.duty)
  const said = { unit: names.unit(link.to), basis: link.basis }
  return say('handed-on', link.kind === 'entrust' ? words.entrusted(said) : words.transferred(said), link.duty)
}

const matteredSentence = (speaker: Speaker, decision: Decision): Sentence[] => {
  const { words, names } = speaker
  const { mattered, attributes } = decision.explanation
  if (mattered.length === 0) return []
  const said = mattered.map((name) =>
    words.attribute({ name: names.attribute(name), value: names.value(name, attributes[name] ?? null) }),
  )
  return [say('asked', words.mattered(words.and(said)))]
}

const possibleInWords = (speaker: Speaker, possible: Possible): string =>
  speaker.words.decided[possible.outcome](unitsInWords(speaker, possible.units))

const askSentences = (speaker: Speaker, decision: Decision): Sentence[] => {
  const { words, names } = speaker
  if (decision.outcome !== 'ASK') return []
  if (decision.ask[0] === askForPlace) return [say('asked', words.askPlace)]
  const what = [...new Set(decision.explanation.possible.map((one) => possibleInWords(speaker, one)))]
  return [
    say('asked', words.ask(words.and(decision.ask.map(names.attribute)))),
    ...what.map((one) => say('asked', words.possible({ what: one }))),
  ]
}

const partSentences = (speaker: Speaker, decision: Decision): Sentence[] => {
  const { words, names } = speaker
  const parts = (['assist', 'supervise', 'inform'] as const).flatMap((role) =>
    decision[role].map(({ unit, duty }) => say('part', words.part[role](unitInWords(speaker, unit)), duty)),
  )
  const open = decision.explanation.openParts.map(({ role, duty, why }) =>
    say('part', words.openPart({ role: names.role(role), why: words.openWhy[why] }), duty),
  )
  return [...parts, ...open]
}

const nextSentences = (speaker: Speaker, decision: Decision): Sentence[] => {
  const { words, names } = speaker
  const coordinated =
    decision.coordinator === null ? [] : [say('next', words.coordinator(names.unit(decision.coordinator)))]
  if (decision.provisional !== null)
    return [...coordinated, say('next', words.provisional(unitInWords(speaker, decision.provisional)))]
  const { outcome } = decision
  const isWaiting = outcome === 'GAP' || outcome === 'VACANT' || outcome === 'UNRESOLVED' || outcome === 'OVERLAP'
  return isWaiting ? [...coordinated, say('next', words.next[outcome])] : coordinated
}

/**
 * A decision in words: who, why, what lost and by what, what is flagged, what to ask, who else has a part, what happens
 * next, and by which edition for which day.
 */
export const explainInWords = (speaker: Speaker, decision: Decision): Spoken => {
  const { explanation } = decision
  return {
    headline: speaker.words.decided[decision.outcome](unitsInWords(speaker, decision.units)) + speaker.words.stop,
    sentences: [
      ...askSentences(speaker, decision),
      ...(decision.outcome === 'ASK' ? [] : explanation.winners.flatMap((winner) => winnerSentences(speaker, winner))),
      ...explanation.handedOn.map((link) => handOnSentence(speaker, link)),
      ...flagSentences(speaker, decision),
      ...matteredSentence(speaker, decision),
      ...(decision.outcome === 'ASK' ? [] : explanation.lost.map((lost) => lostSentence(speaker, lost))),
      ...partSentences(speaker, decision),
      ...nextSentences(speaker, decision),
      say('edition', speaker.words.edition({ edition: explanation.edition, on: explanation.on })),
    ],
  }
}
