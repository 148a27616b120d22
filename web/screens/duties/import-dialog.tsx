import { useState } from 'react'
import type { ImportReport } from '../../../src/modules/duties/core/import-view.ts'
import { useImportList } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice, Hint } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { CheckFirst } from './check-first.tsx'

type Problem = ImportReport['problems'][number]

const problemsShown = 100

const ProblemTable = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const words = usePageWords().duties
  return (
    <div className="table-scroll import-problems">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.screen.import.place}</th>
            <th scope="col">{words.screen.import.problem}</th>
            <th scope="col">{words.screen.import.meant}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, problemsShown).map((one) => (
            <tr key={`${one.sheet} ${one.row} ${one.column} ${one.code} ${one.found}`}>
              <td>{words.screen.import.at(one)}</td>
              <td>{words.faults[one.code](one)}</td>
              <td>{one.suggestion ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What a file would do, before anything is kept. */
const Report = ({ report }: { readonly report: ImportReport }) => {
  const words = usePageWords().duties.screen.import
  const { problems, problemsTotal, understood, unknownColumns, unknownSheets, changes } = report
  return (
    <div className="stack-s" role="status">
      <p className="strong">{words.summary(report)}</p>
      <p>{words.changes(changes.duties)}</p>
      {report.addedTypes + report.changedTypes > 0 && <p>{words.types(report.addedTypes, report.changedTypes)}</p>}
      {unknownColumns.length > 0 && <Hint>{words.unknownColumns(unknownColumns.map(({ column }) => column))}</Hint>}
      {unknownSheets.length > 0 && <Hint>{words.unknownSheets(unknownSheets)}</Hint>}
      {understood.length > 0 && (
        <details>
          <summary>{words.understood(understood.length)}</summary>
          <ul className="small">
            {understood.map(({ found, name }) => (
              <li key={found}>
                {found} → {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      {problemsTotal > 0 && (
        <>
          <p className="strong">{words.problems(problemsTotal)}</p>
          <ProblemTable problems={problems} />
        </>
      )}
    </div>
  )
}

const Foot = ({
  report,
  isBusy,
  onClose,
  onImport,
}: {
  readonly report: ImportReport | undefined
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onImport: (mode: 'whole' | 'skip') => void
}) => {
  const words = usePageWords().duties.screen.import
  const bad = report?.problemsTotal ?? 0
  const isReady = report !== undefined && report.draft === null && report.rows > 0
  return (
    <>
      <Action label={words.close} onPress={onClose} />
      {isReady && bad > 0 && <Action label={words.skip} busy={isBusy} onPress={() => onImport('skip')} />}
      {isReady && bad === 0 && (
        <Action label={words.whole} tone="primary" busy={isBusy} onPress={() => onImport('whole')} />
      )}
    </>
  )
}

/** Imports a file into the draft: first what it would do, then, on one more press, doing it. */
export const ImportDialog = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const words = usePageWords().duties.screen.import
  const { sign } = useJurisdiction()
  const importing = useImportList(sign)
  const [file, setFile] = useState<File | null>(null)
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    importing.reset()
    if (chosen !== null) importing.mutate({ file: chosen, mode: 'dry' })
  }
  const close = (): void => {
    setFile(null)
    importing.reset()
    onClose()
  }
  const report = importing.data
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      foot={
        <Foot
          report={report}
          isBusy={importing.isPending}
          onClose={close}
          onImport={(mode) => file !== null && importing.mutate({ file, mode })}
        />
      }
    >
      <Field label={words.file} note={words.note}>
        {(ties) => (
          <input
            {...ties}
            type="file"
            accept=".xlsx,.xls,.csv,.json"
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      {file === null && <CheckFirst />}
      {importing.isPending && <p role="status">{words.reading}</p>}
      {importing.isError && <ErrorNotice error={importing.error} />}
      {report !== undefined && report.draft !== null && <Hint>{words.done(report)}</Hint>}
      {report !== undefined && <Report report={report} />}
    </Dialog>
  )
}
