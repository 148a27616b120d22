/** A table of four counts: of `n1` orders `a` were of the kind asked for, of `n2` others `b` were. */
export type FourCounts = { readonly a: number; readonly n1: number; readonly b: number; readonly n2: number }

const known: number[] = [0, 0]

/** Natural logarithm of n!, exact sums kept for reuse. */
const logFactorial = (n: number): number => {
  for (let next = known.length; next <= n; next += 1) known.push((known[next - 1] ?? 0) + Math.log(next))
  return known[n] ?? 0
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/**
 * Fisher's exact test, two-sided: how likely a table at least as unlikely as this one is, were both rows alike.
 *
 * Exact at any size, so small pairs are not judged by a limit they do not reach.
 *
 * @source docs/sources.md#fisher-exact
 */
export const fisherP = ({ a, n1, b, n2 }: FourCounts): number => {
  const both = a + b
  const all = logChoose(n1 + n2, both)
  const logP = (x: number): number => logChoose(n1, x) + logChoose(n2, both - x) - all
  const seen = logP(a)
  let p = 0
  for (let x = Math.max(0, both - n2); x <= Math.min(n1, both); x += 1) {
    const one = logP(x)
    if (one <= seen + 1e-9) p += Math.exp(one)
  }
  return Math.min(1, p)
}

/**
 * Holm's correction: which of many tests stand when the chance of even one false one must stay below `level`.
 *
 * @returns for each p whether it stands
 * @source docs/sources.md#holm
 */
export const holmStands = (ps: readonly number[], level: number): boolean[] => {
  const order = ps.map((p, at) => ({ p, at })).sort((x, y) => x.p - y.p)
  const stands = ps.map(() => false)
  for (const [rank, { p, at }] of order.entries()) {
    if (p > level / (ps.length - rank)) break
    stands[at] = true
  }
  return stands
}
