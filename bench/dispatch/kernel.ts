import type { PointColumns } from '../../src/modules/duties/core/engine/batch.ts'
import { leanDecider } from '../../src/modules/duties/core/engine/lean.ts'
import { type Arena, listening } from './arena.ts'
import { pointReader } from './points.ts'

/**
 * The reference kernel: what one decision after the other costs in memory alone.
 *
 * A trial run of the engine notes which numbers each decision reads. Of these the kernel keeps, in order, the first of
 * every cache line that the decision has not read before, and reads exactly those, from the same addresses, in the same
 * order, one at a time: where it reads next depends on what it just read, so no read starts before the one before has
 * come back. It searches, compares and resolves nothing. The taxonomy and the sets of boxes are left out: they are small
 * and stay near.
 */
export type Kernel = {
  readonly run: () => number
  /** Cache lines a decision. */
  readonly lines: number
}

const tracesOf = (arena: Arena, points: PointColumns): Int32Array => {
  const trace: number[] = []
  const seen = new Set<number>()
  const ground = listening(arena, (position) => {
    if (seen.has(position >> 4)) return
    seen.add(position >> 4)
    trace.push(position)
  })
  const lean = leanDecider(ground)
  const read = pointReader(points)
  for (let at = 0; at < points.count; at += 1) {
    seen.clear()
    lean.decide(read(at))
  }
  return Int32Array.from(trace)
}

export const kernelOf = (arena: Arena, points: PointColumns): Kernel => {
  const { memory } = arena
  const trace = tracesOf(arena, points)
  // Always zero, which no compiler can know: it ties each read to the one before.
  const zero = new Int32Array(1)
  const run = (): number => {
    const none = zero[0] ?? 0
    let value = 0
    for (let at = 0; at < trace.length; at += 1) value = memory[(trace[at] ?? 0) + (value & none)] ?? 0
    return value
  }
  return { run, lines: trace.length / points.count }
}
