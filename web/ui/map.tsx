import type { Feature, FeatureCollection } from 'geojson'
import { lazy, Suspense } from 'react'
import { Wait } from './wait.tsx'
import { useWords } from './words.ts'

/** A point as GeoJSON orders it: longitude, latitude, WGS-84 degrees. */
export type MapPoint = readonly [number, number]

/** A dot on the map: the place meant (filled), or one nearby (a ring). */
export type MapDot = {
  readonly id: string
  readonly at: MapPoint
  readonly kind: 'here' | 'near' | 'past'
  readonly label: string
}

/** What a map shows. Areas carry `id` and `name` in their properties. */
export type MapProps = {
  readonly areas: FeatureCollection
  readonly dots?: readonly MapDot[]
  readonly selectedId?: string | null
  /** What the map says to those who do not see it. */
  readonly label: string
  readonly heightPx?: number
  /** A tile server's address, `https://…/{z}/{x}/{y}.png`; without one only our own areas are drawn. */
  readonly tiles?: string | null
  /** Somebody chose a place: the point, and the area it lies in. */
  readonly onPick?: (at: MapPoint, area: Feature | null) => void
}

const Canvas = lazy(() => import('./map-canvas.tsx').then((loaded) => ({ default: loaded.MapCanvas })))

/** True where this device can draw maps at all. */
const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/** A map of our own areas, loaded only where it is shown; where it cannot be drawn it says what to do instead. */
export const PlaceMap = (props: MapProps) => {
  const words = useWords()
  return (
    <figure className="map" style={{ height: props.heightPx ?? 240 }}>
      {canDraw() ? (
        <Suspense fallback={<Wait />}>
          <Canvas {...props} />
        </Suspense>
      ) : (
        <div className="map-none">{words.ui.map.none}</div>
      )}
    </figure>
  )
}
