import type { Chance } from '../chance.ts'
import type { Contact } from './matter.ts'

const families = [...'李王张刘陈杨黄周吴徐孙胡朱高林何郭马罗郑蒋唐']
const given = [...'青禾知秋明远安宁晓禾书文景云思源子言望舒星和佳木清川若水']

/** An invented name; the same letters, drawn anew. */
export const inventedName = (chance: Chance): string => {
  const first = chance.pick(given)
  return `${chance.pick(families)}${first}${chance.happens(0.7) ? chance.pick(given) : ''}`
}

/** An invented person with a number in a range that no telephone has. */
export const inventedContact = (chance: Chance): Contact => ({
  invented: true,
  name: inventedName(chance),
  phone: `100-0000-${String(chance.below(10_000)).padStart(4, '0')}`,
})
