import { byText } from './compare.ts'
import type { MatterType } from './matter-type.ts'

const bySign = (a: MatterType, b: MatterType): number =>
  byText(a.code ?? '', b.code ?? '') || byText(a.name, b.name) || byText(a.id, b.id)

/** Types as a reader walks the tree: every parent before its children, siblings by code, then by name. */
export const inTreeOrder = (types: readonly MatterType[]): MatterType[] => {
  const known = new Set(types.map((type) => type.id))
  const children = Map.groupBy(types, (type) =>
    type.parentId !== null && known.has(type.parentId) ? type.parentId : '',
  )
  const below = (id: string): MatterType[] =>
    (children.get(id) ?? []).toSorted(bySign).flatMap((type) => [type, ...below(type.id)])
  return below('')
}
