import type { OrderMapping } from './mapping.ts'

/**
 * Orders of a Shenzhen district as published: three levels of types, street and community, all with ids.
 *
 * Units are told apart by id, because their names change. `-` is an unknown type or place; as a unit it is an order that
 * was closed without naming one, and stays an answer of its own, as in the published figures. One row an order, the
 * last unit only.
 */
export const pingshan: OrderMapping = {
  name: 'pingshan',
  order: 'REC_ID',
  time: 'CREATE_TIME',
  type: {
    levels: [
      { id: 'EVENT_TYPE_ID', name: 'EVENT_TYPE_NAME' },
      { id: 'MAIN_TYPE_ID', name: 'MAIN_TYPE_NAME' },
      { id: 'SUB_TYPE_ID', name: 'SUB_TYPE_NAME' },
    ],
  },
  place: {
    levels: [
      { id: 'STREET_ID', name: 'STREET_NAME' },
      { id: 'COMMUNITY_ID', name: 'COMMUNITY_NAME' },
    ],
  },
  unit: { id: 'DISPOSE_UNIT_ID', name: 'DISPOSE_UNIT_NAME', unknown: [] },
  source: 'EVENT_SRC_NAME',
  unknown: ['-'],
  ignored: [
    'REPORT_NUM',
    'EVENT_PROPERTY_NAME',
    'EVENT_PROPERTY_ID',
    'DISTRICT_ID',
    'DISTRICT_NAME',
    'INTIME_ARCHIVE_NUM',
    'OVERTIME_ARCHIVE_NUM',
    'INTIME_TO_ARCHIVE_NUM',
    'OPERATE_NUM',
    'EVENT_SRC_ID',
    'OCCUR_PLACE',
  ],
}
