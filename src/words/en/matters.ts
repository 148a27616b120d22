import { counted } from './counted.ts'

type Values = Readonly<Record<string, unknown>>

/** English sentences of matters. Its shape is the contract: every other locale must have the same keys. */
export const matters = {
  channel: {
    web: 'Web page',
    counter: 'Counter',
    hotline: 'Hotline',
    grid: 'Grid round',
    import: 'Imported order',
    api: 'Another system',
  },
  urgency: { urgent: 'Urgent', consultation: 'Question', general: 'General' },
  state: {
    waiting: 'Being negotiated',
    dispatched: 'With the unit',
    underway: 'In hand',
    answered: 'Answered',
    closed: 'Closed',
    withdrawn: 'Taken back',
    joined: 'Goes with another',
  },
  waitsFor: {
    type: 'The hotline is finding out what kind of matter this is',
    place: 'The hotline is asking where exactly it is',
    attribute: 'The hotline is asking for one more detail',
    negotiation: 'The list names nobody alone; the hotline is negotiating a lead',
    settlement: 'The list is being settled; a lead will be named',
  },
  outcome: {
    LEAD: 'Lead',
    JOINT: 'Joint',
    OVERLAP: 'Overlap',
    GAP: 'Gap',
    VACANT: 'Vacant',
    UNRESOLVED: 'Unit closed',
    'DECLARED GAP': 'Declared gap',
    ASK: 'To ask',
    NAMED: 'Named',
  },
  role: { lead: 'Lead', assist: 'Assists', supervise: 'Supervises', inform: 'Informed' },
  purpose: {
    clarify: 'to clarify the matter',
    visit: 'to arrange a visit',
    answer: 'to give the answer',
    'call-back': 'to ask whether it is solved',
    danger: 'because somebody was in danger',
    law: 'because the law required it',
  },
  entry: {
    reported: 'reported the matter',
    reportedBy: ({ channel }: Values) => `took the matter down (${channel})`,
    typed: ({ type }: Values) => `understood it as ${type}`,
    placed: 'added what was missing and asked the list again',
    asked: 'asked for more',
    dispatched: ({ unit }: Values) => `The duty list names ${unit}`,
    waits: 'The list names nobody alone; the hotline decides',
    named: ({ unit }: Values) => `named ${unit} as lead`,
    claimed: 'took it on',
    released: 'put it back into the queue',
    noted: 'wrote a note',
    supplemented: 'The reporter added',
    answered: 'answered',
    closed: 'verified the answer and closed it',
    reopened: 'sent it back',
    withdrawn: 'The reporter took it back',
    'contact-revealed': ({ purpose }: Values) => `looked at the contact ${purpose}`,
    'contact-erased': 'Contact and texts were erased at the reporter’s wish',
    carried: 'went along with a reorganisation',
    joined: ({ number }: Values) =>
      typeof number === 'string' ? `reported it as well (${number}, joined to it)` : 'reported it as well',
    left: ({ number }: Values) =>
      typeof number === 'string'
        ? `is handled by itself again (${number}, parted from it)`
        : 'took it back; the matter goes on for the others',
    'went-with': 'joined it to another matter about the same thing; it goes on there',
    parted: 'parted it from the other matter; it is handled by itself again',
    redacted: 'Texts were taken away',
  },
  reorganising: { openWork: 'Open matters that go along', clocksStay: 'deadlines stay' },
  who: {
    title: 'Who does what',
    note: 'Say in your own words what it is about. Nothing is sent or kept.',
    label: 'What it is about',
    placeholder: 'For example: a street lamp is out',
    kinds: 'What is meant',
    kindUnknown: 'No kind of matter was recognised. Try other words, such as the thing that is broken.',
    lead: (unit: string) => `${unit} is accountable`,
    assists: (units: string) => `Assisted by ${units}.`,
    several: 'The list names several units here. Who leads is settled for each matter.',
    vacant: 'The unit that should lead is not there now. One is found for each matter.',
    nobody: 'The list names nobody here. A unit is found for each matter.',
    depends: 'It depends on details of the matter. They are asked for when it is reported.',
    wholeCounty: 'for the whole county; choose a place to be exact',
    call: (number: string) => `To report it, call ${number}`,
    report: 'Report something',
  },
  queueLook: {
    look: 'How the queue looks',
    order: 'Order',
    sort: { due: 'Due first', newest: 'Newest first', oldest: 'Oldest first', place: 'By place' },
    compact: 'Compact',
    columns: 'Columns',
  },
  photo: {
    add: 'Photos (optional)',
    pick: 'Take or choose a photo',
    note: (most: number) => `Up to ${most}. Where and with what they were taken is removed before they are sent.`,
    remove: (no: number) => `Take photo ${no} away`,
    unreadable: (name: string) => `${name} cannot be opened as a picture. Choose a JPEG, PNG or WebP photo.`,
    tooMany: (most: number) => `Only ${most} photos go with one matter; the first ones were kept.`,
    chosen: (no: number) => `Photo ${no}, not sent yet`,
    sending: (no: number) => `Photo ${no} is being sent. Keep this page open.`,
    arrived: (no: number) => `Photo ${no} arrived.`,
    notArrived: (no: number) => `Photo ${no} did not arrive.`,
    ofReporter: (no: number) => `Photo ${no} from the reporter`,
    ofAnswer: (no: number) => `Photo ${no} with the answer`,
    mine: 'Your photos',
    own: (no: number) => `Your photo ${no}`,
    open: (name: string) => `Open large: ${name}`,
    lost: 'This photo could not be shown. Load the page again.',
    withAnswer: 'Photos with the answer',
  },
  join: {
    mine: 'That is mine too',
    chosen: 'It goes with this matter',
    other: 'It is something else',
    note: 'You get a receipt of your own and every answer. Nobody learns who the others are.',
    submit: 'Join this matter',
    reporters: (count: number) => `${count} people reported this`,
    another: 'Somebody else',
    alsoSaid: 'Others who reported it said',
    redacted: 'erased at their wish',
    left: 'took it back',
  },
  alike: {
    title: 'The same thing, reported twice?',
    none: 'No other open matter here is like it.',
    sameType: 'same kind',
    samePlace: 'same place',
    distance: (metres: number) => (metres < 1_000 ? `${metres} m away` : `${(metres / 1_000).toFixed(1)} km away`),
    apart: (hours: number) =>
      hours < 48 ? `${counted(hours, 'hour', 'hours')} apart` : `${Math.round(hours / 24)} days apart`,
    act: 'Join',
    joinTitle: 'Join both matters',
    which: 'Which one goes on',
    first: 'reported first',
    means:
      'The other one leaves the queue and goes with it. Its reporter keeps the receipt, sees this progress and every answer; nobody learns who the others are. The sooner deadline counts.',
    joinDo: 'Join them',
    goesWith: 'It goes with another matter about the same thing and is answered there:',
    elsewhere: 'out of your reach',
    part: 'Handle by itself again',
    partLabel: 'Why it is something else',
    partNote: 'Its reporter reads this. The list is asked anew who is accountable; its age stays.',
    partDo: 'Part them',
    joined: 'Joined to it',
  },
  problems: {
    'matters/no-such-matter': 'There is no such matter, or it is not within your reach.',
    'matters/no-such-receipt': 'This receipt is not known. Check every letter; O and 0, I and 1 count as the same.',
    'matters/step-not-allowed': ({ state }: Values) =>
      `This step is not possible now: the matter is “${state}”. Load it again to see what happened meanwhile.`,
    'matters/changed-meanwhile':
      'Somebody changed this matter meanwhile. Load it again; nothing of yours was lost or done.',
    'matters/other-matter-with-this-id': 'Another matter uses this id already. Start the form anew and send it again.',
    'matters/orders-repeat': ({ number }: Values) => `Order ${number} stands in it twice. Send each order once.`,
    'matters/orders-refused': ({ file, count, first }: Values) =>
      `${file}: ${counted(count, 'cell is', 'cells are')} not as expected, so nothing was taken in. First: ${first}. Mend them, or ask to skip bad rows.`,
    'matters/order-columns-missing': ({ file, missing, found }: Values) =>
      `${file} has no column ${missing}. Found: ${found}. Rename the columns, or add the missing ones.`,
    'matters/too-many-orders': ({ file, limit }: Values) =>
      `${file} holds more than ${limit} orders. Bring it in parts, a month at a time for instance.`,
    'matters/not-your-unit': 'This matter is with another unit. Only a colleague of the accountable unit can do this.',
    'matters/not-independent':
      'Whoever dispatched, handled or answered a matter cannot verify it. Ask a colleague of the verification centre.',
    'matters/place-elsewhere':
      'place: this place lies outside this jurisdiction. Choose one inside it, or leave the place out.',
    'matters/no-such-type':
      'typeId: this kind of matter is not in the list of types. Leave it out, or choose one from the list.',
    'matters/no-such-unit': 'unitId: one of these units does not exist here. Choose units of this jurisdiction.',
    'matters/intake-elsewhere': ({ number }: Values) =>
      `Matters are taken here by the hotline ${number}. Call it; this page shows who does what.`,
    'matters/not-to-join':
      'number: this matter cannot be joined: it is over, or about something else or another place. Send yours by itself.',
    'matters/cannot-go-with': ({ why }: Values) =>
      `mainId: ${
        why === 'same'
          ? 'a matter cannot go with itself. Choose another one.'
          : why === 'confidential'
            ? 'a confidential matter is handled by itself.'
            : why === 'others'
              ? 'others go with this matter already. Join the other one to it instead.'
              : 'one of both is answered, over, or goes with another already. Load it again.'
      }`,
    'matters/others-joined':
      'Others reported this too, so it goes on for them. You can have everything you left about yourself erased.',
    'matters/photo-not-a-picture':
      'photo: this is not a whole JPEG, PNG or still WebP picture. Take the photo again, or save it as JPEG.',
    'matters/photo-too-wide': ({ most }: Values) =>
      `photo: this picture is more than ${most} px wide or high. Save it smaller and send it again.`,
    'matters/photos-too-many': ({ most }: Values) =>
      `photo: there are ${most} photos already, and no more are taken. Leave this one out.`,
    'matters/photo-missing':
      'photo: no picture was sent. Send it as multipart/form-data, with id before the file photo.',
    'matters/photo-id-unreadable': 'id: this is no id of a photo. Send a UUID made for it, before the file.',
    'matters/other-photo-with-this-id':
      'id: another photo has this id already. Choose the photo anew and send it again.',
    'matters/no-such-photo': 'This photo is not there, or it is not within your reach. Load the page again.',
    'matters/no-hotline':
      'No unit negotiates what has no clear owner yet, so nothing can be dispatched. An administrator names one in the directory, under Edit of that unit.',
  },
}
