/**
 * Materialised paths for trees: `/a/b/c/`, every node's path starts with its parent's.
 *
 * Portable (btree with text_pattern_ops), immutable (nodes keep their parent for life), so it may be copied into rows.
 */
export const rootPath = (segment: string): string => `/${segment}/`

export const childPath = (parent: string, segment: string): string => `${parent}${segment}/`

/** True for the node itself and everything below it. */
export const isWithin = (path: string, ancestor: string): boolean => path.startsWith(ancestor)

/** True when one lies on the way from the root to the other. */
export const isOnTheSameLine = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a)

/** Depth of a path; a root has depth 1. */
export const pathDepth = (path: string): number => path.split('/').length - 2

/** Segments from the root down. */
export const segmentsOf = (path: string): string[] => path.split('/').slice(1, -1)
