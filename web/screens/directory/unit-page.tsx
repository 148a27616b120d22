import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Day } from '../../../src/kernel/day.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import type { UnitView } from '../../../src/modules/directory/core/views.ts'
import { unitQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { AccountablePart } from './accountable-card.tsx'
import { useDirectoryNames } from './names.ts'
import { PostsPart } from './posts-part.tsx'
import { RelationsCard } from './relations-graph.tsx'
import { ReorganiseCard } from './reorganise-card.tsx'
import type { Choice } from './tree-panel.tsx'
import { UnitDialog } from './unit-dialog.tsx'

/** Goes to another node of the directory, keeping how one looks at it. */
export const GoTo = ({ to, children }: { readonly to: Choice; readonly children: string }) => (
  <Link
    to="."
    search={(before: Record<string, unknown>) => ({
      ...before,
      unit: to.is === 'unit' ? to.id : undefined,
      territory: to.is === 'territory' ? to.id : undefined,
    })}
  >
    {children}
  </Link>
)

const Crumbs = ({ page }: { readonly page: UnitView }) => {
  const names = useDirectoryNames()
  return (
    <div className="small muted">
      <GoTo to={{ is: 'territory', id: page.territory.id }}>{names.full(page.territory)}</GoTo>
      {page.trail.map((unit) => (
        <span key={unit.id}>
          {' › '}
          <GoTo to={{ is: 'unit', id: unit.id }}>{names.short(unit)}</GoTo>
        </span>
      ))}
    </div>
  )
}

const Marks = ({ page }: { readonly page: UnitView }) => {
  const words = usePageWords().directory.screen
  const names = useDirectoryNames()
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const { unit, line, aliases, before, after } = page
  const formerly = [
    ...before.map((one) => one.name),
    ...aliases.filter((one) => one.kind === 'former').map((one) => one.name),
  ]
  const also = [
    ...(unit.shortName === null ? [] : [unit.shortName]),
    ...aliases.filter((one) => one.kind === 'alias').map((one) => one.name),
  ]
  return (
    <div className="row wrap">
      <Stamp kind="plain">{words.kind[unit.kind]}</Stamp>
      {line !== null && <Stamp kind="plain">{words.unit.line(names.full(line))}</Stamp>}
      {unit.from !== null && <Stamp kind="plain">{words.since(when.fullDay(unit.from))}</Stamp>}
      {formerly.length > 0 && <Stamp kind="plain">{words.unit.before([...new Set(formerly)].join(' · '))}</Stamp>}
      {unit.roundTheClock && <Stamp kind="plain">{words.unit.roundTheClock}</Stamp>}
      {unit.officeHours !== null && <Stamp kind="plain">{words.unit.hours}</Stamp>}
      {unit.to !== null && (
        <Stamp kind="late">{words.unit.closed(when.fullDay(unit.to), after.map((one) => one.name).join(' · '))}</Stamp>
      )}
      {also.length > 0 && (
        <span className="small muted">
          {words.unit.otherNames} {also.join(' · ')}
        </span>
      )}
      {after.map((one) => (
        <GoTo key={one.id} to={{ is: 'unit', id: one.id }}>
          {one.name}
        </GoTo>
      ))}
    </div>
  )
}

/** A unit: where it stands, who leads and guides it, what it is accountable for, its posts, and how it may change. */
export const UnitPage = ({ id, on }: { readonly id: Id; readonly on: Day }) => {
  const words = usePageWords().directory.screen.unit
  const names = useDirectoryNames()
  const { sign } = useJurisdiction()
  const page = useSuspenseQuery(unitQuery(sign, id)).data
  const [doing, setDoing] = useState<'edit' | 'add' | 'reorganise' | null>(null)
  const done = (): void => setDoing(null)
  return (
    <div className="stack">
      <div className="row between top">
        <div className="grow">
          <Crumbs page={page} />
          <h2 className="node-title">{names.full(page.unit)}</h2>
          <Marks page={page} />
        </div>
        {page.mayEdit && (
          <div className="row">
            <Action label={words.add} tone="quiet" onPress={() => setDoing('add')} />
            <Action label={words.edit} shortcut="e" onPress={() => setDoing('edit')} />
            <Action label={words.reorganise} onPress={() => setDoing('reorganise')} />
          </div>
        )}
      </div>
      <div className="unit-grid">
        <RelationsCard unitId={id} on={on} />
        <div className="card stack">
          <AccountablePart unitId={id} />
          <PostsPart page={page} />
        </div>
      </div>
      {doing === 'reorganise' && <ReorganiseCard subject={{ is: 'unit', node: page.unit }} onClose={done} />}
      <UnitDialog page={page} doing={doing === 'reorganise' ? null : doing} onClose={done} />
    </div>
  )
}
