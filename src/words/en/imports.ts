import { counted } from './counted.ts'

type Values = Readonly<Record<string, unknown>>

const more = (rows: unknown): string => (Number(rows) > 1 ? ` ${rows} rows are like that.` : '')

/** English sentences of imports. Its shape is the contract: every other locale must have the same keys. */
export const imports = {
  skippedRows: (n: number) =>
    `${counted(n, 'row', 'rows')} could not be read and ${n === 1 ? 'was' : 'were'} left out.`,
  stripped: {
    rows: (v: { file: string; rows: number; masked: number }) =>
      `${v.file}: ${counted(v.rows, 'row', 'rows')}, ${v.masked} of them with something masked.`,
    dropped: (columns: string) => `Columns left out: ${columns}`,
    kept: (columns: string) => `Columns kept: ${columns}`,
    masked: (v: { phones: number; identities: number; mails: number; cards: number; names: number }) =>
      `Masked: ${counted(v.phones, 'phone', 'phones')}, ${counted(v.identities, 'identity number', 'identity numbers')}, ${counted(v.mails, 'mail address', 'mail addresses')}, ${counted(v.cards, 'bank card', 'bank cards')}, ${counted(v.names, 'name', 'names')}.`,
    none: 'none',
  },
  divisionsImported: (given: number, added: number, renamed: number): string =>
    `${counted(given, 'division', 'divisions')} given, ${added} added, ${renamed} with another name here`,
  /** What keeps a DMN file from being read (`name` as the file has it), and what was not judged in one. */
  decisionTables: {
    unsupported: {
      xml: (name: string) => `This is not well-formed XML: ${name}. Export the file again.`,
      doctype: () => 'A document type is never read, because entities may hide in it. Save the file without one.',
      'not-dmn': (name: string) => `The file begins with ${name}, which is no DMN 1.0 to 1.6.`,
      'no-table': (name: string) => `There is no decision table here: ${name}.`,
      cycle: (name: string) => `These require each other in a circle: ${name}.`,
      limit: (name: string) => `More than can be read: ${name}. Divide it.`,
      'hit-policy': (name: string) => `${name} is no hit policy of DMN.`,
      language: (name: string) => `Cells in ${name} are not read; write them in FEEL.`,
      type: (name: string) => `The type ${name} is not known here, or is no single value.`,
      'imported-type': (name: string) =>
        `The type ${name} comes from another file. Declare the values of the input itself.`,
      collection: (name: string) => `${name} is a list; a column holds single values.`,
      'mixed-kinds': (name: string) => `Values of different kinds in one column: ${name}.`,
      entries: (name: string) => `A rule has too few or too many cells: ${name}.`,
      variable: (name: string) => `The variable ${name} may have any value, so nothing can be proved. Write its value.`,
      function: (name: string) => `The function ${name} is not counted out here. Write its result.`,
      operator: (name: string) => `${name} is not counted out here. Write the values themselves.`,
      syntax: (name: string) => `This is no test that can be read: ${name}.`,
    },
    notes: {
      'open-texts': (v: { decision: string; columns: string }) =>
        `${v.decision}: gaps are not looked for, because nothing says which texts may stand in ${v.columns}. Declare the allowed values.`,
      'unranked-outputs': (v: { decision: string }) =>
        `${v.decision}: the output values have no declared order, so nobody can tell which rule decides.`,
      'default-output': (v: { decision: string }) =>
        `${v.decision} answers with its default where no rule applies; its gaps are listed all the same.`,
      'rule-outside': (v: { decision: string; statement: number }) =>
        `${v.decision}, rule ${v.statement}: the allowed values never reach it.`,
      'not-a-table': (v: { decision: string; logic: string }) =>
        `${v.decision} is decided by ${v.logic}, which is not analysed.`,
    },
  },
  problems: {
    'imports/file-too-large': ({ file, limitMb }: Values) =>
      `${file} is larger than ${limitMb} MB, so reading stopped. Split it, by month for instance.`,
    'imports/too-many-rows': ({ file, limit }: Values) =>
      `${file} has more than ${limit} rows, so reading stopped. Split it, by month for instance.`,
    'imports/file-is-empty': ({ file }: Values) => `${file} is empty. Export it again.`,
    'imports/file-is-pdf': ({ file }: Values) =>
      `${file} is a PDF, which holds no cells. Open it in WPS or Word, save it as DOCX or copy the table into a sheet, and bring that as XLSX or CSV.`,
    'imports/file-is-word-document': ({ file }: Values) =>
      `${file} is a Word document. Copy its table into a sheet and bring that as XLSX or CSV.`,
    'imports/file-is-no-table': ({ file }: Values) =>
      `${file} is not a table that can be read. Bring CSV, XLSX, an old .xls or an HTML table.`,
    'imports/page-without-table': ({ file }: Values) =>
      `${file} is a web page without a table. Export the table itself, as XLSX or CSV.`,
    'imports/workbook-has-macros': ({ file }: Values) =>
      `${file} holds macros, which are never opened here. Save it as XLSX without macros.`,
    'imports/workbook-is-locked': ({ file }: Values) =>
      `${file} is protected by a password. Remove the password and save it again.`,
    'imports/workbook-unpacks-too-large': ({ file, limitMb }: Values) =>
      `${file} unpacks to more than ${limitMb} MB, or to more than it says; reading stopped. Export it as CSV instead.`,
    'imports/workbook-is-damaged': ({ file }: Values) =>
      `${file} is damaged or did not arrive whole. Open it, save it again and send the new file.`,
    'imports/text-in-no-known-encoding': ({ file, row }: Values) =>
      `${file}, line ${row}: the bytes are neither UTF-8 nor GB18030. Save the file as CSV UTF-8.`,
    'imports/quote-not-closed': ({ file, row }: Values) =>
      `${file}, row ${row}: a quotation mark is opened and not closed. Close it, or double it where it is part of the text.`,
    'imports/file-not-found': ({ file }: Values) => `There is no file ${file}. Check the path.`,
    'imports/mapping-not-found': ({ mapping, known }: Values) =>
      `There is no mapping ${mapping}. Name one of ${known}, or a JSON file that says which column is what.`,
    'imports/mapping-is-wrong': ({ mapping, why }: Values) => `The mapping ${mapping} cannot be used. ${why}`,
    'imports/columns-missing': ({ file, mapping, missing, found }: Values) =>
      `${file} has no column ${missing}, which the mapping ${mapping} needs. Found: ${found}. Rename the columns or bring a mapping of your own.`,
    'imports/file-holds-persons': ({ file, columns }: Values) =>
      `${file} holds persons in the columns ${columns}. Nothing was read. Run wardwork orders strip on it where it was made, and bring the file that comes out.`,
    'imports/file-labels-callers': ({ file, columns }: Values) =>
      `${file} labels callers in the columns ${columns}. Labels of people are never taken in here. Run wardwork orders strip on it where it was made.`,
    'imports/time-unreadable': ({ file, sheet, row, column, value, rows }: Values) =>
      `${file}, sheet ${sheet}, row ${row}, column ${column}: "${value}" is no time. Write it as 2026-03-02 16:40.${more(rows)}`,
    'imports/type-missing': ({ file, sheet, row, column, rows }: Values) =>
      `${file}, sheet ${sheet}, row ${row}, column ${column}: no type is given. Fill it in, or skip bad rows.${more(rows)}`,
    'imports/no-orders': ({ file }: Values) =>
      `${file} holds no order with a unit that handled it. Export dispatched orders, with the unit.`,
    'imports/file-is-no-json': ({ file, why }: Values) => `${file} is not valid JSON: ${why}. Export it again.`,
    'imports/units-refused': ({ total }: Values) =>
      `No unit was added: ${total} cell(s) are not as expected, each named with sheet, row and column. Mend them, or use --skip-bad-rows.`,
    'imports/no-file': 'No file came with the request. Choose one and send it again.',
  },
}
