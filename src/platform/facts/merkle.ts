import { createHash } from 'node:crypto'

const hash = (prefix: number, ...parts: readonly Uint8Array[]): Buffer => {
  const sha = createHash('sha256').update(Uint8Array.of(prefix))
  for (const part of parts) sha.update(part)
  return sha.digest()
}

/** The hash of one sealed thing. */
export const leafHash = (bytes: Uint8Array): Buffer => hash(0, bytes)

/**
 * The root over leaves in their order, 32 bytes.
 *
 * Inner hashes begin with another byte than leaves, so that no inner node passes for a leaf.
 *
 * @throws RangeError without leaves (a programming error)
 * @source RFC 6962, section 2.1
 */
export const merkleRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) throw new RangeError('a root needs at least one leaf')
  let level = leaves
  while (level.length > 1) {
    const above: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]]
      // A left-over node goes up as it is: this is the tree whose left half is the largest power of two.
      if (left !== undefined) above.push(right === undefined ? left : hash(1, left, right))
    }
    level = above
  }
  return level[0] ?? Buffer.alloc(0)
}

/**
 * The root of a chain after one more batch.
 *
 * @param previous the root before it; null for the first batch
 * @param about which batch, when: text that the chain covers too
 */
export const chainedRoot = (previous: Buffer | null, about: string, batchRoot: Buffer): Buffer =>
  hash(2, previous ?? Buffer.alloc(32), createHash('sha256').update(about, 'utf8').digest(), batchRoot)
