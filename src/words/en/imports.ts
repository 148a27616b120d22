type Values = Readonly<Record<string, unknown>>

/** English sentences of imports. Its shape is the contract: every other locale must have the same keys. */
export const imports = {
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
  },
}
