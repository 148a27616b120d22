import type { Duty } from '../../../src/modules/duties/core/duty.ts'

/** Duties that lead together: how many others there are, and whether one of them coordinates. */
export type JointGroup = { readonly name: string; readonly others: number; readonly isCoordinated: boolean }

/**
 * The joint groups of a list by name, as seen from one of its duties.
 *
 * @param dutyId the duty that looks: it is not counted
 */
export const groupsIn = (
  duties: readonly Pick<Duty, 'id' | 'role' | 'jointGroup' | 'coordinator'>[],
  dutyId: string,
): JointGroup[] => {
  const others = duties.filter(({ id, role }) => id !== dutyId && role === 'lead')
  return [...Map.groupBy(others, ({ jointGroup }) => jointGroup)]
    .flatMap(([name, members]) => {
      const isCoordinated = members.some(({ coordinator }) => coordinator)
      return name === null ? [] : [{ name, others: members.length, isCoordinated }]
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}
