import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Sheet } from './sheet.ts'

/** What a spreadsheet would take for a formula gets a quotation mark in front, which imports take away again. */
const guarded = (text: string): string => (/^[=+@-]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One sheet as CSV: UTF-8 with a mark, so that Excel reads Chinese. */
export const csvOf = (sheet: Sheet): string =>
  `\uFEFF${[sheet.headings, ...sheet.rows].map((row) => row.map((cell) => quoted(guarded(cell))).join(',')).join('\r\n')}\r\n`

const widthOf = (heading: string): number => Math.min(40, Math.max(10, heading.length * 2.4))

const writeSheet = async (workbook: ExcelJS.stream.xlsx.WorkbookWriter, sheet: Sheet): Promise<void> => {
  const page = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  page.columns = sheet.headings.map((heading) => ({ width: widthOf(heading) }))
  const heading = page.addRow([...sheet.headings])
  heading.font = { bold: true }
  heading.commit()
  for (const row of sheet.rows) page.addRow([...row]).commit()
  page.commit()
}

/** Sheets as one XLSX, written while it is read: a row at a time in memory. */
export const workbookOf = (sheets: readonly Sheet[]): Readable => {
  const stream = new PassThrough()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const write = async (): Promise<void> => {
    for (const sheet of sheets) await writeSheet(workbook, sheet)
    await workbook.commit()
  }
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return stream
}
