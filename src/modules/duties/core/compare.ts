/** Compares by code unit: the same order on every machine and in every locale. */
export const byText = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}
