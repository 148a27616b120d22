import type { ItemRow } from '../../../src/modules/duties/core/views.ts'

const isSameGroup = (a: ItemRow, b: ItemRow): boolean =>
  a.item.kind === b.item.kind && a.item.territory === b.item.territory && a.item.section === b.item.section

/** Items that stand together under one heading: of one list, one place and one section. */
export const itemGroups = <Row extends ItemRow>(rows: readonly Row[]): readonly (readonly Row[])[] => {
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (group?.[0] !== undefined && isSameGroup(group[0], row)) group.push(row)
    else groups.push([row])
  }
  return groups
}
