import 'maplibre-gl/dist/maplibre-gl.css'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import type { MapDot, MapProps } from './map.tsx'
import { mapStyle } from './map-style.ts'
import { useWords } from './words.ts'

setWorkerUrl(workerUrl)

type Box = [number, number, number, number]

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

const positionsOf = (value: unknown): Position[] => {
  if (!Array.isArray(value)) return []
  const [x, y] = value
  if (typeof x === 'number' && typeof y === 'number') return [[x, y]]
  return value.flatMap(positionsOf)
}

const boxOf = (positions: readonly Position[]): Box | null => {
  if (positions.length === 0) return null
  const xs = positions.map((position) => position[0] ?? 0)
  const ys = positions.map((position) => position[1] ?? 0)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const positionsIn = (features: readonly Feature[]): Position[] =>
  features.flatMap((feature) =>
    feature.geometry.type === 'GeometryCollection' ? [] : positionsOf(feature.geometry.coordinates),
  )

const dotsAsFeatures = (dots: readonly MapDot[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: dots.map((dot) => ({
    type: 'Feature',
    properties: { id: dot.id, kind: dot.kind, label: dot.label },
    geometry: { type: 'Point', coordinates: [...dot.at] },
  })),
})

/** What to look at first: the dots, else the selected area, else everything. */
const firstView = ({ areas, dots = [], selectedId }: MapProps): { box: Box | null; zoomAtMost: number } => {
  const selected = areas.features.filter((area) => area.properties?.id === selectedId)
  const chosen = selected.length > 0 ? positionsIn(selected) : positionsIn(areas.features)
  const here = dots.filter((dot) => dot.kind === 'here').map((dot): Position => [...dot.at])
  if (here.length > 0 && selected.length === 0) return { box: boxOf(here), zoomAtMost: 14 }
  return { box: boxOf([...chosen, ...here]), zoomAtMost: 16 }
}

/** The map itself; use `PlaceMap`, which loads it. */
export const MapCanvas = (props: MapProps) => {
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [map, setMap] = useState<MapLibre | null>(null)
  const { areas, dots, selectedId, tiles = null, label, onPick } = props
  const pickHint = onPick === undefined ? '' : ` ${words.ui.map.pick}. ${words.ui.map.hint}.`

  useEffect(() => {
    if (place.current === null) return
    const view = firstView(latest.current)
    const made = new MapLibre({
      container: place.current,
      style: mapStyle(tiles),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      ...(view.box === null ? {} : { bounds: view.box, fitBoundsOptions: { padding: 24, maxZoom: view.zoomAtMost } }),
    })
    made.touchZoomRotate.disableRotation()
    made.on('click', (event) => pick(made, latest.current, [event.lngLat.lng, event.lngLat.lat]))
    made.on('load', () => setMap(made))
    return () => {
      setMap(null)
      made.remove()
    }
  }, [tiles])

  useEffect(() => fill(map, 'areas', areas), [map, areas])
  useEffect(() => fill(map, 'dots', dotsAsFeatures(dots ?? [])), [map, dots])
  useEffect(() => {
    map?.setFilter('area-selected', ['==', ['get', 'id'], selectedId ?? ''])
    map?.setFilter('area-selected-edge', ['==', ['get', 'id'], selectedId ?? ''])
    map?.setFilter('area-name', [
      '!=',
      ['get', 'id'],
      dots?.some((dot) => dot.kind === 'here') === true ? (selectedId ?? '') : '',
    ])
  }, [map, selectedId, dots])
  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', `${label}.${pickHint}`)
  }, [map, label, pickHint])

  const pickMiddle = (key: string): void => {
    if (key !== 'Enter' || map === null) return
    const { lng, lat } = map.getCenter()
    pick(map, latest.current, [lng, lat])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the canvas inside is the focusable region; Enter picks its middle
    <div ref={place} className="map-canvas" onKeyDown={(event) => pickMiddle(event.key)} data-drawn={map !== null} />
  )
}

const fill = (map: MapLibre | null, name: string, data: FeatureCollection): void => {
  map?.getSource<GeoJSONSource>(name)?.setData(data ?? nothing)
}

const pick = (map: MapLibre, { onPick, areas }: MapProps, at: readonly [number, number]): void => {
  const [under] = map.queryRenderedFeatures(map.project([...at]), { layers: ['area'] })
  const id: unknown = under?.properties.id
  onPick?.(at, areas.features.find((area) => area.properties?.id === id) ?? null)
}
