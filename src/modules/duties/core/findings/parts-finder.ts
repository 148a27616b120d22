import type { GapGround } from './gap-ground.ts'
import type { Pieces } from './pieces.ts'

type Numbers = Int32Array<ArrayBuffer>

/** Room for at least so many numbers, what is there kept. */
const roomFor = (numbers: Numbers, count: number): Numbers => {
  if (numbers.length >= count) return numbers
  const larger = new Int32Array(Math.max(count, numbers.length * 2))
  larger.set(numbers)
  return larger
}

/** The lacks of one matter in the order in which they are met, each with a size and where its last run ends. */
const metLacks = () => {
  /** Place among those met, and one more; 0 for a lack that was not met. */
  let places = new Int32Array(1_024)
  const lacks: number[] = []
  const met = { lacks, sizes: new Int32Array(64), ends: new Int32Array(64) }
  return {
    met,
    placeOf: (lack: number): number => {
      const known = places[lack] ?? 0
      if (known > 0) return known - 1
      const place = met.lacks.push(lack) - 1
      places = roomFor(places, lack + 1)
      places[lack] = place + 1
      met.sizes = roomFor(met.sizes, place + 1)
      met.ends = roomFor(met.ends, place + 1)
      met.sizes[place] = 0
      met.ends[place] = -1
      return place
    },
    forget: (): void => {
      for (const lack of met.lacks) places[lack] = 0
      met.lacks.length = 0
    },
  }
}

/**
 * Finds what pieces lack: `[lack, set, lack, set, …]`, lacks ascending. What it works in is used again, as it is asked
 * once for each matter: runs of ranks are counted first, then written side by side.
 *
 * @returns asked with pieces and the rank where they end
 */
export const partsFinder = (ground: GapGround): ((pieces: Pieces, end: number) => Numbers) => {
  const { met, placeOf, forget } = metLacks()
  let runs: Numbers = new Int32Array(1_024)

  const each = (pieces: Pieces, end: number, take: (place: number, from: number, to: number) => void): void => {
    for (let at = 0; at < pieces.starts.length; at += 1) {
      const from = pieces.starts[at] ?? 0
      const to = pieces.starts[at + 1] ?? end
      for (const lack of ground.lacksOf(pieces.states[at] ?? 0)) take(placeOf(lack), from, to)
    }
  }

  const count = (place: number, from: number, to: number): void => {
    if (met.ends[place] !== from) met.sizes[place] = (met.sizes[place] ?? 0) + 2
    met.ends[place] = to
  }

  const write = (place: number, from: number, to: number): void => {
    const next = met.sizes[place] ?? 0
    if (met.ends[place] === from) {
      runs[next - 1] = to
    } else {
      runs[next] = from
      runs[next + 1] = to
      met.sizes[place] = next + 2
    }
    met.ends[place] = to
  }

  return (pieces, end) => {
    each(pieces, end, count)
    const starts = new Int32Array(met.lacks.length + 1)
    for (let place = 0; place < met.lacks.length; place += 1) {
      starts[place + 1] = (starts[place] ?? 0) + (met.sizes[place] ?? 0)
      met.sizes[place] = starts[place] ?? 0
      met.ends[place] = -1
    }
    runs = roomFor(runs, starts[met.lacks.length] ?? 0)
    each(pieces, end, write)
    const parts = new Int32Array(met.lacks.length * 2)
    for (const [at, lack] of met.lacks.toSorted((a, b) => a - b).entries()) {
      const place = placeOf(lack)
      parts[2 * at] = lack
      parts[2 * at + 1] = ground.sets.numberWithin(runs, starts[place] ?? 0, starts[place + 1] ?? 0)
    }
    forget()
    return parts
  }
}
