import { findingsScreen } from './findings-screen.ts'

/** What findings are called: one, and several. */
const nouns = {
  gap: ['gap', 'gaps'],
  overlap: ['overlap', 'overlaps'],
  shadowed: ['shadowed duty', 'shadowed duties'],
  crossing: ['crossing', 'crossings'],
  forceConflict: ['conflict of force', 'conflicts of force'],
  uneven: ['uneven answer', 'uneven answers'],
  hygiene: ['point of order', 'points of order'],
} as const

/** English sentences of what an analysis of a list finds. Its shape is the contract: every other locale must have the same keys. */
export const findings = {
  /** What an analysis found, in sentences. */
  said: {
    conditions: {
      between: (said: { name: string; from: string; to: string }) =>
        `${said.name} from ${said.from} to below ${said.to}`,
      from: (said: { name: string; from: string }) => `${said.name} from ${said.from}`,
      below: (said: { name: string; to: string }) => `${said.name} below ${said.to}`,
      members: (said: { name: string; members: string }) => `${said.name}: ${said.members}`,
      yes: (name: string) => `in or with ${name}`,
      no: (name: string) => `not in or without ${name}`,
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      and: ', ',
      or: '; or ',
    },
    and: (names: readonly string[]) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
    more: (n: number) => `${n} more`,
    unit: {
      nobody: 'nobody, as declared',
      outside: (destination: string) => `outside: ${destination}`,
      line: (said: { line: string; level: string }) => `the ${said.level}'s office for ${said.line}`,
    },
    duty: (said: { who: string; type: string; place: string }) => `“${said.who}: ${said.type} in ${said.place}”`,
    place: (said: { place: string; except: string | null }) =>
      said.except === null ? said.place : `${said.place} except ${said.except}`,
    when: (said: { conditions: string; from: string | null }) =>
      said.conditions === '' ? '' : ` (${said.conditions})`,
    overlap: (said: { units: string; type: string; place: string; when: string }) =>
      `${said.units} lead ${said.type} in ${said.place} with equal right${said.when}.`,
    latent: (said: { units: string; type: string; place: string }) =>
      `${said.units} are named for ${said.type} in ${said.place} with equal right; stronger duties decide everywhere for now.`,
    endOlder: (said: { duty: string; on: string }) =>
      `They differ only in their dates: end ${said.duty} before ${said.on}.`,
    gap: {
      none: (said: { types: string; places: string; when: string; from: string; to: string }) =>
        `Nobody leads ${said.types} in ${said.places}: the list says nothing there.`,
      conditions: (said: { types: string; places: string; when: string; from: string; to: string }) =>
        `Nobody leads ${said.types} in ${said.places} under some conditions${said.when}.`,
      expires: (said: { types: string; places: string; when: string; from: string; to: string }) =>
        `From ${said.from} nobody leads ${said.types} in ${said.places} any more${said.when}.`,
      begins: (said: { types: string; places: string; when: string; from: string; to: string }) =>
        `Until ${said.to} nobody leads ${said.types} in ${said.places} yet${said.when}.`,
    },
    shadowed: (said: { duty: string; by: string; sameUnit: boolean }) =>
      said.sameUnit
        ? `${said.duty} never decides: ${said.by} says the same.`
        : `${said.duty} never decides: it is covered by ${said.by}.`,
    neverApplies: (duty: string) => `${duty} never applies: its exceptions leave nothing of it.`,
    crossing: (said: { one: string; other: string; type: string; place: string }) =>
      `Decided by convention only for ${said.type} in ${said.place}: ${said.one} is closer in place, ${said.other} in kind, or the other way round.`,
    forceConflict: (said: { duty: string; by: string }) =>
      `${said.duty} meets what a stronger instrument reserves: ${said.by}.`,
    uneven: (said: { type: string; place: string; groups: string }) =>
      `In ${said.place} neighbours answer ${said.type} differently: ${said.groups}.`,
    group: (said: { kind: string; places: string }) => `${said.kind} in ${said.places}`,
    groupKinds: { own: 'their own unit', none: 'nobody' },
    hygiene: {
      vacancy: (said: { line: string; level: string; place: string; from: string }) =>
        `${said.place} has no office for ${said.line} at the level ${said.level} from ${said.from} on.`,
      unresolved: (said: { duty: string; unit: string; from: string }) =>
        `${said.duty} names ${said.unit}, which is not there from ${said.from} on, and nobody has succeeded it.`,
      severalUnits: (said: { line: string; place: string; units: string }) =>
        `${said.units} serve ${said.place} for ${said.line} at the same time; the first of them answers.`,
      selfSupervision: (said: { unit: string; type: string; place: string }) =>
        `${said.unit} leads ${said.type} in ${said.place} and supervises itself.`,
      dutyWithoutPower: (duty: string) =>
        `${duty} is a matter of enforcement, and no power list gives its unit the power.`,
    },
  },
  /** The gaps of a list rolled up, each with a statement that would close most of it. */
  gapReport: {
    headline: (said: { type: string; place: string; size: string; past: string | null }): string =>
      `${said.type} in ${said.place}: nobody leads ${said.size} ${said.size === '1' ? 'cell' : 'cells'}${said.past === null ? '' : `; past matters there: ${said.past}`}`,
    proposed: (said: {
      who: string
      type: string
      place: string
      when: string
      from: string
      to: string | null
    }): string =>
      `Proposed: ${said.who} leads ${said.type} in ${said.place}${said.when} from ${said.from}${said.to === null ? ' on' : ` until the day before ${said.to}`}.`,
    somebody: '(a unit to be named)',
    sources: { practice: 'It had such matters in the past.', siblings: 'It leads what is next to it.' },
  },
  /** The report of an analysis, whatever it is written as. */
  report: {
    title: (name: string): string => `Where ${name} is not clear`,
    window: ({ from, to }: { readonly from: string; readonly to: string }): string =>
      `Looked at from ${from} until the day before ${to}.`,
    clean: 'Nothing is unclear: every matter has one lead everywhere.',
    summary: (counts: Readonly<Record<string, number>>): string =>
      Object.entries(nouns)
        .filter(([kind]) => (counts[kind] ?? 0) > 0)
        .map(([kind, [one, several]]) => `${counts[kind]} ${counts[kind] === 1 ? one : several}`)
        .join(', '),
    kinds: {
      overlap: 'Overlaps',
      gap: 'Gaps',
      shadowed: 'Shadowed duties',
      crossing: 'Crossings',
      forceConflict: 'Conflicts of force',
      uneven: 'Uneven answers',
      hygiene: 'Points of order',
    },
    meanings: {
      overlap: 'several units lead with equal right',
      gap: 'nobody leads',
      shadowed: 'a duty that never decides, because others cover it',
      crossing: 'decided by convention only: line and territory point to different units',
      forceConflict: 'a duty meets one that a stronger instrument reserves to another',
      uneven: 'neighbours answer the same matter differently',
      hygiene: 'what the list should put right though it decides nothing by itself',
    },
    headings: { no: 'No.', finding: 'Finding', size: 'Cells', from: 'From', duties: 'Duties' },
    rolledUp: {
      name: 'Gaps by kind and place',
      meaning: 'each with a statement that would close the largest of them; most past matters first, then the largest',
      headings: {
        no: 'No.',
        gaps: 'Gaps',
        regions: 'Regions',
        source: 'Why this unit',
        proposed: 'Statement that would close the largest',
      },
    },
    leftOut: (n: number): string => (n === 1 ? 'and 1 more' : `and ${n} more`),
  },
  screen: findingsScreen,
  problems: {
    'duties/no-analysis': () => 'There is no analysis of this version yet. Ask for one.',
    'duties/no-finding': () => 'The analysis has no finding of this number. Open the list of findings again.',
    'duties/analysis-over': () => 'This analysis has ended already.',
    'duties/no-gap-report': () => 'There is no report of gaps yet: analyse again, or wait until the analysis is done.',
  },
}
