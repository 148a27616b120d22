import { useEffect, useRef, useSyncExternalStore } from 'react'

/** A key that does something from anywhere on the page. `key` is as the browser names it: `a`, `/`, `Enter`, `ArrowDown`. */
export type KeyBinding = {
  readonly key: string
  readonly label: string
  readonly does: () => void
}

type Held = { bindings: readonly KeyBinding[] }

let held: readonly Held[] = []
let listed: readonly KeyBinding[] = []
const listeners = new Set<() => void>()

const relist = (): void => {
  const all = held.flatMap((layer) => layer.bindings)
  listed = all.filter((binding, index) => all.findIndex((other) => other.key === binding.key) === index)
  for (const listener of listeners) listener()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/** Enter and Space on something pressable belong to that thing. */
const isPressing = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest(
    'a, button, summary, input[type=checkbox], input[type=radio], [role=tab], [role=button], [role=menuitem]',
  ) !== null

const isDialogOpen = (): boolean => document.querySelector('dialog[open], [role=dialog][aria-modal=true]') !== null

const onKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (isTyping(event.target) || isPressing(event) || isDialogOpen()) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const binding = held.flatMap((layer) => layer.bindings).findLast((candidate) => candidate.key === key)
  if (binding === undefined) return
  event.preventDefault()
  binding.does()
}

document.addEventListener('keydown', onKey)

/**
 * Binds keys while the component is shown. The latest binding of a key wins; keys rest while somebody types or a dialog is open.
 */
export const useKeys = (bindings: readonly KeyBinding[]): void => {
  const layer = useRef<Held>({ bindings })
  layer.current.bindings = bindings
  const signature = bindings.map((binding) => `${binding.key}\0${binding.label}`).join('\0')

  useEffect(() => {
    const mine = layer.current
    if (signature === '') return
    held = [...held, mine]
    relist()
    return () => {
      held = held.filter((other) => other !== mine)
      relist()
    }
  }, [signature])
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every key that does something now, for the list under `?`. */
export const useListedKeys = (): readonly KeyBinding[] => useSyncExternalStore(listen, () => listed)
