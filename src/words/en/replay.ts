import { counted } from './counted.ts'

type Said = string | number

/** English sentences of the replay of past orders. Its shape is the contract: every other locale must have the same keys. */
export const replay = {
  title: 'Replay: what past orders say about the list',
  about: (v: { file: Said; orders: Said; townships: Said; communities: Said; from: Said; to: Said }) =>
    `${v.file} · ${counted(v.orders, 'order', 'orders')} · ${counted(v.townships, 'township', 'townships')}, ${counted(v.communities, 'community', 'communities')} · ${v.from} – ${v.to} · list mined from practice, nothing changed`,
  clear: {
    title: 'Who was clearly accountable?',
    of: 'of orders went where one unit always goes',
    clear: 'one unit',
    several: 'several units',
    once: 'seen once only',
  },
  pairs: {
    title: 'Type and place pairs',
    of: 'pairs in use',
    several: (n: Said) => `${n} of them went to two or more units.`,
    returns: (share: Said) => `Those pairs hold ${share} of all returns.`,
    renamed: (n: Said) => `Units that went by several names, their orders joined: ${n}.`,
    which: 'See which',
    pairTooFew: (v: { pairs: Said; orders: Said; fewest: Said }) =>
      `${counted(v.pairs, 'more pair', 'more pairs')} with fewer than ${v.fewest} orders each (${counted(v.orders, 'order', 'orders')} together) ${String(v.pairs) === '1' ? 'is' : 'are'} not shown one by one.`,
  },
  advisor: {
    title: 'Would the advisor have known?',
    of: (top3: Said) => `first guess · ${top3} in three`,
    basis: (v: { from: Said; n: Said; low: Said; high: Said }) =>
      `Each order predicted before it is learned, from order ${v.from} on (n = ${v.n}; 95% interval ${v.low} – ${v.high}).`,
    mostCommon: (share: Said) => `Most common unit only: ${share}`,
  },
  clarify: {
    title: 'Clarify these first',
    aside: (v: { duties: Said; share: Said }) =>
      `${counted(v.duties, 'duty', 'duties')} would settle ${v.share} of the unclear orders`,
    duty: 'Duty to write',
    practice: 'Who did it in practice',
    orders: 'Orders settled',
    share: 'Of all unclear',
    act: 'Act',
    reach: {
      county: 'one unit for the whole county',
      township: "each township's own unit",
      community: "each community's own unit",
    },
    differ: (n: Said) => counted(n, 'township unclear', 'townships unclear'),
    types: (n: Said) => `${counted(n, 'small type', 'small types')} together`,
    changed: (day: Said) => `changed hands on ${day}`,
    depends: { hour: 'depends on the hour', source: 'depends on where it came in' },
    tooFew: 'too few',
    propose: 'Propose item',
    others: 'others',
    proposeAll: (n: Said) => `Propose the first ${n} as items`,
    more: (n: Said) => `Show all ${n}`,
    number: '#',
    proposed: 'Proposed',
    none: 'Every order had one clear owner. Nothing to clarify.',
  },
  curve: {
    title: 'The advisor learns as orders arrive',
    label: (v: { top1: Said; top3: Said }) =>
      `Share of orders whose unit was named, as orders arrive: at the end ${v.top1} at the first guess, ${v.top3} in three.`,
    top1: 'first guess',
    top3: 'in three',
    from: 'from order',
    scored: 'scored from here',
  },
  drift: {
    title: 'Where it drifted',
    renamed: (v: { before: Said; after: Said }) => `${v.before} is now ${v.after}`,
    moved: (v: { before: Said; after: Said; day: Said }) => `${v.before} → ${v.after} (${v.day})`,
    orders: (n: Said) => counted(n, 'order', 'orders'),
    note: (v: { tests: Said; kept: Said; level: Said }) =>
      `A change of hands counts when before and since differ beyond chance (exact test, all ${counted(v.tests, 'test', 'tests')} together below ${v.level}; ${v.kept} kept).`,
    none: 'No pair changed hands beyond chance, and no unit changed its name.',
  },
  mined: {
    title: 'The list that practice implies',
    aside: (v: { duties: Said; share: Said }) =>
      `${counted(v.duties, 'duty agrees', 'duties agree')} with ${v.share} of the orders`,
    ahead: (share: Said) =>
      `Mined from the learned orders only, it names the right unit for ${share} of the later ones.`,
    type: 'Type',
    place: 'Where',
    unit: 'Unit',
    support: 'Orders',
    confidence: 'Confidence',
    used: 'First and last use',
    everywhere: 'whole county',
    allTypes: 'all types',
    tooFew: (n: Said, fewest: Said) =>
      `${counted(n, 'more duty rests', 'more duties rest')} on fewer than ${fewest} orders and ${String(n) === '1' ? 'is' : 'are'} not shown.`,
    state: { clear: 'clear', contested: 'contested', once: 'seen once' },
  },
  lists: {
    title: (name: Said) => `Against the list ${name}`,
    agreement: (v: { share: Said; n: Said; low: Said; high: Said }) =>
      `${v.share} of ${counted(v.n, 'order', 'orders')} went where the list sends them (95% interval ${v.low} – ${v.high}).`,
    outcome: (v: { outcome: Said; n: Said }) => `${v.outcome}: ${v.n}`,
    unmatched: (v: { what: Said; orders: Said; names: Said }) =>
      `The list does not know ${v.what} of ${counted(v.orders, 'order', 'orders')}: ${v.names}`,
    what: { types: 'the type', places: 'the place', units: 'the unit' },
    sent: (v: { type: Said; place: Said; list: Said; unit: Said; n: Said }) =>
      `${v.type}, ${v.place}: the list says ${v.list}, ${v.unit} handled ${v.n}`,
    nobody: 'nobody',
    inForce: 'in force',
  },
  reading: {
    lastUnitOnly:
      'The file knows only the unit that had each order last: returns and changes of hands within an order are not seen.',
    notReplayed: (v: { atOnce: Said; reminders: Said; joined: Said; withoutUnit: Said; bad: Said }) =>
      `Not replayed: ${v.atOnce} answered at once, ${counted(v.reminders, 'reminder', 'reminders')}, ${v.withoutUnit} without a unit, ${v.bad} unreadable. ${counted(v.joined, 'row was', 'rows were')} joined to their order.`,
    unknownColumns: (names: Said) => `Columns that were not used: ${names}`,
  },
  list: {
    title: 'Replays of past orders',
    bring: 'Bring orders',
    intro:
      'Bring last year’s orders and see where responsibility is unclear. Nothing is changed: neither directory nor list.',
    file: 'File',
    fileNote: 'CSV or XLSX, without persons: run wardwork orders strip at the hotline first.',
    mapping: 'Where the file comes from',
    mappings: {
      hotline: '12345 hotline export',
      pingshan: 'Shenzhen district, published orders',
      boston: '311 requests, published',
    },
    learnUntil: 'Orders that are only learned',
    learnUntilNote: 'The advisor is scored on the orders after them.',
    compare: 'Also compare with the list in force',
    skipBadRows: 'Leave out rows that cannot be read',
    start: 'Replay',
    busy: 'Replaying: 7,000 orders take seconds.',
    none: 'No orders have been replayed yet',
    noneNote:
      'Choose a file. The report says who handled what, which duties to write first, and how often an advisor would have been right.',
    orders: 'Orders',
    pairs: 'Pairs with several units',
    made: 'Replayed',
    act: 'Act',
    remove: 'Remove',
    removeAsk: 'Remove this replay? Items proposed from it stay in the draft.',
    back: 'All replays',
    download: 'Table (CSV)',
  },
  /** The text of a list item that is proposed from practice, in words an editor can start from. */
  item: (v: { type: Said; reach: Said; practice: Said; from: Said; to: Said; orders: Said }) =>
    `${v.type}: ${v.reach}. Practice ${v.from} – ${v.to}, ${counted(v.orders, 'order', 'orders')}: ${v.practice}.`,
  draftTitle: 'Draft from replayed orders',
  problems: {
    'duties/replay-not-found': 'There is no such replay. It may have been removed.',
    'duties/nothing-to-clarify': 'This replay proposes no duty for that type.',
    'imports/replays-busy': 'Two replays are running already. Try again when one has ended.',
    'imports/no-file-sent': 'No file was sent. Choose a CSV or XLSX file.',
  },
}
