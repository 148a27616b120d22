import { useEffect, useRef } from 'react'

/** Does something once the connection is back, as long as `isWaiting`. */
export const useWhenOnline = (isWaiting: boolean, act: () => void): void => {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!isWaiting) return
    const onOnline = (): void => latest.current()
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [isWaiting])
}
