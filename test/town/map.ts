import type { Feature, FeatureCollection, Point as GeoPoint, MultiPolygon, Polygon } from 'geojson'
import type { Place } from './place.ts'

type Shape = Feature<Polygon | MultiPolygon | GeoPoint>

const note = { invented: true, note: '虚构的边界，只作演示 / invented outlines, for demonstration only' }

/** The county as GeoJSON (WGS-84): outlines of the county and its townships, community cells and points, grid cells. Every shape says that it is invented. */
export const mapOf = (place: Place): FeatureCollection<Polygon | MultiPolygon | GeoPoint> => {
  const townships = [place.county, ...place.townships].map(
    (township): Shape => ({
      type: 'Feature',
      id: township.code,
      properties: {
        level: township.level === 'county' ? 3 : 4,
        code: township.code,
        name: township.name.zh,
        nameEn: township.name.en,
        ...note,
      },
      geometry: {
        type: 'MultiPolygon',
        coordinates: township.outline.map((ring) => [ring.map(([x, y]) => [x, y])]),
      },
    }),
  )
  const communities = place.communities.flatMap((community): Shape[] => {
    const properties = { level: 5, code: community.code, name: community.name.zh, nameEn: community.name.en, ...note }
    return [
      {
        type: 'Feature',
        id: community.code,
        properties,
        geometry: { type: 'Polygon', coordinates: [community.cell.map(([x, y]) => [x, y])] },
      },
      { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...community.point] } },
    ]
  })
  const grids = place.grids.map(
    (grid): Shape => ({
      type: 'Feature',
      id: grid.code,
      properties: { level: 6, code: grid.code, name: grid.name.zh, nameEn: grid.name.en, ...note },
      geometry: { type: 'Polygon', coordinates: [grid.cell.map(([x, y]) => [x, y])] },
    }),
  )
  return { type: 'FeatureCollection', features: [...townships, ...communities, ...grids] }
}
