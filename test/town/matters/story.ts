import type { Chance } from '../chance.ts'
import type { ListAnswer } from '../list/answer.ts'
import type { Said } from '../said.ts'
import type { Limit } from '../taxonomy.ts'
import type { Manner } from './manner.ts'
import type { Happening, TownMatter } from './matter.ts'
import { negotiation, notes, returnsFor, solved, unsolved } from './voices/phrases.ts'
import { instantAt, minuteMs, type OfficeTime } from './working.ts'

/** The body of the hotline: it dispatches, negotiates and calls back. */
export const hotline = 'hotline-centre'

/** What a story starts from. */
type Opening = {
  readonly reportedMs: number
  readonly type: string
  readonly manner: Manner
  readonly channel: TownMatter['channel']
  readonly reporter: string | null
  readonly urgency: Limit
  readonly answer: ListAnswer
  /** Units the hotline would ask when the list names nobody, likeliest first. */
  readonly candidates: readonly string[]
  /** How likely the first unit returns it. */
  readonly returnShare: number
  /** How slowly the lead works: 1 is usual. */
  readonly slowness: number
  /** Draws the words of an answer. */
  readonly reply: () => Said
}

type Story = Pick<
  TownMatter,
  'lead' | 'assists' | 'state' | 'dispatchedAt' | 'dueAt' | 'answeredAt' | 'closedAt' | 'late' | 'history'
>

type Event = Omit<Happening, 'at'> & { readonly ms: number }

/** Working days to answer, in office minutes. */
const officeMinutes: Readonly<Record<Exclude<Limit, 'urgent'>, number>> = { consultation: 3 * 420, general: 5 * 420 }

/** Minutes to the first contact in an urgent matter. */
const contactMinutes = 30

/** About normal, mean 0, deviation 1. */
const bell = (chance: Chance): number => (chance.next() + chance.next() + chance.next() + chance.next() - 2) * 1.73

const workMinutes = (chance: Chance, { urgency, slowness }: Opening): number => {
  if (urgency === 'urgent') return Math.max(12, 150 * Math.exp(bell(chance) * 0.6))
  if (chance.happens(0.009)) return 420 * (14 + chance.below(70))
  const usual = urgency === 'consultation' ? 350 : 830
  return Math.max(12, usual * slowness * Math.exp(bell(chance) * 0.7))
}

const laterInOffice = (office: OfficeTime, ms: number, minutes: number): number =>
  office.at(office.workedBy(ms) + minutes) + Math.round((ms % minuteMs) / 2)

/** What the list settles is dispatched as it comes; what it does not settle waits for people. */
const dispatchedAt = (opening: Opening, chance: Chance): number => opening.reportedMs + (5 + chance.below(70)) * 1_000

type Handed = { readonly ms: number; readonly lead: string; readonly events: readonly Event[] }

/** Which sentence of the hotline says why a matter waits. */
const whys: Readonly<Partial<Record<ListAnswer['outcome'], number>>> = { VACANT: 1, UNRESOLVED: 1, OVERLAP: 3, ASK: 4 }

const namedBy = (opening: Opening, office: OfficeTime, chance: Chance): Handed => {
  const waits = dispatchedAt(opening, chance)
  const named = laterInOffice(office, waits, 150 + chance.below(750))
  const asked = opening.answer.leads.length > 0 ? opening.answer.leads : opening.candidates
  const first = asked[0] ?? hotline
  const lead = chance.happens(0.78) ? first : (asked[1] ?? first)
  const why = whys[opening.answer.outcome] ?? 0
  const told = (at: number): { text: Said } | object => {
    const text = negotiation[at]
    return text === undefined ? {} : { text }
  }
  return {
    ms: named,
    lead,
    events: [
      { ms: waits, what: 'waits', unit: hotline, ...told(why) },
      { ms: named, what: 'named', unit: hotline, lead, assists: opening.answer.assists, ...told(2) },
    ],
  }
}

const dispatchedTo = (opening: Opening, chance: Chance): Handed => {
  const ms = dispatchedAt(opening, chance)
  const [lead = hotline] = opening.answer.leads
  const assists = [...opening.answer.leads.filter((unit) => unit !== lead), ...opening.answer.assists]
  return { ms, lead, events: [{ ms, what: 'dispatched', unit: hotline, lead, assists }] }
}

/** The first unit hands it back within a working day; the hotline sends it on, or back with a decision. */
const returned = (handed: Handed, opening: Opening, { office, chance }: Means): Handed => {
  const reason = chance.pick(returnsFor(opening.type))
  const backMs = laterInOffice(office, handed.ms, 60 + chance.below(320))
  const others = [...opening.answer.leads, ...opening.candidates].filter((unit) => unit !== handed.lead)
  const lead = chance.happens(0.55) ? (others[0] ?? handed.lead) : handed.lead
  const ms = laterInOffice(office, backMs, 40 + chance.below(300))
  return {
    ms,
    lead,
    events: [
      ...handed.events,
      { ms: backMs, what: 'returned', unit: handed.lead, reason: reason.code, text: reason.text },
      { ms, what: 'dispatched', unit: hotline, lead, assists: opening.answer.assists.filter((unit) => unit !== lead) },
    ],
  }
}

type Means = { readonly office: OfficeTime; readonly chance: Chance }

