import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { PlaceWish } from '../../../src/modules/matters/core/report.ts'
import type { Preview } from '../../../src/modules/matters/core/views.ts'
import { siteQuery, useJurisdiction } from '../../api/jurisdiction.ts'
import { noPlace } from '../../api/matters.ts'
import { areasQuery, placesQuery } from '../../api/places.ts'
import { Field } from '../../ui/field.tsx'
import { type MapDot, PlaceMap } from '../../ui/map.tsx'
import { useNames } from '../../ui/names.ts'
import { useWords } from '../../ui/words.ts'

type Chosen = Preview['place']

const PlaceSelect = ({
  parentId,
  label,
  value,
  onChange,
}: {
  readonly parentId: Id | null
  readonly label: string
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
}) => {
  const words = useWords().screens.report
  const names = useNames()
  const { sign } = useJurisdiction()
  const places = useQuery(placesQuery(sign, parentId)).data ?? []
  if (places.length === 0) return null
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{words.anywhere}</option>
      {places.map((place) => (
        <option key={place.id} value={place.id}>
          {names.full(place)}
        </option>
      ))}
    </select>
  )
}

/** The division tree as a row of lists, each below what was chosen before it. */
const PlaceTree = ({ onChoose }: { readonly onChoose: (id: Id | null) => void }) => {
  const words = useWords().screens.report
  const [way, setWay] = useState<readonly Id[]>([])
  const choose = (depth: number, id: Id | null): void => {
    const next = id === null ? way.slice(0, depth) : [...way.slice(0, depth), id]
    setWay(next)
    onChoose(next.at(-1) ?? null)
  }
  return (
    <div className="stack-s">
      {[null, ...way].map((parentId, depth) => (
        <PlaceSelect
          key={parentId ?? 'top'}
          parentId={parentId}
          label={`${words.inTree} ${depth + 1}`}
          value={way[depth] ?? null}
          onChange={(id) => choose(depth, id)}
        />
      ))}
    </div>
  )
}

const dotsOf = (wish: PlaceWish, chosen: Chosen): MapDot[] => {
  const point = wish.point ?? chosen?.point ?? null
  return point === null ? [] : [{ id: 'here', at: [point.lon, point.lat], kind: 'here', label: chosen?.name ?? '' }]
}

/**
 * Where it is: what the words said, shown on the map; moved by a tap, by choosing in the tree, or by an address.
 *
 * @param chosen what the server made of the wish and the words
 */
export const PlacePicker = ({
  wish,
  chosen,
  onWish,
}: {
  readonly wish: PlaceWish
  readonly chosen: Chosen
  readonly onWish: (wish: PlaceWish) => void
}) => {
  const words = useWords().screens.report
  const { sign } = useJurisdiction()
  const tiles = useQuery(siteQuery).data?.tiles ?? null
  const areas = useQuery(areasQuery(sign)).data
  const [isMoving, setMoving] = useState(false)
  const isFromWords = wish.territoryId === null && wish.point === null && wish.text === ''
  const isOpen = isMoving || chosen === null
  return (
    <section className="stack-s" aria-label={words.where}>
      <h2>{words.where}</h2>
      {areas !== undefined && areas.features.length > 0 && (
        <PlaceMap
          areas={areas}
          heightPx={isOpen ? 240 : 150}
          label={chosen === null ? words.placeUnknown : chosen.name}
          selectedId={chosen?.id ?? null}
          dots={dotsOf(wish, chosen)}
          tiles={tiles}
          onPick={([lon, lat]) => onWish({ ...noPlace, point: { lon, lat } })}
        />
      )}
      <div className="row between">
        <span>
          {chosen === null ? words.placeUnknown : chosen.name}{' '}
          {chosen !== null && isFromWords && <span className="small muted">{words.fromWords}</span>}
        </span>
        {chosen !== null && (
          <button type="button" className="link small" aria-expanded={isOpen} onClick={() => setMoving(!isMoving)}>
            {words.move}
          </button>
        )}
      </div>
      {isOpen && (
        <div className="stack-s">
          <p className="small muted">{words.pickOnMap}</p>
          <PlaceTree onChoose={(territoryId) => onWish({ ...noPlace, territoryId })} />
          <Field label={words.address}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                placeholder={words.addressPlaceholder}
                value={wish.text}
                maxLength={200}
                onChange={(event) => onWish({ ...wish, text: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </section>
  )
}
