import type { StyleSpecification } from 'maplibre-gl'
import { fontFamily, palette } from './palette.ts'

const tileSource = (tiles: string | null): StyleSpecification['sources'] =>
  tiles === null ? {} : { tiles: { type: 'raster', tiles: [tiles], tileSize: 256 } }

const empty = { type: 'FeatureCollection' as const, features: [] }

/**
 * How our maps look: white areas with quiet edges, names in the system's font, pine for what is chosen.
 *
 * Nothing is fetched but the tiles of a configured server: names are drawn from local fonts, without glyph files.
 */
export const mapStyle = (tiles: string | null): StyleSpecification => ({
  version: 8,
  sources: {
    ...tileSource(tiles),
    areas: { type: 'geojson', data: empty },
    dots: { type: 'geojson', data: empty },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f3f5f1' } },
    ...(tiles === null ? [] : [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }]),
    {
      id: 'area',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': palette.paper, 'fill-opacity': tiles === null ? 1 : 0.05 },
    },
    { id: 'area-edge', type: 'line', source: 'areas', paint: { 'line-color': '#c5cdc7', 'line-width': 1 } },
    {
      id: 'area-selected',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'id'], ''],
      paint: { 'fill-color': palette['pine-soft'], 'fill-opacity': tiles === null ? 1 : 0.5 },
    },
    {
      id: 'area-selected-edge',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'id'], ''],
      paint: { 'line-color': palette.pine, 'line-width': 1.5 },
    },
    {
      id: 'area-name',
      type: 'symbol',
      source: 'areas',
      layout: {
        'text-field': ['coalesce', ['get', 'name'], ''],
        'text-font': [fontFamily],
        'text-size': 12,
        'text-padding': 6,
      },
      paint: { 'text-color': palette.muted, 'text-halo-color': palette.paper, 'text-halo-width': 1.5 },
    },
    {
      id: 'dot',
      type: 'circle',
      source: 'dots',
      paint: {
        'circle-radius': ['match', ['get', 'kind'], 'here', 8, 5],
        'circle-color': ['match', ['get', 'kind'], 'here', palette.pine, palette.paper],
        'circle-stroke-width': ['match', ['get', 'kind'], 'here', 3, 2],
        'circle-stroke-color': [
          'match',
          ['get', 'kind'],
          'here',
          palette.paper,
          'near',
          palette.pine,
          palette['edge-strong'],
        ],
      },
    },
  ],
})
