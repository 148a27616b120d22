import type { Named } from '../../../modules/duties/core/replay/forest.ts'

const townshipEnd = '(?:街道办事处|街道|镇|乡)'
const wholeTownship = new RegExp(`^.{1,10}${townshipEnd}$`)
const townshipWithin = new RegExp(`(?:^|[省市州盟县区旗])([^省市州盟县区旗]{1,8}?${townshipEnd})`)
const community = /^(.{1,12}?(?:社区居委会|居民委员会|村民委员会|居委会|村委会|社区|村))/

const short = (name: string): string =>
  name
    .replace(/街道办事处$/, '街道')
    .replace(/(?:社区居委会|居民委员会|居委会)$/, '社区')
    .replace(/(?:村民委员会|村委会)$/, '村')

const piecesOf = (text: string): string[] => text.split(/[>＞/／\\|,，\s]+/).filter((piece) => piece !== '')

type Found = { readonly township: string; readonly rest: string }

const findTownship = (pieces: readonly string[]): Found | null => {
  const at = pieces.findIndex((piece) => wholeTownship.test(piece) && !townshipWithin.test(piece.slice(0, -1)))
  const whole = at < 0 ? undefined : pieces[at]
  if (whole !== undefined && (townshipWithin.exec(whole)?.[1] ?? whole) === whole)
    return { township: whole, rest: pieces.slice(at + 1).join('') }
  const text = pieces.join('')
  const township = townshipWithin.exec(text)?.[1]
  if (township === undefined) return null
  return { township, rest: text.slice(text.indexOf(township) + township.length) }
}

/**
 * Township and community in a place written in words, as `某县城南街道桂花社区3号`, `城南街道/桂花社区` or `城南街道`.
 *
 * @returns township first; empty where no township is named
 */
export const placeInWords = (text: string): Named[] => {
  const found = findTownship(piecesOf(text))
  if (found === null) return []
  const township = short(found.township)
  const village = community.exec(found.rest)?.[1]
  if (village === undefined) return [{ id: township, name: township }]
  const name = short(village)
  return [
    { id: township, name: township },
    { id: `${township} / ${name}`, name },
  ]
}
