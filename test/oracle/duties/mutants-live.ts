import { inFile, type Mutant } from './planted.ts'

/** Mistakes in following the edits of a list. */
export const liveMutants: readonly Mutant[] = [
  ...inFile(
    'incremental.ts',
    ['an analysis is kept over an edit', '      known = null\n', ''],
    ['a duty with unknown bounds is passed over', 'if (state?.put(duty) === false) state = null', 'state?.put(duty)'],
    ['a lead that goes leaves its overlaps', 'overlaps.removed(index, row, meetingBuckets(index, placeOf(row)))', ''],
    ['a lead that goes leaves its shadows', 'shadows.removed(index, row)', ''],
    ['what is put does not replace', '    remove(duty.id)\n', ''],
  ),
  ...inFile(
    'findings/live-overlaps.ts',
    ['an overlap that ended stays', 'if (tie === null) ties.delete(key)', 'if (tie === null) ties.has(key)'],
    ['ties are not followed', 'if (floor >= (key[edit.duty] ?? 0)) continue', 'if (floor >= 0) continue'],
    [
      'the last of a key leaves its tie',
      'if (same === undefined) write(placeOf(index, own), key[edit.duty] ?? 0, null)',
      'if (same === undefined) return',
    ],
  ),
  ...inFile(
    'findings/live-tie.ts',
    ['what beats a tie hides it from itself', '.filter((one) => one !== duty)', ''],
    ['holes of what comes do not let through', 'isCutOut(plane, duty, base.cell) ? [] : moved(base)', 'moved(base)'],
    ['what goes comes', "way === 'came' ? [taken, both] : [both, taken]", '[taken, both]'],
  ),
  ...inFile(
    'findings/live-base.ts',
    [
      'what is taken now was counted before',
      'if (!points.isWithin(asked.set, part.taken)) asked.count += part.count',
      '',
    ],
    ['what was taken before is counted still', 'if (!points.isWithin(asked.set, from)) asked.count -= count', ''],
    ['a cell that is gone is shown', 'part.cell !== null && !isGone(part.cell)', 'part.cell !== null'],
  ),
  ...inFile(
    'findings/live-pairs.ts',
    ['crossings are never taken off', 'crossings -= crossingsWith(index, duty, meeting)', ''],
    [
      'crossings above do not count',
      '(m > matter && t < territory) || (m < matter && t > territory)',
      'm > matter && t < territory',
    ],
    ['a reservation that goes still reserves', 'drop(against, lower, duty)', 'drop(against, duty, lower)'],
    ['a conflict with nobody stays', 'if (known?.size === 0) pairs.delete(one)', ''],
    [
      'the stronger is reserved against',
      'if (force < otherForce) write(duty, other)',
      'if (force > otherForce) write(duty, other)',
    ],
  ),
  ...inFile(
    'findings/live-shadows.ts',
    [
      'a shadow outlives its cover',
      'for (const other of book.coveredBy(duty)) book.write(other, standingOf(index, other, quiet))',
      '',
    ],
    [
      'a lead that comes shadows nobody',
      'for (const other of atRisk(index, duty, { book, meeting })) {',
      'for (const other of []) {',
    ],
    ['where a lead was seen is taken for cut out', '!isCutOut(plane, by, cell)', 'isCutOut(plane, by, cell)'],
    ['a lead that goes stays shadowed', '    covers.delete(duty)\n', ''],
  ),
  ...inFile(
    'findings/bucket-edits.ts',
    [
      'a lead comes last in its bucket',
      'while (at < to && (key[rows[at] ?? 0] ?? 0) >= (key[duty] ?? 0)) at += 1',
      'while (at < to) at += 1',
    ],
    ['a new bucket is not found from below', '  beNearest(index, place.territory)\n', ''],
    ['a bucket keeps a row too many', 'index.to[bucket] = to - 1', 'index.to[bucket] = to'],
    [
      'the strongest that came is not known',
      'index.to[bucket] = size.rows\n  index.topKey[bucket] = strongestIn(index, bucket)',
      'index.to[bucket] = size.rows',
    ],
  ),
  ...inFile(
    'plane/live-plane.ts',
    [
      'every bound is known',
      'return bound <= least || axis.starts[cellOf(axis, bound)] === bound',
      'return bound !== least - 1',
    ],
    ['a duty that is gone is still valid', '      columns.from[row] = noEnd\n      columns.to[row] = noStart\n', ''],
  ),
]
