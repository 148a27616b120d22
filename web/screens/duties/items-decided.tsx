import type { ItemState } from '../../../src/modules/duties/core/list-file.ts'
import type { ItemsView } from '../../../src/modules/duties/core/views.ts'
import { BigNumber, ShareBar, useNumbers } from '../../ui/figures.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import type { StampKind } from '../../ui/stamp.tsx'

/** How the state of an item is marked. */
export const stateKinds: Readonly<Record<ItemState, StampKind>> = {
  confirmed: 'lead',
  standing: 'good',
  abolished: 'plain',
  open: 'gap',
}

const shownStates = ['confirmed', 'standing', 'abolished', 'open'] as const satisfies readonly ItemState[]

/** How many items of a version are decided: whatever is no longer open. */
export const ItemsDecided = ({ states }: Pick<ItemsView, 'states'>) => {
  const words = usePageWords().duties
  const { items } = words.editing
  const { share, whole } = useNumbers()
  const all = Object.values(states).reduce((sum, count) => sum + count, 0)
  const decided = all - states.open
  if (all === 0) return null
  return (
    <div className="card stack-s">
      <BigNumber
        value={share(decided / all)}
        of={items.decided}
        madeOf={items.decidedOf({ decided: whole(decided), all: whole(all), open: whole(states.open) })}
      />
      <ShareBar
        shares={shownStates.map((state) => ({
          id: state,
          kind: stateKinds[state],
          label: words.itemStates[state],
          count: states[state],
        }))}
      />
    </div>
  )
}
