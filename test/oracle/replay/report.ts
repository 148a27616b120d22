import { buildReport } from '../../../src/modules/duties/core/replay/build-report.ts'
import type { ReplayReport } from '../../../src/modules/duties/core/replay/report.ts'
import { anOrder, bookOf } from './past-orders.ts'

/** A small report: street lamps shared by two units in the north, waste clear in the south. */
export const aReport = (): ReplayReport => {
  const lamps = ['u1', 'u1', 'u2', 'u1', 'u1', 'u2', 'u1', 'u1', 'u1', 'u2', 'u1', 'u1']
  const orders = [
    ...lamps.map((unit, at) => anOrder('road/lamp', 'north/a', unit, at * 24)),
    ...Array.from({ length: 12 }, (_, at) => anOrder('waste/bulky', 'south/c', 'u3', at * 24 + 2)),
  ]
  return buildReport(bookOf(orders), {
    file: 'orders.csv',
    mapping: 'hotline',
    rows: 24,
    joined: 0,
    answeredAtOnce: 0,
    reminders: 0,
    withoutUnit: 0,
    badRows: 0,
    lastUnitOnly: true,
    unknownColumns: [],
  })
}
