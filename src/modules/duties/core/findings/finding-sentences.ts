import type { Assignee, Duty } from '../duty.ts'
import type { DutyList } from '../list-file.ts'
import type { Names } from '../sentences.ts'
import { type ConditionWords, conditionsInWords } from './condition-sentences.ts'
import type { Clause, Finding, Gap, Hygiene, Overlap, Uneven } from './finding.ts'

/** The sentences of a language that say what an analysis found; `src/words/` has them. */
export type FindingWords = {
  readonly conditions: ConditionWords
  readonly and: (names: readonly string[]) => string
  readonly more: (n: number) => string
  readonly unit: Readonly<Record<'nobody', string>> & {
    readonly outside: (destination: string) => string
    readonly line: (said: { line: string; level: string }) => string
  }
  readonly duty: (said: { who: string; type: string; place: string }) => string
  readonly place: (said: { place: string; except: string | null }) => string
  readonly when: (said: { conditions: string; from: string | null }) => string
  readonly overlap: (said: { units: string; type: string; place: string; when: string }) => string
  readonly latent: (said: { units: string; type: string; place: string }) => string
  readonly endOlder: (said: { duty: string; on: string }) => string
  readonly gap: Readonly<
    Record<Gap['reason'], (said: { types: string; places: string; when: string; from: string; to: string }) => string>
  >
  readonly shadowed: (said: { duty: string; by: string; sameUnit: boolean }) => string
  readonly neverApplies: (duty: string) => string
  readonly crossing: (said: { one: string; other: string; type: string; place: string }) => string
  readonly forceConflict: (said: { duty: string; by: string }) => string
  readonly uneven: (said: { type: string; place: string; groups: string }) => string
  readonly group: (said: { kind: string; places: string }) => string
  readonly groupKinds: Readonly<Record<'own' | 'none', string>>
  readonly hygiene: {
    readonly vacancy: (said: { line: string; level: string; place: string; from: string }) => string
    readonly unresolved: (said: { duty: string; unit: string; from: string }) => string
    readonly severalUnits: (said: { line: string; place: string; units: string }) => string
    readonly selfSupervision: (said: { unit: string; type: string; place: string }) => string
    readonly dutyWithoutPower: (duty: string) => string
  }
}

/** What findings are said with: words, names, and the list that was analysed. */
export type FindingSpeaker = { readonly words: FindingWords; readonly names: Names; readonly list: DutyList }

/** The same with the list's duties at hand, and conditions as people say them. */
export type Speaker = FindingSpeaker & {
  readonly duties: ReadonlyMap<string, Duty>
  readonly conditions: (boxes: Gap['boxes']) => string
}

/** Names that one sentence says at most; how many more there are is told. */
const namesSaid = 5

const several = ({ words }: Speaker, names: readonly string[]): string =>
  names.length <= namesSaid
    ? words.and(names)
    : words.and([...names.slice(0, namesSaid - 1), words.more(names.length - namesSaid + 1)])

const unitText = ({ words, names }: FindingSpeaker, unit: string): string => {
  if (unit === 'none') return words.unit.nobody
  return unit.startsWith('outside:')
    ? words.unit.outside(names.destination(unit.slice('outside:'.length)))
    : names.unit(unit)
}

/** Who is named, in words. */
export const assigneeText = (speaker: FindingSpeaker, assignee: Assignee): string => {
  const { words, names } = speaker
  if ('unit' in assignee) return names.unit(assignee.unit)
  if ('line' in assignee)
    return words.unit.line({ line: names.line(assignee.line), level: names.level(assignee.level) })
  return unitText(speaker, 'outside' in assignee ? `outside:${assignee.outside}` : 'none')
}

const dutyText = (speaker: Speaker, id: string): string => {
  const duty = speaker.duties.get(id)
  if (duty === undefined) return id
  const { words, names } = speaker
  const [who, type, place] = [
    assigneeText(speaker, duty.assignee),
    names.type(duty.matter),
    names.territory(duty.territory),
  ]
  return words.duty({ who, type, place })
}

/** Under which conditions, from when; empty where there are none. */
export const whenText = (speaker: Speaker, boxes: Gap['boxes'], from: string | null): string =>
  speaker.words.when({ conditions: speaker.conditions(boxes), from })

/** Two statements that differ in nothing but their assignee and dates: the older one was probably meant to end. */
const endOlder = (speaker: Speaker, finding: Overlap): string => {
  const duties = finding.duties.flatMap((id) => speaker.duties.get(id) ?? [])
  const [one, other] = duties.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  if (duties.length !== 2 || one === undefined || other === undefined || other.from === null) return ''
  const said = ({ boxes, exceptMatters, exceptTerritories }: Duty) =>
    JSON.stringify([boxes, exceptMatters, exceptTerritories])
  const isLater = (one.from ?? '') < other.from
  return isLater && said(one) === said(other)
    ? speaker.words.endOlder({ duty: dutyText(speaker, one.id), on: other.from })
    : ''
}

const overlapText = (speaker: Speaker, finding: Overlap): string => {
  const { words, names } = speaker
  const units = several(
    speaker,
    finding.units.map((unit) => unitText(speaker, unit)),
  )
  const said = { units, type: names.type(finding.matter), place: names.territory(finding.territory) }
  if (finding.latent) return words.latent(said)
  const when = whenText(speaker, finding.boxes, null)
  return [words.overlap({ ...said, when }), endOlder(speaker, finding)].filter((text) => text !== '').join(' ')
}

