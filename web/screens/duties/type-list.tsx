import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatterType } from '../../../src/modules/duties/core/matter-type.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { typesQuery } from '../../api/matter-types.ts'
import { Action } from '../../ui/action.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice, Hint } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Wait } from '../../ui/wait.tsx'
import { useWhen } from '../../ui/when.ts'
import { TypeClosing, useClosing } from './type-closing.tsx'
import { useActionName } from './type-fields.tsx'
import { TypeForm, type TypeToWrite } from './type-form.tsx'
import { TypeTrial } from './type-trial.tsx'
import { type TypeLine, typeLines } from './type-words.ts'

type Acts = {
  readonly onWrite: (given: TypeToWrite) => void
  readonly onClosing: (type: MatterType) => void
}

const Reopen = ({ type, name }: { readonly type: MatterType; readonly name: string }) => {
  const { reopen } = usePageWords().duties.editing.types
  const { close, error, isBusy } = useClosing(() => undefined)
  return (
    <>
      <button type="button" className="link" disabled={isBusy} onClick={() => close(type, null)}>
        {reopen}
        <span className="unseen">: {name}</span>
      </button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}

const RowActs = ({ type, name, acts }: { readonly type: MatterType; readonly name: string; readonly acts: Acts }) => {
  const words = usePageWords().duties.editing.types
  const act = (label: string, does: () => void) => (
    <button type="button" className="link" onClick={does}>
      {label}
      <span className="unseen">: {name}</span>
    </button>
  )
  return (
    <td className="row-acts">
      {act(words.change, () => acts.onWrite({ does: 'change', type }))}{' '}
      {type.closedOn === null ? (
        <>
          {act(words.addBelow, () => acts.onWrite({ does: 'add', parent: type }))}{' '}
          {act(words.close, () => acts.onClosing(type))}
        </>
      ) : (
        <Reopen type={type} name={name} />
      )}
    </td>
  )
}

const Line = ({ line: { type, depth }, acts }: { readonly line: TypeLine; readonly acts: Acts | null }) => {
  const words = usePageWords()
  const said = useNames()
  const when = useWhen()
  const actionName = useActionName()
  const name = said.full(type)
  return (
    <tr>
      <th scope="row" className={depth === 0 ? 'type-name top' : 'type-name'} style={{ paddingLeft: 10 + depth * 18 }}>
        {name}
        {type.closedOn !== null && (
          <>
            {' '}
            <Stamp kind="plain">{words.duties.editing.types.closed(when.fullDay(type.closedOn))}</Stamp>
          </>
        )}
      </th>
      <td className="small">{[...type.words, ...type.wordsEn].join(' · ')}</td>
      <td className="small">{type.action === null ? '' : actionName(type.action)}</td>
      <td className="small">{type.urgency === null ? '' : words.matters.urgency[type.urgency]}</td>
      <td className="small muted">{type.code ?? ''}</td>
      {acts !== null && <RowActs type={type} name={name} acts={acts} />}
    </tr>
  )
}

const Lines = ({ lines, acts }: { readonly lines: readonly TypeLine[]; readonly acts: Acts | null }) => {
  const words = usePageWords().duties.editing.types
  const headings = [words.type, words.words, words.action, words.urgency, words.code]
  return (
    <div className="card flush">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={words.tableLabel}>
        <table className="table type-table">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              {acts !== null && (
                <th scope="col">
                  <span className="unseen">{words.change}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.type.id} line={line} acts={acts} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/**
 * The matter types as a tree, with the words that recognise each; whoever edits the list adds, changes and closes them.
 *
 * @param actions what a matter may ask for, as the list declares it
 */
export const TypeList = ({
  isEditable,
  actions,
}: {
  readonly isEditable: boolean
  readonly actions: readonly string[]
}) => {
  const words = usePageWords().duties.editing.types
  const { sign } = useJurisdiction()
  const found = useQuery(typesQuery(sign))
  const [text, setText] = useState('')
  const [given, setGiven] = useState<TypeToWrite | null>(null)
  const [closing, setClosing] = useState<MatterType | null>(null)
  if (found.isError) return <ErrorNotice error={found.error} onAgain={() => void found.refetch()} />
  if (found.data === undefined) return <Wait />
  const types = found.data
  const lines = typeLines(types, text)
  return (
    <div className="stack">
      {isEditable && <Hint>{words.note}</Hint>}
      <div className="row wrap between foot-line">
        <TextField label={words.search} kind="search" value={text} onChange={setText} atMost={60} />
        {isEditable && <Action label={words.add} onPress={() => setGiven({ does: 'add', parent: null })} />}
      </div>
      {types.length === 0 && <Empty title={words.none}>{words.noneHint}</Empty>}
      {types.length > 0 && lines.length === 0 && <Empty title={words.nothingFound}>{words.nothingFoundHint}</Empty>}
      {lines.length > 0 && (
        <Lines lines={lines} acts={isEditable ? { onWrite: setGiven, onClosing: setClosing } : null} />
      )}
      {types.length > 0 && <TypeTrial types={types} />}
      {given !== null && <TypeForm given={given} types={types} actions={actions} onClose={() => setGiven(null)} />}
      {closing !== null && <TypeClosing type={closing} types={types} onClose={() => setClosing(null)} />}
    </div>
  )
}
