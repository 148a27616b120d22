type Values = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

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
  levels: ['nation', 'province', 'city', 'county', 'township', 'community', 'grid'],

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
        ? `the ${said.level}'s ${said.line} office`
        : `${said.unit} (the ${said.level}'s ${said.line} office)`,
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
    yes: 'yes',
    no: 'no',
  },

  faults: {
    shape: (fault: Values) => `has an unexpected shape: found ${text(fault.found)}, expected ${text(fault.expected)}`,
    'unknown-unit': (fault: Values) => `names the unit ${text(fault.found)}, which is not there`,
    'unknown-type': (fault: Values) => `names the matter type ${text(fault.found)}, which is not there`,
    'unknown-territory': (fault: Values) => `names the territory ${text(fault.found)}, which is not there`,
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
    'level-not-below': (fault: Values) =>
      `has level ${text(fault.found)}; below its parent it must be ${text(fault.expected)}`,
    'two-delegations': (fault: Values) => `is handed on twice on the same day: ${text(fault.found)}`,
    'chain-too-long': (fault: Values) => `is handed on too often (${text(fault.found)}); at most three times`,
    'coordinator-missing': (fault: Values) => `the joint group ${text(fault.found)} has no coordinator`,
    reservation: (fault: Values) =>
      `is lifted above duty ${text(fault.found)}, which a stronger instrument reserves; needed: ${text(fault.expected)}`,
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
  },
  fault: (said: { part: string; id: string; field: string; what: string }) =>
    `${said.part} ${said.id}${said.field === '' ? '' : `, ${said.field}`}: ${said.what}`,
  parts: {
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
  },

  problems: {
    'duties/list-refused': (values: Values) =>
      `This list cannot be taken as it is: ${text(values.total)} fault(s), each named with what was expected.`,
    'duties/point-refused': 'The question names something the list does not know.',
    'duties/not-publishable': (values: Values) => `The draft cannot be published yet: ${text(values.total)} fault(s).`,
    'duties/no-list-yet': 'No duty list has been published here yet. Publish one first.',
    'duties/no-draft': 'There is no draft. Open one first.',
    'duties/draft-open': (values: Values) =>
      `A draft is open already: ${text(values.title)}. Publish or discard it first.`,
    'duties/not-in-list': (values: Values) => `${text(values.id)} is not in this list.`,
    'duties/changed-meanwhile': 'Somebody else changed it in the meantime. Look again, then repeat your change.',
    'duties/code-taken': (values: Values) => `The code ${text(values.code)} belongs to another type.`,
    'duties/import-refused': (values: Values) =>
      `Nothing was imported: ${text(values.total)} row problem(s), each named with sheet, row and column.`,
  },
}
