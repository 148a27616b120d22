import { refuse } from '../../kernel/problem.ts'
import type { IncomingOrder } from '../../modules/matters/core/order.ts'
import {
  type OrderColumns,
  type OrderFault,
  orderColumns,
  readOrderRow,
} from '../../modules/matters/core/order-table.ts'
import { orderColumnsMissing, ordersAtOnceInAFile, tooManyOrders } from '../../modules/matters/index.ts'
import { columnKind } from '../imports/orders/person-columns.ts'
import { fileHoldsPersons, fileLabelsCallers } from '../imports/orders/problems.ts'
import { readTable } from '../imports/table/read-table.ts'
import type { TableSource } from '../imports/table/source.ts'
import type { TableRow } from '../imports/table/table-row.ts'

/** What a file of orders says, and everything in it that is not as expected. */
export type OrdersRead = {
  readonly orders: readonly IncomingOrder[]
  readonly faults: readonly (OrderFault & { readonly sheet: string })[]
  readonly unknownColumns: readonly string[]
  readonly rows: number
}

const columnsIn = (heading: TableRow, file: string): OrderColumns => {
  const named = (kind: 'person' | 'label'): string[] => heading.cells.filter((cell) => columnKind(cell) === kind)
  const [persons, labels] = [named('person'), named('label')]
  if (labels.length > 0) refuse(fileLabelsCallers, { file, columns: labels.join(', ') })
  if (persons.length > 0) refuse(fileHoldsPersons, { file, columns: persons.join(', ') })

  const columns = orderColumns(heading.cells)
  if (columns.missing.length === 0) return columns
  const found = heading.cells.filter((cell) => cell !== '').join(', ')
  return refuse(orderColumnsMissing, { file, missing: columns.missing.join(', '), found })
}

/**
 * Reads a file of another hotline's orders, row by row.
 *
 * Refuses a file that holds persons or labels callers by the names of those columns, and one that lacks a column.
 */
export const readIncomingOrders = async (source: TableSource, timeZone: string): Promise<OrdersRead> => {
  const orders: IncomingOrder[] = []
  const faults: OrdersRead['faults'][number][] = []
  const numbers = new Set<string>()
  let columns: OrderColumns | null = null
  let rows = 0
  for await (const { sheet, row, cells } of readTable(source, { maxBytes: 64 * 2 ** 20 })) {
    if (cells.every((cell) => cell === '')) continue
    if (columns === null) {
      columns = columnsIn({ sheet, row, cells }, source.name)
      continue
    }
    rows += 1
    if (rows > ordersAtOnceInAFile) refuse(tooManyOrders, { file: source.name, limit: ordersAtOnceInAFile })
    const read = readOrderRow(cells, row, columns, timeZone)
    faults.push(...read.faults.map((fault) => ({ ...fault, sheet })))
    if (read.order === null) continue
    if (numbers.has(read.order.foreignNo)) {
      faults.push({
        sheet,
        row,
        column: columns.headings[0] ?? '',
        expected: 'new-number',
        value: read.order.foreignNo,
      })
      continue
    }
    numbers.add(read.order.foreignNo)
    orders.push(read.order)
  }
  return { orders, faults, unknownColumns: columns?.unknown ?? [], rows }
}
