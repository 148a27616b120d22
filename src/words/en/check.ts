import { counted } from './counted.ts'

/** English sentences of the check page. Its shape is the contract: every other locale must have the same keys. */
export const check = {
  title: 'Check a duty list',
  about: 'Where nobody leads, where several do, and what never decides',
  nothingLeaves:
    'Everything is computed on this computer. The page sends nothing, can reach no other address, and keeps nothing when it is closed.',
  saveHint: 'It works offline too: save it, take the one file to any computer and open it there.',
  save: 'Save this page for offline use',
  savedAs: 'wardwork-check.html',
  opening: 'Opening. If it stays like this, please use a newer browser.',
  bring: {
    title: 'Lists and decision tables',
    choose: 'Choose files',
    drop: 'or drop them here',
    note: 'Duty lists as XLSX, XLS or CSV (UTF-8 or GB18030) in the layout of the template, as JSON; decision tables as DMN.',
  },
  paste: {
    title: 'Paste instead',
    note: 'Rows copied from a sheet with their headings, or the text of a JSON or DMN file',
    check: 'Check the text',
    name: 'pasted',
  },
  running: (name: string) => `Checking ${name}`,
  waiting: (n: number) => (n === 1 ? '1 more file waits.' : `${n} more files wait.`),
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing of it was kept.',
  clear: 'Clear all',
  empty: { title: 'Nothing brought yet', text: 'What you bring is read, analysed and shown here.' },
  filter: 'Show only one kind',
  limits: {
    title: 'May it pass?',
    note: 'Gaps and overlaps of all files together; latent overlaps do not count.',
    gaps: 'Gaps at most',
    overlaps: 'Overlaps at most',
    within: 'Passes: within the limits',
    above: 'Does not pass: above the limits',
    unread: (n: number) =>
      n === 1 ? 'Not judged: 1 file could not be read' : `Not judged: ${n} files could not be read`,
  },
  report: {
    save: 'Save the report',
    name: 'wardwork-check-report',
    formats: { xlsx: 'as XLSX', docx: 'as DOCX', html: 'as HTML' },
  },
  listAbout: (said: { duties: number; types: number; places: number }) =>
    `Read: duties ${said.duties}, matter types ${said.types}, places ${said.places}`,
  more: (n: number) => (n === 1 ? 'Show 1 more' : `Show more of ${n} more`),
  onlyCounted: (n: number) => (n === 1 ? '1 more is counted and not listed.' : `${n} more are counted and not listed.`),
  closing: (n: number) =>
    n === 1 ? '1 statement that would close the largest gap' : `${n} statements that would close the largest gaps`,
  detail: {
    types: 'Matters',
    places: 'Places',
    conditions: 'Conditions',
    days: 'Days',
    example: 'For instance',
    span: (days: { from: string; to: string }) => `from ${days.from} until the day before ${days.to}`,
    witness: (said: { type: string; place: string; on: string; values: string }) =>
      `${said.type} in ${said.place} on ${said.on}${said.values === '' ? '' : `: ${said.values}`}`,
    duty: 'Duty',
    stands: (said: { type: string; place: string }) => `${said.type} in ${said.place}`,
    valid: ({ from, to }: { from: string | null; to: string | null }) =>
      [from === null ? '' : `from ${from}`, to === null ? '' : `until the day before ${to}`]
        .filter((part) => part !== '')
        .join(' '),
    rules: (rules: string) => `Rules: ${rules}`,
    tableExample: (values: string) => `For instance: ${values}`,
  },
  faults: {
    title: (n: number) =>
      n === 1 ? 'Not read: 1 place is not as expected' : `Not read: ${n} places are not as expected`,
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    what: 'What is wrong and what is expected',
    suggestion: 'Probably meant',
    part: 'Part',
    entry: 'Entry',
    field: 'Field',
    line: 'Line',
  },
  failed: 'The check itself failed on this file. Please report it, with the line below.',
  decisionTables: {
    title: (name: string): string => `Decision tables in ${name}`,
    read: ({ tables, rules }: { readonly tables: number; readonly rules: number }): string =>
      `${counted(tables, 'table', 'tables')}, ${counted(rules, 'rule', 'rules')} read.`,
    clean: 'No gap, no overlap and no rule that never decides.',
    kinds: { gap: 'Gaps', overlap: 'Overlaps', conflict: 'Conflicts', shadowed: 'Rules that never decide' },
    meanings: {
      gap: 'no rule applies here',
      overlap: 'several rules apply here',
      conflict: 'several rules apply here, which the hit policy does not allow',
      shadowed: 'the first rule named never decides, because the others cover it',
    },
    headings: { no: 'No.', region: 'Where', rules: 'Rules', decision: 'Decision' },
  },
  problems: {},
}
