import { expect, test } from 'vitest'
import { ListItem } from '../../../src/modules/duties/core/list-file.ts'
import { itemGroups } from './item-groups.ts'

const row = (id: string, rest: Partial<ListItem>) => ({
  item: ListItem.parse({ id, text: id, ...rest }),
  where: null,
  meanings: [],
})

test('items stand together while list, place and section stay the same', () => {
  const rows = [
    row('1', { section: 'a' }),
    row('2', { section: 'a' }),
    row('3', { section: 'b' }),
    row('4', { section: 'b', territory: 't' }),
    row('5', { section: 'b', territory: 't', kind: 'power' }),
  ]
  expect(itemGroups(rows).map((group) => group.map(({ item }) => item.id))).toEqual([['1', '2'], ['3'], ['4'], ['5']])
  expect(itemGroups([])).toEqual([])
})
