import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import { dutyRowsQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { RoleMark } from '../../ui/role-mark.tsx'
import { useSettled } from '../../ui/settled.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Wait } from '../../ui/wait.tsx'
import { todayIn } from '../../ui/when.ts'
import { DutyForm } from './duty-form.tsx'
import { HandOnForm } from './hand-on-form.tsx'
import { useHandOnText } from './hand-on-text.tsx'
import { isOver } from './hand-on-written.ts'

/** A duty with the version of the draft that it was read from. */
type SeenDuty = DutyRow & { readonly seen: number }

const validity = (row: DutyRow): string =>
  row.duty.from === null && row.duty.to === null ? '' : `${row.duty.from ?? ''} – ${row.duty.to ?? ''}`

type Acts = { readonly onEdit: () => void; readonly onHandOn: () => void }

/** Who has the duty in hand now or later, where it is handed on. */
const HandedOn = ({ row }: { readonly row: DutyRow }) => {
  const textOf = useHandOnText()
  const { timeZone } = useJurisdiction()
  const open = row.handedOn.filter((link) => !isOver(link, todayIn(timeZone)))
  return open.map((link) => (
    <span key={`${link.by?.id} ${link.to.id} ${link.from}`} className="small muted handed">
      {textOf(link)}
    </span>
  ))
}

const Line = ({ row, acts }: { readonly row: DutyRow; readonly acts: Acts | null }) => {
  const words = usePageWords().duties
  return (
    <tr>
      <td>
        <RoleMark role={row.duty.role} /> {words.roles[row.duty.role]}
      </td>
      <th scope="row" className="who">
        {row.who}
        <HandedOn row={row} />
      </th>
      <td>{row.type}</td>
      <td>{row.where}</td>
      <td>{row.conditions}</td>
      <td className="small">
        <span className="clipped">
          {row.item === null
            ? words.kinds[row.duty.kind]
            : [words.kinds[row.duty.kind], row.item.number, row.item.text].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td className="small">{row.duty.basis ?? ''}</td>
      <td className="small">{validity(row)}</td>
      {acts !== null && (
        <td className="stack-s">
          <button type="button" className="link" onClick={acts.onEdit}>
            {words.screen.change.changed}
            <span className="unseen">: {row.type}</span>
          </button>
          <button type="button" className="link" onClick={acts.onHandOn}>
            {words.editing.handOn.act}
            <span className="unseen">: {row.type}</span>
          </button>
        </td>
      )}
    </tr>
  )
}

/** The duties of a version as a table; those of a draft can be changed. */
export const DutyTable = ({ version, isEditable }: { readonly version: ListVersion; readonly isEditable: boolean }) => {
  const words = usePageWords().duties.screen
  const { sign } = useJurisdiction()
  const [text, setText] = useState('')
  const [edited, setEdited] = useState<SeenDuty | 'new' | null>(null)
  const [handed, setHanded] = useState<SeenDuty | null>(null)
  const settled = useSettled(text.trim(), 250)
  const found = useInfiniteQuery(dutyRowsQuery(sign, version.id, settled))
  const rows =
    found.data?.pages.flatMap((page) => page.rows.map((row: DutyRow) => ({ ...row, seen: page.version }))) ?? []
  const headings = [
    words.fields.role,
    words.fields.assignee,
    words.fields.matter,
    words.fields.territory,
    words.fields.boxes,
    words.fields.item,
    words.fields.basis,
    words.fields.valid,
  ]
  return (
    <div className="stack">
      <div className="row wrap between foot-line">
        <TextField label={words.searchDuties} kind="search" value={text} onChange={setText} atMost={60} />
        {isEditable && <Action label={words.addDuty} onPress={() => setEdited('new')} />}
      </div>
      {found.isError && <ErrorNotice error={found.error} onAgain={() => void found.refetch()} />}
      {found.isPending && <Wait />}
      {found.isSuccess && rows.length === 0 && <Empty title={words.nothingFound}>{words.nothingFoundHint}</Empty>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
        <section className="card flush table-scroll" tabIndex={0} aria-label={words.tableLabel}>
          <table className="table duty-table">
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
                {isEditable && (
                  <th scope="col">
                    <span className="unseen">{words.change.changed}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line
                  key={row.duty.id}
                  row={row}
                  acts={isEditable ? { onEdit: () => setEdited(row), onHandOn: () => setHanded(row) } : null}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {found.hasNextPage && (
        <Action label={words.moreDuties} busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()} />
      )}
      {handed !== null && (
        <HandOnForm row={handed} seen={handed.seen} draft={version} onClose={() => setHanded(null)} />
      )}
      {edited !== null && (
        <DutyForm
          key={edited === 'new' ? edited : edited.duty.id}
          row={edited === 'new' ? null : edited}
          seen={edited === 'new' ? version.version : edited.seen}
          draft={version}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}
