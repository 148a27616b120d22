/** A mistake planted in the room: `from` stands exactly once in the file and is replaced when the module is loaded. */
export type Mutant = { readonly name: string; readonly file: string; readonly from: string; readonly to: string }

/** Where the file of a mutant lies. */
export const sourceOf = (mutant: Mutant): URL =>
  new URL(`../../../src/modules/duties/core/${mutant.file}`, import.meta.url)

type Planted = readonly [name: string, from: string, to: string]

/** Mistakes planted in one file. */
export const inFile = (file: string, ...planted: readonly Planted[]): Mutant[] =>
  planted.map(([name, from, to]) => ({ name, file, from, to }))
