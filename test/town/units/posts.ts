import { chanceFor } from '../chance.ts'
import { inventedName } from '../matters/people.ts'
import type { Said } from '../said.ts'
import type { TownUnit } from './type.ts'

/** An invented person holding a post, for themselves or acting for its holder. */
export type TownHolder = {
  readonly invented: true
  readonly name: string
  readonly isActing: boolean
  readonly from: string
  readonly to: string | null
}

/** A post in a unit; without holders it is vacant. */
export type TownPost = {
  readonly id: string
  readonly unit: string
  readonly kind: 'head' | 'dispatch' | 'duty'
  readonly name: Said
  readonly holders: readonly TownHolder[]
}

/** Units whose dispatch desk is held by somebody acting for its holder. */
const acting: readonly string[] = ['municipal-works', 'land-bureau', 'township-431128104', 'education-bureau']

/** The one post that nobody holds. */
export const vacantPost = 'municipal-works/duty'

const headOf = (unit: TownUnit): Said => {
  if (unit.line === 'township') {
    if (unit.short.zh.includes('街道')) return { zh: '主任', en: 'Director' }
    return unit.name.zh.includes('乡人民政府') ? { zh: '乡长', en: 'Head of township' } : { zh: '镇长', en: 'Mayor' }
  }
  if (unit.kind === 'committee') return { zh: '主任', en: 'Chair' }
  if (unit.id === 'fire-brigade') return { zh: '大队长', en: 'Commander' }
  if (unit.kind === 'enterprise') return { zh: '经理', en: 'Manager' }
  if (unit.name.zh.endsWith('局')) return { zh: '局长', en: 'Director' }
  if (unit.name.zh.endsWith('所') || unit.name.zh.endsWith('站')) return { zh: '负责人', en: 'Head' }
  return { zh: '主任', en: 'Director' }
}

const holdersOf = (post: Omit<TownPost, 'holders'>, seed: number, endsOn: string): readonly TownHolder[] => {
  if (post.id === vacantPost) return []
  const chance = chanceFor(seed, `holder ${post.id}`)
  const holder = (isActing: boolean, from: string, to: string | null): TownHolder => ({
    invented: true,
    name: inventedName(chance),
    isActing,
    from,
    to,
  })
  const since = `${2020 + chance.below(4)}-${String(1 + chance.below(9)).padStart(2, '0')}-01`
  const own = holder(false, since, null)
  if (post.kind !== 'dispatch' || !acting.includes(post.unit)) return [own]
  return [own, holder(true, `${endsOn.slice(0, 7)}-01`, null)]
}

/** The posts of the units that work matters, and of the first few committees, with invented staff. */
export const postsOf = (units: readonly TownUnit[], seed: number, endsOn: string): readonly TownPost[] => {
  const committees = units.filter((unit) => unit.kind === 'committee').slice(0, 3)
  const staffed = [...units.filter((unit) => unit.kind !== 'committee' && unit.serves.length >= 6), ...committees]
  return staffed.flatMap((unit) => {
    const posts: Omit<TownPost, 'holders'>[] = [
      { id: `${unit.id}/head`, unit: unit.id, kind: 'head', name: headOf(unit) },
      { id: `${unit.id}/dispatch`, unit: unit.id, kind: 'dispatch', name: { zh: '派单岗', en: 'Dispatch desk' } },
    ]
    if (unit.kind === 'institution' || unit.line === 'township') {
      posts.push({ id: `${unit.id}/duty`, unit: unit.id, kind: 'duty', name: { zh: '值班岗', en: 'Duty officer' } })
    }
    return posts.map((post) => ({ ...post, holders: holdersOf(post, seed, endsOn) }))
  })
}
