import { expect, test } from 'vitest'
import { countStates, inListOrder } from './item-order.ts'
import { ListItem } from './list-file.ts'

const item = (id: string, rest: Partial<ListItem>): ListItem => ListItem.parse({ id, text: id, ...rest })

const orderOf = (items: readonly ListItem[]): string[] => inListOrder(items).map(({ id }) => id)

test('nine stands before ten, 3-2 before 3-10, and what has no number stands last', () => {
  const items = [
    item('a', { number: '10' }),
    item('b', { number: null }),
    item('c', { number: '9' }),
    item('d', { number: '3-10' }),
    item('e', { number: '3-2' }),
    item('f', { number: '3' }),
    item('g', { number: '第11项' }),
  ]
  expect(orderOf(items)).toEqual(['f', 'e', 'd', 'c', 'a', 'g', 'b'])
})

test('kinds stand as they are published, places and sections in the order in which they came', () => {
  const items = [
    item('1', { section: '二、经济发展', number: '1' }),
    item('2', { kind: 'taken-back', number: '1' }),
    item('3', { section: '一、党的建设', number: '2' }),
    item('4', { section: '二、经济发展', number: '2', territory: 'south' }),
    item('5', { section: '二、经济发展', number: '2' }),
    item('6', { section: '一、党的建设', number: '1' }),
    item('7', { kind: 'power', number: '1' }),
  ]
  expect(orderOf(items)).toEqual(['7', '1', '5', '6', '3', '4', '2'])
})

test('the order does not depend on how the items came', () => {
  const items = ['12', '2', '7', null, '7'].map((number, at) => item(`i${at}`, { number }))
  expect(orderOf([...items].reverse())).toEqual(orderOf(items))
})

test('states are counted, those of nobody too', () => {
  expect(countStates([item('a', { state: 'open' }), item('b', { state: 'standing' }), item('c', {})])).toEqual({
    confirmed: 0,
    standing: 1,
    abolished: 0,
    open: 2,
  })
})