/** A place with its exceptions, in words. */
export const clauseText = (speaker: Speaker, clause: Clause): string => {
  const { words, names } = speaker
  const except = clause.except.length === 0 ? null : several(speaker, clause.except.map(names.territory))
  return words.place({ place: names.territory(clause.in), except })
}

const gapText = (speaker: Speaker, finding: Gap): string =>
  speaker.words.gap[finding.reason]({
    types: several(speaker, finding.matters.map(speaker.names.type)),
    places: several(
      speaker,
      finding.territories.map((clause) => clauseText(speaker, clause)),
    ),
    when: whenText(speaker, finding.boxes, null),
    from: finding.days.from,
    to: finding.days.to,
  })

const kindText = (speaker: Speaker, kind: string): string => {
  const { words, names } = speaker
  const said = kind.split('+').map((one) => {
    if (one === 'own' || one === 'none') return words.groupKinds[one]
    if (one.startsWith('unit:')) return names.unit(one.slice('unit:'.length))
    const [, line, level] = /^(.*)@(\d+)$/.exec(one) ?? []
    if (line === undefined) return unitText(speaker, one)
    return words.unit.line({ line: names.line(line), level: names.level(Number(level)) })
  })
  return words.and(said)
}

const unevenText = (speaker: Speaker, finding: Uneven): string => {
  const { words, names } = speaker
  const groups = finding.groups.map(({ kind, territories }) =>
    words.group({ kind: kindText(speaker, kind), places: several(speaker, territories.map(names.territory)) }),
  )
  const [type, place] = [names.type(finding.matter), names.territory(finding.territory)]
  return words.uneven({ type, place, groups: groups.join('; ') })
}

const hygieneText = (speaker: Speaker, finding: Hygiene): string => {
  const { words, names } = speaker
  const [duty = ''] = finding.duties
  const [unit = ''] = finding.units
  const place = finding.territory === null ? '' : names.territory(finding.territory)
  const line = finding.line === null ? '' : names.line(finding.line)
  switch (finding.code) {
    case 'vacancy':
      return words.hygiene.vacancy({ line, level: names.level(finding.level ?? 0), place, from: finding.days.from })
    case 'unresolved': {
      const stated = speaker.duties.get(duty)?.assignee
      const named = stated === undefined ? unit : assigneeText(speaker, stated)
      return words.hygiene.unresolved({ duty: dutyText(speaker, duty), unit: named, from: finding.days.from })
    }
    case 'several-units':
      return words.hygiene.severalUnits({ line, place, units: several(speaker, finding.units.map(names.unit)) })
    case 'self-supervision': {
      const type = finding.matter === null ? '' : names.type(finding.matter)
      const lead = speaker.duties.get(duty)
      const who = unit === '' && lead !== undefined ? assigneeText(speaker, lead.assignee) : unitText(speaker, unit)
      return words.hygiene.selfSupervision({ unit: who, type, place })
    }
    case 'duty-without-power':
      return words.hygiene.dutyWithoutPower(dutyText(speaker, duty))
  }
}

const sentenceOf = (speaker: Speaker, finding: Finding): string => {
  const { words, names } = speaker
  switch (finding.kind) {
    case 'overlap':
      return overlapText(speaker, finding)
    case 'gap':
      return gapText(speaker, finding)
    case 'shadowed': {
      const [own = '', ...cover] = finding.duties
      const duty = dutyText(speaker, own)
      if (cover.length === 0) return words.neverApplies(duty)
      const by = several(
        speaker,
        cover.map((id) => dutyText(speaker, id)),
      )
      return words.shadowed({ duty, by, sameUnit: finding.sameUnit })
    }
    case 'crossing': {
      const [one = '', other = ''] = finding.duties
      const [type, place] = [names.type(finding.matter), names.territory(finding.territory)]
      return words.crossing({ one: dutyText(speaker, one), other: dutyText(speaker, other), type, place })
    }
    case 'forceConflict': {
      const [own = '', ...reserving] = finding.duties
      const by = several(
        speaker,
        reserving.map((id) => dutyText(speaker, id)),
      )
      return words.forceConflict({ duty: dutyText(speaker, own), by })
    }
    case 'uneven':
      return unevenText(speaker, finding)
    case 'hygiene':
      return hygieneText(speaker, finding)
  }
}

export const speakerOf = (given: FindingSpeaker): Speaker => {
  const { words, names, list } = given
  const attributes = new Map(list.attributes.map((attribute) => [attribute.name, attribute]))
  return {
    ...given,
    duties: new Map(list.duties.map((duty) => [duty.id, duty])),
    conditions: (boxes) => conditionsInWords({ words: words.conditions, names, attributes }, boxes),
  }
}

/** Says findings of one list as people would: who, what, where, under which conditions, from when, and a repair where one is plain. */
export const findingSpeaker = (given: FindingSpeaker): ((finding: Finding) => string) => {
  const speaker = speakerOf(given)
  return (finding) => sentenceOf(speaker, finding)
}
