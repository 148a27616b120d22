import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { Day } from '../../../src/kernel/day.ts'
import type { Found, TreeRow } from '../../../src/modules/directory/core/views.ts'
import { foundQuery, levelAreasQuery, linesQuery } from '../../api/directory.ts'
import { siteQuery, useJurisdiction } from '../../api/jurisdiction.ts'
import { PlaceMap } from '../../ui/map.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useSettled } from '../../ui/settled.ts'
import { Wait } from '../../ui/wait.tsx'
import { todayIn, useWhen } from '../../ui/when.ts'
import { useLocale } from '../../ui/words.ts'
import { BoundaryUpload } from './boundary-upload.tsx'
import { useDirectoryNames } from './names.ts'
import { keyOf } from './tree-rows.ts'
import { UnitTree } from './unit-tree.tsx'

/** What is chosen: a unit or a territory. */
export type Choice = Pick<TreeRow, 'is' | 'id'>

type Choosing = {
  readonly on: Day
  readonly chosen: Choice | null
  readonly onChoose: (choice: Choice) => void
}

/** The ways to look at the directory. */
export const views = ['territory', 'line', 'map'] as const
export type View = (typeof views)[number]

const FoundRow = ({
  found,
  isChosen,
  onChoose,
}: {
  readonly found: Found['rows'][number]
  readonly isChosen: boolean
  readonly onChoose: () => void
}) => {
  const words = usePageWords().directory.screen
  const names = useDirectoryNames()
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const { row, under, underEn = under, by, closedOn } = found
  const notes = [
    ...(useLocale() === 'en' ? underEn : under),
    ...(by === null ? [] : [words.found[by.how](by.text)]),
    ...(closedOn === null ? [] : [words.closedOn(when.fullDay(closedOn))]),
  ]
  return (
    <li>
      <button type="button" className="tree-node plain" aria-current={isChosen} onClick={onChoose}>
        <span className="grow">
          {names.full(row)}
          {notes.length > 0 && <span className="small muted"> {notes.join(' · ')}</span>}
        </span>
        <span className="small muted nowrap">{names.sort(row)}</span>
      </button>
    </li>
  )
}

const FoundList = ({ text, chosen, onChoose }: Pick<Choosing, 'chosen' | 'onChoose'> & { readonly text: string }) => {
  const words = usePageWords().directory.screen
  const { sign } = useJurisdiction()
  const found = useQuery(foundQuery(sign, text)).data
  if (found === undefined) return <Wait />
  if (found.rows.length === 0) return <p className="small muted">{words.nothingFound}</p>
  return (
    <ul className="bare-list">
      {found.rows.map((one) => (
        <FoundRow
          key={`${keyOf(one.row)} ${one.by?.text ?? ''}`}
          found={one}
          isChosen={chosen?.id === one.row.id}
          onChoose={() => onChoose(one.row)}
        />
      ))}
    </ul>
  )
}

const LineList = ({ on, chosen, onChoose }: Choosing) => {
  const words = usePageWords().directory.screen
  const names = useDirectoryNames()
  const { sign } = useJurisdiction()
  const { lines } = useSuspenseQuery(linesQuery(sign, on)).data
  return (
    <div className="stack-s">
      {lines.map(({ line, units }) => (
        <details key={line?.id ?? 'none'} className="line-units" open={units.some((unit) => unit.id === chosen?.id)}>
          <summary>
            {line === null ? words.noLine : names.full(line)} <span className="small muted">{units.length}</span>
          </summary>
          <ul className="bare-list">
            {units.map((unit) => (
              <li key={unit.id}>
                <button
                  type="button"
                  className="tree-node plain"
                  aria-current={unit.id === chosen?.id}
                  onClick={() => onChoose(unit)}
                >
                  <span className="grow">{names.full(unit)}</span>
                  <span className="small muted nowrap">{names.sort(unit)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

const mapLevels = [
  { level: 4, name: 'township' },
  { level: 5, name: 'community' },
  { level: 6, name: 'grid' },
] as const

const AreaMap = ({ on, chosen, onChoose }: Choosing) => {
  const words = usePageWords().directory.screen
  const { sign } = useJurisdiction()
  const [level, setLevel] = useState(4)
  const areas = useQuery(levelAreasQuery(sign, level, on)).data
  const tiles = useQuery(siteQuery).data?.tiles ?? null
  return (
    <div className="stack-s">
      <div className="chips">
        {mapLevels.map((one) => (
          <button
            key={one.level}
            type="button"
            className="chip"
            aria-pressed={one.level === level}
            onClick={() => setLevel(one.level)}
          >
            {words.level[one.name]}
          </button>
        ))}
      </div>
      {areas === undefined && <Wait />}
      {areas !== undefined && areas.features.length === 0 && <p className="small muted">{words.noAreas}</p>}
      {areas !== undefined && areas.features.length > 0 && (
        <PlaceMap
          areas={areas}
          selectedId={chosen?.id ?? null}
          label={words.by.map}
          heightPx={460}
          tiles={tiles}
          onPick={(_at, area) => {
            const id: unknown = area?.properties?.id
            if (typeof id === 'string') onChoose({ is: 'territory', id })
          }}
        />
      )}
      <BoundaryUpload />
    </div>
  )
}

/** The left of the directory: search, the three ways to look, and the day looked at. */
export const TreePanel = ({
  on,
  view,
  chosen,
  onChoose,
  onView,
  onDay,
}: Choosing & {
  readonly view: View
  readonly onView: (view: View) => void
  readonly onDay: (day: Day | null) => void
}) => {
  const words = usePageWords().directory.screen
  const { timeZone } = useJurisdiction()
  const [text, setText] = useState('')
  const asked = useSettled(text.trim(), 200)
  return (
    <div className="card stack-s tree-panel">
      <search>
        <input
          type="search"
          className="input"
          aria-label={words.searchLabel}
          placeholder={words.searchPlaceholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </search>
      <div className="row wrap between">
        <div className="chips">
          {views.map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={one === view} onClick={() => onView(one)}>
              {words.by[one]}
            </button>
          ))}
        </div>
        <input
          type="date"
          className="day-input"
          aria-label={words.day}
          value={on}
          onChange={(event) =>
            onDay(event.target.value === '' || event.target.value === todayIn(timeZone) ? null : event.target.value)
          }
        />
      </div>
      <Suspense fallback={<Wait />}>
        {asked !== '' && <FoundList text={asked} chosen={chosen} onChoose={onChoose} />}
        {asked === '' && view === 'territory' && <UnitTree on={on} chosen={chosen} onSelect={onChoose} />}
        {asked === '' && view === 'line' && <LineList on={on} chosen={chosen} onChoose={onChoose} />}
        {asked === '' && view === 'map' && <AreaMap on={on} chosen={chosen} onChoose={onChoose} />}
      </Suspense>
    </div>
  )
}
