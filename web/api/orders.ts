import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OrdersTaken } from '../../src/modules/matters/core/order.ts'
import type { OrderFault } from '../../src/modules/matters/core/order-table.ts'
import { postForm } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** What became of a file of another hotline's orders, or would. */
export type FileTaken = OrdersTaken & {
  readonly rows: number
  readonly unknownColumns: readonly string[]
  readonly faults: readonly (OrderFault & { readonly sheet: string })[]
}

/** `dry` only reports; `whole` takes in a file without faults; `skip` leaves bad rows out. */
export type OrdersMode = 'dry' | 'whole' | 'skip'

/** Brings a file of orders, or asks what that would do. Orders known already are not taken twice. */
export const useBringOrders = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, mode }: { readonly file: File; readonly mode: OrdersMode }) => {
      const form = new FormData()
      form.append('file', file)
      return postForm<FileTaken>(`${apiOf(sign)}/orders/files?mode=${mode}`, form)
    },
    onSuccess: (_taken, { mode }) =>
      mode === 'dry' ? undefined : client.invalidateQueries({ queryKey: ['matters', sign] }),
  })
}

/** Where every answer can be fetched as one file. */
export const answersAddress = (sign: string): string => `${apiOf(sign)}/orders/answers.csv`
