import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { territoryQuery, unitQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import type { Choice } from './tree-panel.tsx'
import { keyOf } from './tree-rows.ts'

/** What must be open so that the chosen node shows: its territory with those above it, and the units it is part of. */
const useAbove = (chosen: Choice | null): readonly Choice[] => {
  const { sign } = useJurisdiction()
  const isUnit = chosen?.is === 'unit'
  const unit = useQuery({ ...unitQuery(sign, chosen?.id ?? ''), enabled: isUnit }).data
  const territoryId = isUnit ? unit?.territory.id : chosen?.id
  const place = useQuery({ ...territoryQuery(sign, territoryId ?? ''), enabled: territoryId !== undefined }).data
  if (chosen === null || place === undefined) return []
  const territories = place.trail.filter(({ level }) => level > 0).map(({ id }) => ({ is: 'territory' as const, id }))
  if (!isUnit) return territories
  const units = (unit?.trail ?? []).map(({ id }) => ({ is: 'unit' as const, id }))
  return [...territories, { is: 'territory' as const, id: place.territory.id }, ...units]
}

/** Opens the way to the chosen node once for each choice; shutting it again afterwards stays possible. */
export const useReveal = (chosen: Choice | null, open: (above: readonly Choice[]) => void): void => {
  const above = useAbove(chosen)
  const signature = above.map(keyOf).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a way of the same nodes is the same way
  useEffect(() => {
    if (above.length > 0) open(above)
  }, [signature])
}