const handled = (handed: Handed, opening: Opening, { office, chance }: Means): Event[] => {
  const work = workMinutes(chance, opening)
  const at = (minutes: number): number => laterInOffice(office, handed.ms, minutes)
  const answeredMs = opening.urgency === 'urgent' && work < 120 ? handed.ms + work * minuteMs : at(work)
  const contactMs = opening.urgency === 'urgent' ? handed.ms + (3 + chance.below(28)) * minuteMs : at(work * 0.08)
  const claimed: Event = { ms: Math.min(contactMs, answeredMs), what: 'claimed', unit: handed.lead }
  const noted = (share: number): Event => ({
    ms: Math.min(at(work * share), answeredMs),
    what: 'noted',
    unit: handed.lead,
    text: chance.pick(notes[opening.manner]),
  })
  const answered: Event = { ms: answeredMs, what: 'answered', unit: handed.lead, text: opening.reply() }
  const visits = chance.happens(0.45) ? [noted(0.35)] : []
  const more = work > 1600 ? [noted(0.7)] : []
  return [claimed, ...visits, ...more, answered, ...followed(answeredMs, opening, { office, chance })]
}

const followed = (answeredMs: number, opening: Opening, { office, chance }: Means): Event[] => {
  const closedMs = laterInOffice(office, answeredMs, 20 + chance.below(180))
  const closed: Event = { ms: closedMs, what: 'closed', unit: hotline }
  if (!chance.happens(0.62)) return [closed]

  const calledMs = laterInOffice(office, closedMs, 420 + chance.below(1300))
  const mood = chance.next()
  const verdict = mood < 0.8 ? true : mood < 0.9 ? false : null
  const called: Event = {
    ms: calledMs,
    what: 'called-back',
    unit: hotline,
    solved: verdict,
    ...(verdict === null ? {} : { text: chance.pick(verdict ? solved[opening.manner] : unsolved) }),
  }
  if (verdict !== false || !chance.happens(0.3)) return [closed, called]
  const reopenedMs = laterInOffice(office, calledMs, 30)
  const againMs = laterInOffice(office, reopenedMs, 400 + chance.below(900))
  return [
    closed,
    called,
    { ms: reopenedMs, what: 'reopened', unit: hotline },
    { ms: againMs, what: 'answered', unit: opening.answer.leads[0] ?? hotline, text: opening.reply() },
    { ms: laterInOffice(office, againMs, 60), what: 'closed', unit: hotline },
  ]
}

/** Answered at once by the hotline: the matter lies before a court, or asks for nothing but a word. */
const explained = (opening: Opening, { office, chance }: Means): Event[] => {
  const ms = laterInOffice(office, opening.reportedMs, 30 + chance.below(200))
  return [
    { ms, what: 'dispatched', unit: hotline, lead: hotline, assists: [] },
    { ms: ms + 20 * minuteMs, what: 'answered', unit: hotline, text: opening.reply() },
    { ms: ms + 30 * minuteMs, what: 'closed', unit: hotline },
  ]
}

const eventsOf = (opening: Opening, means: Means): readonly Event[] => {
  const { chance, office } = means
  const { outcome } = opening.answer
  if (outcome === 'OUTSIDE') return explained(opening, means)
  if (chance.happens(0.006)) {
    return [{ ms: opening.reportedMs + (20 + chance.below(600)) * minuteMs, what: 'withdrawn', unit: null }]
  }
  const isSettled = outcome === 'LEAD' || outcome === 'JOINT'
  const handed = isSettled ? dispatchedTo(opening, chance) : namedBy(opening, office, chance)
  const settled = chance.happens(opening.returnShare) ? returned(handed, opening, means) : handed
  return [...settled.events, ...handled(settled, opening, means)]
}

const states: Readonly<Record<Happening['what'], Story['state'] | null>> = {
  reported: 'waiting',
  waits: 'waiting',
  returned: 'waiting',
  named: 'dispatched',
  dispatched: 'dispatched',
  claimed: 'underway',
  noted: null,
  answered: 'answered',
  closed: 'closed',
  'called-back': null,
  reopened: 'underway',
  withdrawn: 'withdrawn',
}

/** One thing after the other: nothing happens before what led to it. */
const inOrder = (events: readonly Event[]): Event[] => {
  let last = 0
  return events.map((event) => {
    last = Math.max(last + 1_000, event.ms)
    return { ...event, ms: last }
  })
}

/**
 * Tells what happened to one matter until the demonstration's moment; what would come later has not happened yet.
 *
 * @param asOfMs the moment of the demonstration
 */
export const storyOf = (opening: Opening, asOfMs: number, means: Means): Story => {
  const reported: Event = { ms: opening.reportedMs, what: 'reported', unit: opening.reporter }
  const events = inOrder([reported, ...eventsOf(opening, means)]).filter((event) => event.ms < asOfMs)
  const state = events.map((event) => states[event.what]).findLast((one) => one !== null) ?? 'waiting'
  const sent = events.findLast((event) => event.lead !== undefined)
  const answered = events.find((event) => event.what === 'answered')
  const closed = state === 'closed' ? events.findLast((event) => event.what === 'closed') : undefined
  // An urgent matter has half an hour to the first contact; once somebody took it on, its answer is due like any other's.
  const awaitsContact = opening.urgency === 'urgent' && !events.some((event) => event.what === 'claimed')
  const dueMs = awaitsContact
    ? opening.reportedMs + contactMinutes * minuteMs
    : laterInOffice(
        means.office,
        opening.reportedMs,
        officeMinutes[opening.urgency === 'consultation' ? 'consultation' : 'general'],
      )
  return {
    lead: state === 'waiting' ? null : (sent?.lead ?? null),
    assists: sent?.assists ?? [],
    state,
    dispatchedAt: sent === undefined ? null : instantAt(sent.ms),
    dueAt: instantAt(dueMs),
    answeredAt: answered === undefined ? null : instantAt(answered.ms),
    closedAt: closed === undefined ? null : instantAt(closed.ms),
    late: state !== 'withdrawn' && (answered?.ms ?? asOfMs) > dueMs,
    history: events.map(({ ms, ...event }) => ({ at: instantAt(ms), ...event })),
  }
}
