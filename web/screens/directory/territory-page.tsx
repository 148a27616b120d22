import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { levelNameOf, type Territory } from '../../../src/modules/directory/core/territory.ts'
import type { TerritoryView } from '../../../src/modules/directory/core/views.ts'
import { territoryQuery, useAddTerritory } from '../../api/directory.ts'
import { newId } from '../../api/ids.ts'
import { siteQuery, useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { PlaceMap } from '../../ui/map.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { useDirectoryNames } from './names.ts'
import { ReorganiseCard } from './reorganise-card.tsx'
import { GoTo } from './unit-page.tsx'

const AddForm = ({ page, onClose }: { readonly page: TerritoryView; readonly onClose: () => void }) => {
  const words = usePageWords().directory.screen
  const { sign } = useJurisdiction()
  const { territory } = page
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const [level, setLevel] = useState(territory.level + 1)
  const adding = useAddTerritory(sign)
  const save = (): void =>
    adding.mutate({ id, parentId: territory.id, level, name: name.trim() }, { onSuccess: onClose })
  const levels = [1, 2, 3, 4, 5, 6].filter((one) => one > territory.level)
  return (
    <>
      <Field label={words.territory.level}>
        {(ties) => (
          <select {...ties} className="input" value={level} onChange={(event) => setLevel(Number(event.target.value))}>
            {levels.map((one) => (
              <option key={one} value={one}>
                {words.level[levelNameOf(one)]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.reorganise.newName}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {adding.isError && <ErrorNotice error={adding.error} />}
      <div className="dialog-foot">
        <Action label={words.posts.cancel} onPress={onClose} />
        <Action label={words.posts.save} tone="primary" busy={adding.isPending || name.trim() === ''} onPress={save} />
      </div>
    </>
  )
}

const Facts = ({ page }: { readonly page: TerritoryView }) => {
  const words = usePageWords().directory.screen
  const names = useDirectoryNames()
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const { codes, formerNames, units } = page
  return (
    <div className="card stack">
      <section className="stack-s">
        <h3>{words.territory.units}</h3>
        {units.length === 0 && <p className="small muted">{words.territory.noUnits}</p>}
        <ul className="bare-list small unit-columns">
          {units.map((unit) => (
            <li key={unit.id}>
              <GoTo to={unit}>{names.full(unit)}</GoTo> <span className="muted">{names.sort(unit)}</span>
            </li>
          ))}
        </ul>
      </section>
      {page.boundary === null && <p className="small muted">{words.territory.noBoundary}</p>}
      {codes.length > 0 && (
        <section className="stack-s">
          <h3>{words.territory.codes}</h3>
          <ul className="bare-list small stack-s">
            {codes.map((code) => (
              <li key={`${code.system} ${code.code}`}>
                {code.code} <span className="muted">{words.territory.code(code.system)}</span>
                {code.to !== null && <span className="muted"> {words.until(when.fullDay(code.to))}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {formerNames.length > 0 && (
        <section className="stack-s">
          <h3>{words.territory.formerNames}</h3>
          <p className="small">{formerNames.map((former) => former.name).join(' · ')}</p>
        </section>
      )}
    </div>
  )
}

const Boundary = ({
  territory,
  boundary,
}: {
  readonly territory: Territory
  readonly boundary: NonNullable<TerritoryView['boundary']>
}) => {
  const words = usePageWords().directory.screen.territory
  const tiles = useQuery(siteQuery).data?.tiles ?? null
  const properties = { id: territory.id, name: territory.name }
  return (
    <Card title={words.boundary}>
      <PlaceMap
        areas={{ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: boundary }] }}
        selectedId={territory.id}
        label={words.boundary}
        heightPx={320}
        tiles={tiles}
      />
    </Card>
  )
}

/** A territory: its place in the tree, boundary, codes with their history, and the units that serve it. */
export const TerritoryPage = ({ id }: { readonly id: Id }) => {
  const words = usePageWords().directory.screen
  const names = useDirectoryNames()
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const page = useSuspenseQuery(territoryQuery(sign, id)).data
  const [doing, setDoing] = useState<'add' | 'reorganise' | null>(null)
  const { territory, trail } = page
  const done = (): void => setDoing(null)
  return (
    <div className="stack">
      <div className="row between top">
        <div className="grow">
          <div className="small muted">
            {trail
              .filter((one) => one.level > 0)
              .map((one) => (
                <span key={one.id}>
                  <GoTo to={{ is: 'territory', id: one.id }}>{one.name}</GoTo>
                  {' › '}
                </span>
              ))}
          </div>
          <h2 className="node-title">{names.full(territory)}</h2>
          <div className="row wrap">
            <Stamp kind="plain">{words.level[levelNameOf(territory.level)]}</Stamp>
            {territory.statistical && <Stamp kind="plain">{words.statistical}</Stamp>}
            {territory.from !== null && <Stamp kind="plain">{words.since(when.fullDay(territory.from))}</Stamp>}
            {territory.to !== null && <Stamp kind="late">{words.closedOn(when.fullDay(territory.to))}</Stamp>}
          </div>
        </div>
        {page.mayEdit && (
          <div className="row">
            {territory.level < 6 && (
              <Action label={words.territory.addGrid} tone="quiet" onPress={() => setDoing('add')} />
            )}
            <Action label={words.unit.reorganise} onPress={() => setDoing('reorganise')} />
          </div>
        )}
      </div>
      <div className={page.boundary === null ? 'territory-grid alone' : 'territory-grid'}>
        {page.boundary !== null && <Boundary territory={territory} boundary={page.boundary} />}
        <Facts page={page} />
      </div>
      {doing === 'reorganise' && <ReorganiseCard subject={{ is: 'territory', node: territory }} onClose={done} />}
      <Dialog
        title={words.territory.addTitle(names.full(territory))}
        isOpen={doing === 'add'}
        onClose={done}
        foot={<span />}
      >
        {doing === 'add' && <AddForm page={page} onClose={done} />}
      </Dialog>
    </div>
  )
}
