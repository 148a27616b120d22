import { attributeValues } from './attribute-values.ts'
import { counted } from './counted.ts'
import { dutyEditing } from './duty-editing.ts'

type Values = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

type Entry = Readonly<Record<string, unknown>>

const entriesIn = (value: unknown): readonly Entry[] =>
  Array.isArray(value) ? value.filter((one): one is Entry => typeof one === 'object' && one !== null) : []

/** The first faults of a refusal, said one by one. */
const firstOf = (entries: readonly Entry[], say: (entry: Entry) => string): string =>
  entries
    .slice(0, 3)
    .map((entry) => ` ${say(entry)}`)
    .join(';')

const meant = (fault: Values): string =>
  text(fault.expected) === '' ? '' : `; probably meant: ${text(fault.expected)}`

const faults = {
  shape: (fault: Values) => `has an unexpected shape: found ${text(fault.found)}, expected ${text(fault.expected)}`,
  'unknown-unit': (fault: Values) => `names the unit ${text(fault.found)}, which is not there${meant(fault)}`,
  'unknown-type': (fault: Values) => `names the matter type ${text(fault.found)}, which is not there${meant(fault)}`,
  'unknown-territory': (fault: Values) => `names the territory ${text(fault.found)}, which is not there${meant(fault)}`,
  'unknown-attribute': (fault: Values) =>
    `names the attribute ${text(fault.found)}, which is not declared; declared are: ${text(fault.expected)}`,
  'unknown-duty': (fault: Values) => `names the duty ${text(fault.found)}, which is not there`,
  'unknown-item': (fault: Values) => `cites the item ${text(fault.found)}, which is not there`,
  'unknown-value': (fault: Values) => `has the value ${text(fault.found)}; possible are: ${text(fault.expected)}`,
  duplicate: (fault: Values) => `stands twice: ${text(fault.found)}`,
  'reversed-dates': (fault: Values) => `ends before it begins: ${text(fault.found)}`,
  'reversed-range': (fault: Values) => `runs backwards: ${text(fault.found)}, expected ${text(fault.expected)}`,
  'empty-range': (fault: Values) => `holds nothing: ${text(fault.found)}, expected ${text(fault.expected)}`,
  'no-box': () => 'has no box of conditions: leave it out, or write [{}] for "always"',
  cycle: (fault: Values) => `goes round in a circle: ${text(fault.found)}`,
  'too-many': (fault: Values) => `is ${text(fault.found)}; at most ${text(fault.expected)} can be handled`,
  'level-not-below': (fault: Values) =>
    `has level ${text(fault.found)}; below its parent it must be ${text(fault.expected)}`,
  'two-delegations': (fault: Values) => `is handed on twice on the same day: ${text(fault.found)}`,
  'chain-too-long': (fault: Values) => `is handed on too often (${text(fault.found)}); at most three times`,
  'coordinator-missing': (fault: Values) => `the joint group ${text(fault.found)} has no coordinator`,
  reservation: (fault: Values) =>
    `is lifted above duty ${text(fault.found)}, which a stronger instrument reserves; needed: ${text(fault.expected)}`,
  'item-not-confirmed': (fault: Values) =>
    `gives meaning to the item "${text(fault.found)}", which is not confirmed: confirm its meaning, or take the duty off it`,
  missing: (fault: Values) => `is empty; expected ${text(fault.expected)}`,
  'bad-number': (fault: Values) => `is no whole number: ${text(fault.found)}; expected ${text(fault.expected)}`,
  'bad-date': (fault: Values) => `is no date: ${text(fault.found)}; write it like 2025-03-02`,
  'bad-condition': (fault: Values) => `cannot be read: ${text(fault.found)}; write it like ${text(fault.expected)}`,
  'bad-word': (fault: Values) => `is no known word: ${text(fault.found)}; possible are: ${text(fault.expected)}`,
  'no-assignee': () => 'names nobody: fill in a unit, a line with its level, where it goes outside, or why nobody',
  'several-assignees': (fault: Values) => `names more than one: ${text(fault.found)}; keep one, use a row for each`,
  ambiguous: (fault: Values) => `means several: ${text(fault.found)}; write its full path or id`,
  'unknown-line': (fault: Values) =>
    `names the line ${text(fault.found)}, which is not there; there are: ${text(fault.expected)}`,
  'no-heading': (fault: Values) => `has no heading row with the columns ${text(fault.expected)}`,
}

