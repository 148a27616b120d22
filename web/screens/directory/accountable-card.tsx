import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { dutiesQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp, type StampKind } from '../../ui/stamp.tsx'
import { accountableOf } from './accountable.ts'
import { useDirectoryNames } from './names.ts'

const stamps: Readonly<Record<string, StampKind>> = {
  crossing: 'crossing',
  overlap: 'overlap',
  gap: 'gap',
  vacant: 'vacant',
  ask: 'ask',
}

/** What the duty list names a unit for; left out where the reader may not see the list. */
export const AccountablePart = ({ unitId }: { readonly unitId: Id }) => {
  const words = usePageWords()
  const names = useDirectoryNames()
  const { sign } = useJurisdiction()
  const matrix = useQuery(dutiesQuery(sign)).data
  if (matrix === undefined) return null
  const { counts, leads, unclear, total } = accountableOf(matrix, unitId)
  const said = words.directory.screen.accountable
  return (
    <section className="stack-s">
      <h2>{said.title}</h2>
      {total === 0 && <p className="small muted">{said.none}</p>}
      {total > 0 && (
        <>
          <div className="row wrap">
            {(['lead', 'assist', 'supervise'] as const).map((role) => (
              <span key={role} className="row">
                <span className={`role ${role}`} aria-hidden="true" />
                {words.ui.role[role]} <b>{counts[role]}</b>
              </span>
            ))}
          </div>
          <p className="small">
            {leads.slice(0, 6).map((row, i) => {
              const stamp = stamps[row.verdict ?? '']
              return (
                <Fragment key={row.typeId}>
                  {i > 0 && ' · '}
                  {names.full(row)} {stamp !== undefined && <Stamp kind={stamp} />}
                </Fragment>
              )
            })}
            {leads.length > 6 && ' …'}
          </p>
          <p className="small muted">
            {said.all(total)}
            {unclear > 0 && ` · ${said.unclear(unclear)}`}
          </p>
        </>
      )}
    </section>
  )
}
