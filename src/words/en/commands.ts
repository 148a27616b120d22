import { counted } from './counted.ts'

type Values = Readonly<Record<string, unknown>>

/** English sentences of the command line. Its shape is the contract: every other locale must have the same keys. */
export const commands = {
  opened: ({ name, sign, territory, code }: Values): string =>
    `${name} is open under the sign ${sign}, on ${territory} (${code}).`,
  hotlineSetUp: (name: string): string => `${name} negotiates what has no clear owner.`,
  noHotlineYet:
    'No unit negotiates what has no clear owner yet, so nothing can be dispatched. Name one with the units: npx wardwork import units FILE --jurisdiction SIGN --hotline NAME',
  administrator: ({ login, code }: { readonly login: string; readonly code: string }): string =>
    `First administrator: ${login}. One-time code, good for 72 hours and shown only now: ${code}`,
  invited: ({ login, name, code }: Values): string =>
    `${name} (${login}). One-time code, good for 72 hours and shown only now: ${code}. Earlier codes are void.`,
  passwordHolds: 'The present password holds until a new one is chosen; then every session ends.',
  factorHolds: 'The second factor stays and is asked for. If it is lost too: --remove-factor',
  choosePassword: (address: string): string => `Choose a password with it at ${address}`,
  wrote: (file: string): string => `Written: ${file}`,
  listWritten: ({ title, number, duties, items }: Values): string =>
    `${title} (version ${number}): ${counted(duties, 'duty', 'duties')}, ${counted(items, 'item', 'items')}.`,
  changesOf: ({ title, n }: Values): string => `${title}, ${n} changed:`,
  wouldPublish: ({ title, number }: Values): string =>
    `Nothing is published yet. With --yes, ${title} becomes version ${number}, and matters are dispatched by it.`,
  cannotPublish: (n: number): string => `The draft cannot be published yet, faults: ${n}.`,
  published: ({ title, number, edition }: Values): string =>
    `Published: ${title} is version ${number}, in force from edition ${edition} on.`,
  understoodAs: ({ found, name }: { readonly found: string; readonly name: string }): string => `${found} is ${name}`,
  probably: (suggestion: string): string => `Probably meant: ${suggestion}.`,
  moreProblems: (n: number): string => `and ${n} more`,
  units: ({ rows, added, known }: Values): string =>
    `${counted(rows, 'row', 'rows')} read: ${counted(added, 'unit', 'units')} to add, ${known} known already.`,
  unitsAdded: ({ rows, added, known }: Values): string =>
    `${counted(rows, 'row', 'rows')} read: ${counted(added, 'unit', 'units')} added, ${known} known already.`,
  unknownColumns: (names: readonly string[]): string =>
    `Columns that are not ours and are left out: ${names.join(', ')}.`,
  orders: ({ rows, taken, known, waiting }: Values): string =>
    `${counted(rows, 'row', 'rows')} read: ${counted(taken, 'order', 'orders')} would be taken in, ${waiting} of them waiting for the hotline; ${known} here already.`,
  ordersTaken: ({ rows, taken, known, waiting }: Values): string =>
    `${counted(rows, 'row', 'rows')} read: ${counted(taken, 'order', 'orders')} taken in, ${waiting} of them waiting for the hotline; ${known} here already.`,
  unmatched: ({
    field,
    n,
    examples,
  }: {
    readonly field: 'type' | 'place'
    readonly n: number
    readonly examples: string
  }): string => `${field === 'type' ? 'Types' : 'Places'} that nobody here knows: ${n}, such as ${examples}.`,
  cell: ({ sheet, row, column, value }: Values): string => `${sheet}, row ${row}, ${column}: "${value}"`,
  expected: {
    filled: 'must be filled in',
    moment: 'is no time; write it as 2026-03-02 16:40',
    urgency: 'is no urgency; write 一般, 紧急 or 咨询',
    'yes-no': 'must be 是 or 否',
    shorter: 'is too long',
    'new-number': 'stands in the file twice',
  },
  unitFaults: {
    missing: 'must be filled in',
    'too-long': 'is too long',
    kind: 'is no kind of unit; write 政府, 部门, 事业单位, 党组织, 内设, 村社区, 网格团队, 社会组织, 企业 or 联合机构',
    day: 'is no day; write it as 2026-03-02',
    twice: 'stands in the file twice',
    place: 'is no territory here; write its name as in the directory',
    'several-places': 'is the name of several territories; write the township before it, as 石桥镇 > 和平村',
    parent: 'is no unit here or in the file',
  },
  newLines: (names: readonly string[]): string => `Lines that are new: ${names.join(', ')}.`,
  answersWritten: (n: number): string => `${counted(n, 'answer', 'answers')}.`,
  boundariesKept: (n: number): string => `${counted(n, 'boundary', 'boundaries')} kept.`,
  /** Where in a file something stands. */
  line: (n: number): string => `Line ${n}:`,
  problems: {
    'commands/window-reversed': ({ from, to }: Values) => `The last day must come after the first: ${from} – ${to}.`,
    'commands/what-to-decide': () =>
      'Say either --type and --place for one decision, or --points FILE for many; not both.',
    'commands/no-such-jurisdiction': ({ sign, known }: Values) =>
      known === ''
        ? 'No jurisdiction is open yet: npx wardwork open --help'
        : sign === null
          ? `There are several jurisdictions here. Choose one with --jurisdiction: ${known}.`
          : `No jurisdiction here has the sign ${sign}. Here: ${known}.`,
    'commands/no-such-account': ({ login }: Values) => `Nobody here signs in as ${login}.`,
    'commands/signed-in-already': ({ login, name }: Values) =>
      `${name} (${login}) has chosen a password already, so no code is waiting. To let them choose a new one: --recover`,
    'commands/demonstration-here': () =>
      'The demonstration stands in this database, with passwords that everybody knows. Name another folder for the real county, and start it with the same: WARDWORK_STATE=/srv/wardwork',
    'commands/wrong-option': ({ option, why }: Values) => `${option}: ${why}`,
    'commands/file-unwritable': ({ file, reason }: Values) => `${file} cannot be written: ${reason}.`,
    'commands/no-such-unit': ({ name }: Values) =>
      `No unit here is called ${name}, so it cannot be the hotline's body.`,
    'commands/no-units': ({ file }: Values) =>
      `${file} has no sheet of units. Name the sheet 单位 and its columns 名称, 简称, 别名, 条线, 服务区域.`,
  },
}
