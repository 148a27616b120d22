import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { ReportSection, ReportText } from '../../../modules/duties/core/findings/report-text.ts'

/** Shares of the page's width, for the five columns of a section. */
const widths = [6, 50, 8, 12, 24]

const rowOf = (cells: readonly string[], isHeading: boolean): TableRow =>
  new TableRow({
    tableHeader: isHeading,
    cantSplit: true,
    children: cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
          children: [new Paragraph({ text: cell })],
        }),
    ),
  })

const partsOf = ({ name, meaning, headings, rows, leftOut }: ReportSection): (Paragraph | Table)[] => [
  new Paragraph({ text: name, heading: HeadingLevel.HEADING_2 }),
  new Paragraph({ text: meaning }),
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(headings, true), ...rows.map((row) => rowOf(row, false))],
  }),
  ...(leftOut === null ? [] : [new Paragraph({ text: leftOut })]),
]

/** A report as a DOCX, on pages that lie on their side. */
export const documentOf = async (report: ReportText): Promise<Uint8Array<ArrayBuffer>> => {
  const document = new Document({
    title: report.title,
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ text: report.title, heading: HeadingLevel.HEADING_1 }),
          ...report.lines.map((text) => new Paragraph({ text })),
          ...report.sections.flatMap(partsOf),
        ],
      },
    ],
  })
  const bytes = await Packer.toArrayBuffer(document)
  return new Uint8Array(bytes)
}
