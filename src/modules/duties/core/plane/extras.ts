/** What few duties have besides their region: holes in both trees, a joint group, and marks. */
export type Extra = {
  /** Roots of the subtrees cut out, as node numbers. */
  readonly matterHoles: readonly number[]
  readonly territoryHoles: readonly number[]
  readonly jointGroup: string | null
  readonly coordinator: boolean
  readonly replaces: boolean
}

const plain: Extra = {
  matterHoles: [],
  territoryHoles: [],
  jointGroup: null,
  coordinator: false,
  replaces: false,
}

/** Every different extra of a list, numbered once; 0 is the plain one. */
export type ExtraBook = { readonly all: readonly Extra[]; readonly numberOf: (extra: Extra) => number }

export const extraBook = (): ExtraBook => {
  const all: Extra[] = [plain]
  const numbers = new Map([[JSON.stringify(plain), 0]])
  const numberOf = (extra: Extra): number => {
    const key = JSON.stringify(extra)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, all.length)
    all.push(extra)
    return all.length - 1
  }
  return { all, numberOf }
}
