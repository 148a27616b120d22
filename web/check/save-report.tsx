import { useState } from 'react'
import { usePageWords } from '../ui/page-words.ts'
import { useLocale } from '../ui/words.ts'
import type { Checked } from './check-file.ts'
import { type ReportFormat, reportFile, reportFormats } from './report-files.ts'

const keptMs = 60_000

const hand = (file: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs)
}

/** The report as a file, made here and handed to the browser's downloads. */
export const SaveReport = ({ checked }: { readonly checked: readonly Checked[] }) => {
  const words = usePageWords()
  const locale = useLocale()
  const [busy, setBusy] = useState<ReportFormat | null>(null)
  const save = async (format: ReportFormat): Promise<void> => {
    setBusy(format)
    try {
      hand(await reportFile(checked, { format, words, locale }), `${words.check.report.name}.${format}`)
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      <span>{words.check.report.save}</span>
      {reportFormats.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          aria-busy={busy === format}
          onClick={() => void save(format)}
        >
          {words.check.report.formats[format]}
        </button>
      ))}
    </>
  )
}
