import { useRef, useState } from 'react'
import type { Checked } from './check-file.ts'
import { runCheck } from './run-check.ts'

/** A file that is being checked, and how far it is. */
export type Running = { readonly name: string; readonly share: number; readonly waiting: number }

const todayHere = (): string => Temporal.Now.plainDateISO().toString()

const replaced = (all: readonly Checked[], one: Checked): readonly Checked[] => [
  ...all.filter(({ name }) => name !== one.name),
  one,
]

/** Files one after the other, what they came to, and how to stop. A file of the same name takes the other's place. */
export const useChecks = () => {
  const [checked, setChecked] = useState<readonly Checked[]>([])
  const [running, setRunning] = useState<Running | null>(null)
  const [isCancelled, setCancelled] = useState(false)
  const waiting = useRef<File[]>([])
  const stop = useRef<AbortController | null>(null)

  const work = async (): Promise<void> => {
    const own = new AbortController()
    stop.current = own
    try {
      for (let file = waiting.current.shift(); file !== undefined; file = waiting.current.shift()) {
        const { name } = file
        const onShare = (share: number): void => setRunning({ name, share, waiting: waiting.current.length })
        onShare(0)
        const one = await runCheck({ file, today: todayHere() }, { onShare, signal: own.signal })
        setChecked((all) => replaced(all, one))
      }
    } catch (cause) {
      if (!own.signal.aborted) throw cause
    } finally {
      stop.current = null
      setRunning(null)
    }
    // What was brought while a cancelled check was still ending.
    if (waiting.current.length > 0) await work()
  }

  const bring = (files: readonly File[]): void => {
    waiting.current.push(...files)
    setCancelled(false)
    if (stop.current === null && files.length > 0) void work()
  }
  const cancel = (): void => {
    waiting.current = []
    stop.current?.abort()
    setCancelled(true)
  }
  const clear = (): void => setChecked([])
  return { checked, running, isCancelled, bring, cancel, clear }
}
