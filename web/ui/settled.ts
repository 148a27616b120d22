import { useEffect, useState } from 'react'

/** A value once it has stood still for `ms`, compared by content; for questions that are asked while somebody types. */
export const useSettled = <T>(value: T, ms: number): T => {
  const [settled, setSettled] = useState(value)
  const content = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object of the same content is no change
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [content, ms])
  return settled
}
