import { z } from 'zod'
import { refuse } from '../../kernel/problem.ts'
import { OrdersTaken } from '../../modules/matters/core/order.ts'
import { ordersRefused, previewOrders, takeOrders } from '../../modules/matters/index.ts'
import type { Call } from '../../platform/call.ts'
import type { OrdersRead } from './read.ts'

/** `dry` reports and keeps nothing; `whole` takes in a file without faults; `skip` leaves bad rows out and lists them. */
export const TakeMode = z.enum(['dry', 'whole', 'skip'])
export type TakeMode = z.infer<typeof TakeMode>

const Fault = z.object({
  sheet: z.string(),
  row: z.number().int(),
  column: z.string(),
  expected: z.enum(['filled', 'moment', 'urgency', 'yes-no', 'shorter', 'new-number']),
  value: z.string(),
})

/** What became of a file of orders, or would. */
export const FileTaken = OrdersTaken.extend({
  rows: z.number().int(),
  unknownColumns: z.array(z.string()).readonly(),
  faults: z.array(Fault).readonly(),
})
export type FileTaken = z.infer<typeof FileTaken>

/** Takes in what a file of orders says, or says what that would do. Refuses a file with faults, unless it is skipping. */
export const takeFile = async (call: Call, read: OrdersRead, mode: TakeMode, file: string): Promise<FileTaken> => {
  const { orders, faults, unknownColumns, rows } = read
  const [first] = faults
  if (mode === 'whole' && first !== undefined) {
    const where = `${first.sheet} ${first.row}, ${first.column}: ${first.value}`
    refuse(ordersRefused, { file, count: faults.length, first: where })
  }
  const done = mode === 'dry' ? await previewOrders(call, orders) : await takeOrders(call, orders)
  return { ...done, rows, unknownColumns, faults }
}
