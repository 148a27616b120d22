import { useState } from 'react'
import { z } from 'zod'
import { QueueSort } from '../../../src/modules/matters/core/queue.ts'

/** Columns that may be left out; the matter itself always stands there. */
export const QueueColumn = z.enum(['place', 'who', 'part', 'clock'])
export type QueueColumn = z.infer<typeof QueueColumn>

/** How somebody wants their queue to look, on this browser. */
export const QueueLook = z.object({
  sort: QueueSort.catch('due'),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  hidden: z.array(QueueColumn).catch([]),
})
export type QueueLook = z.infer<typeof QueueLook>

const plain: QueueLook = { sort: 'due', density: 'comfortable', hidden: [] }

const read = (key: string): QueueLook => {
  try {
    return QueueLook.parse(JSON.parse(localStorage.getItem(key) ?? '{}'))
  } catch {
    return plain
  }
}

/** The look of the queue, remembered by this browser for each jurisdiction. */
export const useQueueLook = (sign: string) => {
  const key = `wardwork.queue.${sign}`
  const [look, setLook] = useState(() => read(key))
  const change = (changed: Partial<QueueLook>): void => {
    const next = { ...look, ...changed }
    setLook(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A private window remembers nothing; the page still changes.
    }
  }
  return { look, change }
}
