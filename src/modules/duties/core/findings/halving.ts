/** Many joined two by two, so that what is large is joined only a few times; undefined where there is none. */
export const joinedByHalves = <T>(all: readonly T[], join: (a: T, b: T) => T): T | undefined => {
  let left = all
  while (left.length > 1) {
    const halved: T[] = []
    for (let at = 0; at < left.length; at += 2) {
      const [a, b] = [left[at], left[at + 1]]
      if (a !== undefined) halved.push(b === undefined ? a : join(a, b))
    }
    left = halved
  }
  return left[0]
}
