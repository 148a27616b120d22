import type { Fault } from './fault.ts'
import { delegationFaults } from './list-faults/delegations.ts'
import { attributeFaults, dutiesFaults } from './list-faults/duties.ts'
import { dateFaults } from './list-faults/entries.ts'
import { treeFaults, unitFaults } from './list-faults/trees.ts'
import type { DutyList } from './list-file.ts'

/** Everything wrong in a list whose shape is right, in the order of its parts. */
export const listFaults = (list: DutyList): Fault[] => [
  ...(list.window === null ? [] : dateFaults('window', 'window', { ...list.window, field: 'to' })),
  ...treeFaults(list),
  ...attributeFaults(list),
  ...unitFaults(list),
  ...dutiesFaults(list),
  ...delegationFaults(list),
]
