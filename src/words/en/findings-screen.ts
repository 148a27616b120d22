import { counted } from './counted.ts'

const kinds = {
  gap: ['gap', 'gaps'],
  overlap: ['overlap', 'overlaps'],
  shadowed: ['shadowed duty', 'shadowed duties'],
  crossing: ['crossing', 'crossings'],
  forceConflict: ['conflict of force', 'conflicts of force'],
  uneven: ['uneven answer', 'uneven answers'],
  hygiene: ['point of order', 'points of order'],
} as const

type Counts = Readonly<Record<string, number>>

const named = (counts: Counts): string[] =>
  Object.entries(kinds).flatMap(([kind, [one, several]]) => {
    const count = counts[kind] ?? 0
    return count === 0 ? [] : [counted(count, one, several)]
  })

/** English sentences of the screens that show findings. Its shape is the contract: every other locale must have the same keys. */
export const findingsScreen = {
  title: 'Findings',
  kind: {
    overlap: 'Overlap',
    gap: 'Gap',
    shadowed: 'Shadowed duty',
    crossing: 'Crossing',
    forceConflict: 'Conflict of force',
    uneven: 'Uneven answer',
    hygiene: 'Point of order',
  },
  number: (no: number) => `No. ${no}`,
  analysis: 'Analysis',
  list: 'Duty list',
  about: (title: string) => `of ${title}`,
  inForce: (title: string) => `In force: ${title}`,
  draft: (title: string) => `Draft: ${title}`,
  versions: 'Which version',
  analyse: 'Analyse',
  again: 'Analyse again',
  cancel: 'Cancel the analysis',
  asOf: (said: { from: string; edition: string; done: string }) =>
    `As of ${said.from}, edition ${said.edition}; finished ${said.done}.`,
  clean: 'Nothing unclear',
  none: 'No analysis yet',
  noneHint:
    'An analysis goes through every matter, place, day and condition of the list and names each gap, overlap, crossing and shadowed duty.',
  noneInForce: 'The list in force is analysed by itself within moments of being published.',
  noneToRead: 'Ask an editor of the list for one.',
  asked: 'Waiting for its turn',
  running: (share: string) => `Analysing, ${share} done`,
  progress: 'How far the analysis is',
  cancelled: 'The last analysis was cancelled. Nothing of it is kept.',
  failed: 'The last analysis did not finish.',
  failedHint: (problem: string) =>
    `Analyse again; where it fails again, hand this to whoever runs the house: ${problem}`,
  stale: 'The draft has changed since this analysis: analyse again.',
  earlier: 'Meanwhile the earlier analysis is shown.',
  keptOf: (kept: string, all: string) => `The first ${kept} of ${all} are kept one by one.`,
  effect: (opened: Counts, closed: Counts) => {
    const [gone, come] = [named(closed), named(opened)]
    if (gone.length + come.length === 0) return 'This change closes nothing and opens nothing.'
    const closes = gone.length === 0 ? 'closes nothing' : `closes ${gone.join(', ')}`
    return `This change ${closes}${come.length === 0 ? ' and opens nothing' : `, opens ${come.join(', ')}`}.`
  },
  effectHint: 'Against the list in force.',
  effectWaits: 'What this change closes and opens is told once the list in force has been analysed too.',
  effectList: 'Show what it closes and opens',
  closed: (count: number) => `Closed: ${count}`,
  opened: (count: number) => `Opened: ${count}`,
  nothingClosed: 'It closes none of the findings of the list in force.',
  nothingOpened: 'It opens no finding that the list in force does not have.',
  views: { findings: 'Findings', gaps: 'Gaps by kind and place', changes: 'What the draft changes' },
  gapsSorted: (shown: string, total: string) =>
    `${shown} of ${total}, those with most matters of the last year first, then the largest.`,
  largestOf: (regions: number) => (regions === 1 ? 'The only one:' : `The largest of ${regions}:`),
  write: 'Write this duty',
  noGaps: 'No roll-up of this analysis',
  noGapsHint: 'It was made before there were any. The next analysis has one.',
  viewsLabel: 'What is shown',
  filter: 'Kind of finding',
  all: 'All',
  heading: { finding: 'Finding', size: 'Cells', first: 'First day' },
  sizeNote: 'Pairs of matter and place',
  noneOfKind: 'None of this kind',
  noneOfKindHint: 'Choose another kind above.',
  nothingHint: 'Every matter has one lead everywhere. The list in force is looked at again every day.',
  more: 'More findings',
  next: 'Next finding',
  previous: 'Previous finding',
  moreDuties: (count: number) => `and ${counted(count, 'other duty', 'other duties')}`,
  panel: 'The finding that is opened',
  choose: 'Choose a finding to see both texts, an instance and ways to settle it.',
  latent: 'beaten everywhere for now',
  texts: 'What the list says',
  noTexts: 'No duty of the list names a lead for it.',
  where: 'When',
  days: (from: string, to: string) => `From ${from} until the day before ${to}.`,
  fromOn: (from: string) => `From ${from} on.`,
  instance: (said: { type: string; where: string; on: string; known: string }) =>
    `For instance: ${said.type} in ${said.where} on ${said.on}${said.known === '' ? '' : `, ${said.known}`}.`,
  tryIt: 'Try it',
  tryTitle: (said: { type: string; on: string }) => `${said.type} on ${said.on}, by this version`,
  past: (orders: string, units: readonly (readonly [string, string])[]) =>
    `Last 12 months: ${counted(orders, 'order', 'orders')} of these matters and places. ${units.map(([name, count]) => `${name} had ${count}`).join(', ')}.`,
  noPast: 'No order of these matters and places in the last 12 months.',
  settle: 'Ways to settle it',
  settleHint: {
    overlap: 'Say who leads: make the other assist, narrow one by a condition, or end it.',
    gap: 'Write a duty that closes it, or widen one that stops short.',
    shadowed: 'Remove it, or narrow what covers it.',
    crossing: 'Write the closer duty with both the kind of matter and the place, so that no convention decides.',
    forceConflict: 'Leave to the stronger instrument what it reserves.',
    uneven: 'State one duty for the whole area, or say by an item why they differ.',
    hygiene: 'Put the duty or the directory right.',
  },
  toSettle: 'The editors of the list settle it.',
  endOlder: (said: { who: string; on: string }) => `End the older one, ${said.who}, before ${said.on}`,
  change: (who: string) => `Change the duty of ${who}`,
  close: (said: { type: string; where: string }) => `Write a duty for ${said.type} in ${said.where}`,
  moreToClose: (count: number) => `${counted(count, 'more pair', 'more pairs')} of matter and place are part of it.`,
  draftKept: (title: string) => `Kept in the draft ${title}.`,
  toDraft: 'See its findings',
  duty: 'A duty of the list',
  changeInDraft: 'Change it in the draft',
  always: 'unconditionally',
}