const parts = {
  matters: 'Matter type',
  territories: 'Territory',
  attributes: 'Attribute',
  units: 'Unit',
  items: 'Item',
  duties: 'Duty',
  delegations: 'Delegation of',
  points: 'Point',
  window: 'Window',
  list: 'List',
}

const said: Readonly<Record<string, (fault: Values) => string>> = faults
const partNames: Readonly<Record<string, string>> = parts

const faultSaid = (fault: Entry): string => {
  const part = partNames[text(fault.part)] ?? text(fault.part)
  const entry = text(fault.id) === '' ? part : `${part} ${text(fault.id)}`
  const field = fault.field === '' ? '' : `, ${text(fault.field)},`
  return `${entry}${field} ${said[text(fault.code)]?.(fault) ?? text(fault.code)}`
}

const rowSaid = (row: Entry): string =>
  `${text(row.sheet)}, row ${text(row.row)}, ${text(row.column)} ${said[text(row.code)]?.(row) ?? text(row.code)}`

/** English sentences of duties. Its shape is the contract: every other locale must have the same keys. */
export const duties = {
  outcomes: {
    LEAD: 'Clear',
    JOINT: 'Joint',
    OVERLAP: 'Overlap',
    GAP: 'Gap',
    VACANT: 'Vacant',
    UNRESOLVED: 'Unresolved',
    'DECLARED GAP': 'Declared gap',
    ASK: 'Ask',
  },
  roles: { lead: 'Lead', assist: 'Assist', supervise: 'Supervise', inform: 'Inform' },
  kinds: {
    power: 'Powers',
    basic: 'Basic',
    cooperating: 'Cooperating',
    'taken-back': 'Taken back',
    territorial: 'Territorial',
    community: 'Community',
  },
  itemStates: { confirmed: 'Meaning confirmed', standing: 'Standing work', abolished: 'Abolished', open: 'Open' },
  destinations: {
    court: 'court',
    arbitration: 'arbitration',
    'labour-arbitration': 'labour arbitration',
    'administrative-review': 'administrative review',
    discipline: 'discipline inspection',
    'information-request': 'open-government request',
    petition: 'a petition already under way',
    '110': 'police, 110',
    '119': 'fire, 119',
    '120': 'ambulance, 120',
    '122': 'traffic police, 122',
  },
  levels: ['nation', 'province', 'city', 'county', 'township', 'community', 'grid'],
  values: attributeValues,

  explain: {
    decided: {
      LEAD: (units: string) => `${units} is accountable`,
      JOINT: (units: string) => `${units} are accountable together`,
      OVERLAP: (units: string) => `${units} are both named, with equal weight`,
      GAP: () => 'The list says nothing here',
      VACANT: () => 'The list names an office that nobody holds here',
      UNRESOLVED: () => 'The list names a unit that is closed and has no successor',
      'DECLARED GAP': () => 'The list declares that nobody is accountable here',
      ASK: () => 'One more thing must be known',
    },
    next: {
      GAP: "The hotline's body negotiates a lead; the list's editors see it as a gap.",
      VACANT: "The hotline's body names who stands in; nothing falls to a weaker statement.",
      UNRESOLVED: "The hotline's body names who stands in; the list's editors see it as unresolved.",
      OVERLAP: "The hotline's body negotiates; the list's editors see it as an overlap.",
    },
    provisional: (unit: string) => `Until it is settled ${unit} leads: it had the last like matter.`,
    coordinator: (unit: string) => `${unit} coordinates.`,
    winner: (said: { who: string; type: string; place: string }) => `${said.who} leads ${said.type} in ${said.place}`,
    lineAtLevel: (said: { line: string; level: string; unit: string | null }) =>
      said.unit === null
        ? `the ${said.level}'s office for ${said.line}`
        : `${said.unit} (${said.level} level, ${said.line})`,
    succeeded: (said: { named: string; unit: string }) => `${said.unit} (succeeding ${said.named})`,
    vacant: (who: string) => `${who}, vacant on that day`,
    unresolved: (who: string) => `${who}, which nobody has succeeded`,
    outside: (destination: string) => `outside: ${destination}`,
    nobody: (reason: string) => `nobody (${reason})`,
    item: (said: { kind: string; number: string | null; text: string }) =>
      `${said.kind} list${said.number === null ? '' : `, item ${said.number}`}: ${said.text}`,
    basis: (basis: string) => `Basis: ${basis}`,
    except: (holes: string) => `Except ${holes}.`,
    lost: (said: { who: string; why: string }) => `${said.who} also has a statement; ${said.why}.`,
    lostBy: {
      precedence: 'a settlement or takeover ranks above it',
      force: 'the other rests on an instrument of greater force',
      territory: 'the other is stated for this area more closely',
      matter: 'the other is stated for this kind of matter more closely',
      conditions: 'the other states more conditions',
    },
    crossing: (units: string) =>
      `By convention only: were the kind of matter and the area weighed the other way round, it would be ${units}.`,
    nobodyElse: 'nobody',
    flags: {
      CROSSING: 'By convention',
      VACANT: 'One of the offices named is vacant.',
      UNRESOLVED: 'One of the units named is closed without a successor.',
    },
    entrusted: (said: { unit: string; basis: string | null }) =>
      `Entrusted to ${said.unit}, which performs it${said.basis === null ? '' : ` (${said.basis})`}; accountability stays.`,
    transferred: (said: { unit: string; basis: string | null }) =>
      `Transferred to ${said.unit}${said.basis === null ? '' : ` (${said.basis})`}.`,
    handOnBroken: (unit: string) => `It was handed on to ${unit}, which is closed without a successor; so it stays.`,
    mattered: (names: string) => `What decided it: ${names}.`,
    ask: (names: string) => `Ask for: ${names}.`,
    askPlace: 'Ask for the place more closely: the accountable unit depends on it.',
    possible: (said: { what: string }) => `Possible: ${said.what}.`,
    part: {
      assist: (unit: string) => `${unit} assists.`,
      supervise: (unit: string) => `${unit} supervises.`,
      inform: (unit: string) => `${unit} is informed.`,
    },
    openPart: (said: { role: string; why: string }) => `A statement for "${said.role}" stays open: ${said.why}.`,
    openWhy: {
      attributes: 'it depends on something not known',
      vacant: 'its office is vacant',
      unresolved: 'its unit is closed without a successor',
      place: 'the place is known too coarsely',
    },
    edition: (said: { edition: number; on: string }) => `Decided for ${said.on} by edition ${said.edition}.`,
    and: (names: readonly string[]) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
    stop: '.',
    attribute: (said: { name: string; value: string }) => `${said.name} ${said.value}`,
  },

  faults,
  fault: (said: { part: string; id: string; field: string; what: string }) =>
    `${said.part} ${said.id}${said.field === '' ? '' : `, ${said.field}`}: ${said.what}`,
  parts,

  reorganising: {
    duties: 'Duties',
    unitsFollow: 'Followed by date through the units that succeed; the list itself stays.',
    placesFollow:
      'They end on the day and go on at the places that come after; a version of the list is published for it.',
    nameSuccessor: 'Name the unit that succeeds, or change these duties first.',
    namePlace: 'Name the place that comes after, or change these duties first.',
  },

  editing: dutyEditing,

  screen: {
    title: 'Duty list',
    about: (title: string, duties: string, day: string) =>
      `${title} · ${counted(duties, 'duty', 'duties')} · published ${day}`,
    clearShare: 'of matters have one clear lead',
    madeOfOrders: (total: string, clear: string) =>
      `${clear} of ${counted(total, 'order', 'orders')} of the last 12 months`,
    madeOfPlaces: (total: string, clear: string) =>
      `${clear} of ${counted(total, 'pair', 'pairs')} of matter type and place; no past orders yet`,
    typesWithOrders: (types: string, orders: string) =>
      `${types === '1' ? 'type' : 'types'}, ${counted(orders, 'order', 'orders')}`,
    typesOf: (types: string): string => (types === '1' ? 'type' : 'types'),
    verdict: {
      clear: 'clear',
      joint: 'joint',
      crossing: 'by convention',
      overlap: 'overlap',
      gap: 'gap',
      vacant: 'vacant',
      declared: 'declared gap',
      ask: 'question first',
    },
    meaning: {
      clear: 'One unit leads, wherever it was looked at.',
      joint: 'Several units lead together under a declared coordinator.',
      crossing:
        'It is decided, but only because the area counts before the kind of matter: weighed the other way round, another unit would lead.',
      overlap: 'Two units are named with equal weight. Settle who leads, or name a coordinator.',
      gap: 'No statement of the list reaches it, at least at some places.',
      vacant: 'The list names an office that nobody holds, at least at some places.',
      declared: 'The list says, with a reason, that nobody is accountable.',
      ask: 'Who leads depends on something that has to be asked first.',
    },
    dependsOn: (names: readonly string[]) => `depends on ${names.join(', ')}`,
    columns: ['', '', '', '', 'Townships', 'Communities', 'Grids'],
    outside: (destination: string) => `Outside: ${destination}`,
    nobody: 'Nobody',
    corner: 'Matter \\ unit',
    matrixLabel: 'Matter types by units, with the part of each',
    ordersHead: '12 months',
    verdictHead: 'Verdict',
    panel: 'The type that is opened',
    view: { matrix: 'Matter × unit', table: 'Table', items: 'Items', types: 'Matter types', draft: 'Draft' },
    onlyShown: (verdict: string) => `Only types with "${verdict}" are shown. Press its card again to see all.`,
    noList: 'No duty list is in force here',
    noListHint: 'Import a list or open a draft, then publish it: from then on matters are dispatched by it.',
    itemNumber: (kind: string, number: string) => `${kind}, item ${number}`,
    conditional: 'under conditions',
    inherited: 'stated for a wider kind of matter',
    noStatement: 'No statement of the list names this kind of matter.',
    noPractice: 'No order of this kind in the last 12 months.',
    practice: (orders: string) => `Last 12 months: ${counted(orders, 'order', 'orders')}.`,
    handledBy: (units: readonly (readonly [string, string])[]) =>
      units.map(([name, orders]) => `${name} had ${orders}`).join(', '),
    months: (months: readonly (readonly [string, number])[]) =>
      `Orders a month: ${months.map(([month, orders]) => `${month} ${orders}`).join(', ')}`,
    more: (count: number) => `and ${count} more`,
    tryTitle: 'Try a matter',
    tryPlace: 'Where it is',
    unknown: 'not known',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    exportXlsx: 'Export Excel',
    versions: 'Versions',
    difference: (before: string, after: string) => `What changed from ${before} to ${after}`,
    compare: 'What changed',
    draftState: 'draft',
    publishedAt: (moment: string) => `published ${moment}`,
    olderVersions: 'Older versions',
    noDifference: 'Nothing differs.',
    parts: {
      attributes: 'Attributes',
      duties: 'Duties',
      items: 'Items',
      delegations: 'How duties are handed on',
    },
    change: { added: 'Added', removed: 'Removed', changed: 'Change' },
    openDraft: 'Draft a change',
    draftTitle: (day: string) => day.slice(0, 7),
    draftOpen: (title: string) => `The draft ${title} is open. Nothing it says counts until it is published.`,
    editDraft: 'Edit the draft',
    discard: 'Discard',
    discardTitle: (title: string) => `Discard the draft ${title}?`,
    discardMeans: 'Everything written in it is lost. The list in force stays as it is.',
    publish: 'Publish',
    publishTitle: (title: string) => `Publish ${title}?`,
    publishMeans: 'From now on matters are dispatched by it, and it can be changed only by a new version.',
    cancel: 'Cancel',
    keep: 'Keep',
    addDuty: 'Add a duty',
    changeDuty: 'Change a duty',
    removeDuty: 'Remove',
    conditionsNote: (names: readonly string[]) =>
      names.length === 0
        ? 'This list declares no attributes, so there are no conditions.'
        : `Such as area>=50; area<100. Declared: ${names.join(', ')}.`,
    tableLabel: 'The duties of this version',
    searchDuties: 'Search the duties',
    nothingFound: 'No duty says this',
    nothingFoundHint: 'Try a unit, a kind of matter, a place, or a word of an item.',
    moreDuties: 'More duties',
    fields: {
      role: 'Role',
      assignee: 'Unit',
      matter: 'Kind of matter',
      territory: 'Place',
      exceptMatters: 'Except kinds of matter',
      exceptTerritories: 'Except places',
      boxes: 'Conditions',
      from: 'From',
      to: 'To',
      valid: 'Valid',
      precedence: 'Precedence',
      force: 'Force',
      jointGroup: 'Joint group',
      coordinator: 'Coordinator',
      replaces: 'Replaces',
      kind: 'List',
      basis: 'Basis',
      item: 'Item',
      scope: 'What it does',
      text: 'Text',
      state: 'State',
      number: 'Number',
      section: 'Section',
    },
    import: {
      title: 'Import',
      file: 'A list as XLSX, CSV or JSON',
      note: 'In our template: export the present list to get one. Nothing is kept before you have seen what the file would do.',
      reading: 'Reading the file …',
      close: 'Close',
      whole: 'Import into the draft',
      skip: 'Import without these rows',
      summary: (report: { rows: number; duties: number; items: number }) =>
        `${counted(report.rows, 'row', 'rows')} read: ${counted(report.duties, 'duty', 'duties')}, ${counted(report.items, 'item', 'items')}.`,
      changes: (counts: { added: number; removed: number; changed: number }) =>
        `Against the list as it is: ${counted(counts.added, 'duty', 'duties')} added, ${counts.removed} removed, ${counts.changed} changed.`,
      types: (added: number, changed: number) => `Matter types: ${added} added, ${changed} changed.`,
      unknownColumns: (names: readonly string[]) => `Columns that are not ours and are left out: ${names.join(', ')}.`,
      unknownSheets: (names: readonly string[]) => `Sheets that are not ours and are left out: ${names.join(', ')}.`,
      understood: (count: number) => `${counted(count, 'unit was', 'units were')} understood by another name`,
      problems: (count: number) => (count === 1 ? 'One problem' : `${count} problems`),
      place: 'Where',
      problem: 'What is wrong',
      meant: 'Probably meant',
      at: (one: { sheet: string; row: number; column: string | null }) =>
        `${one.sheet}, row ${one.row}${one.column === null ? '' : `, ${one.column}`}`,
      done: (report: { duties: number; skipped: readonly unknown[] }) =>
        `In the draft now: ${counted(report.duties, 'duty', 'duties')}. ${report.skipped.length === 0 ? 'No row was left out.' : `${counted(report.skipped.length, 'row was', 'rows were')} left out, listed below.`}`,
    },
  },

  problems: {
    'duties/list-refused': (values: Values) =>
      `This list cannot be taken as it is, faults: ${text(values.total)}.${firstOf(entriesIn(values.faults), faultSaid)}`,
    'duties/point-refused': (values: Values) =>
      `The question names something the list does not know.${firstOf(entriesIn(values.faults), faultSaid)}`,
    'duties/not-publishable': (values: Values) =>
      `The draft cannot be published yet, faults: ${text(values.total)}.${firstOf(entriesIn(values.faults), faultSaid)}`,
    'duties/too-entangled': ({ matter, territory, steps }: Values) =>
      `At “${matter}” in “${territory}” the conditions of the duties cut each other into too many parts: the analysis stopped after ${steps} steps. Let duties share conditions there, or part the type or the place.`,
    'duties/no-list-yet': 'No duty list has been published here yet. Publish one first.',
    'duties/no-draft': 'There is no draft. Open one first.',
    'duties/draft-open': (values: Values) =>
      `A draft is open already: ${text(values.title)}. Publish or discard it first.`,
    'duties/not-in-list': (values: Values) => `${text(values.id)} is not in this list.`,
    'duties/changed-meanwhile': 'Somebody else changed it in the meantime. Look again, then repeat your change.',
    'duties/code-taken': (values: Values) => `The code ${text(values.code)} belongs to another type.`,
    'duties/import-refused': (values: Values) =>
      `Nothing was imported, problems: ${text(values.total)}.${firstOf(entriesIn(values.problems), rowSaid)}`,
    'duties/no-point': (values: Values) =>
      `Line ${text(values.line)} is no point: {"matter", "territory", "on", "attributes"} was expected.`,
    'duties/not-your-place': 'This applies beyond the places that your role covers.',
  },
}
