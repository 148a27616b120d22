import './directory.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Day } from '../../../src/kernel/day.ts'
import { Id } from '../../../src/kernel/ids.ts'
import { treeQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useAddressValues } from '../../ui/address.ts'
import { Page } from '../../ui/page.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Wait } from '../../ui/wait.tsx'
import { todayIn } from '../../ui/when.ts'
import { ReorganisationsCard } from './reorganisations-card.tsx'
import { TerritoryPage } from './territory-page.tsx'
import { type Choice, TreePanel, type View, views } from './tree-panel.tsx'
import { UnitPage } from './unit-page.tsx'

/** What the address says: which node is chosen, how the directory is looked at, and on which day. */
const useLook = () => {
  const { timeZone } = useJurisdiction()
  const [values, change] = useAddressValues()
  const unit = Id.safeParse(values.unit).data
  const territory = Id.safeParse(values.territory).data
  const chosen: Choice | null =
    unit !== undefined ? { is: 'unit', id: unit } : territory !== undefined ? { is: 'territory', id: territory } : null
  const view: View = views.find((one) => one === values.by) ?? 'territory'
  const on = Day.safeParse(values.on).data ?? todayIn(timeZone)
  return { chosen, view, on, change }
}

/** Nothing is chosen: the jurisdiction itself, and what is being reorganised. */
const Start = ({ on }: { readonly on: Day }) => {
  const { sign } = useJurisdiction()
  const own = useSuspenseQuery(treeQuery(sign, null, on)).data.trail.at(-1)
  return own === undefined ? <Wait /> : <TerritoryPage id={own.id} />
}

/** Units and territories: one tree by territory, by line, on a map, on any day; a page for each; reorganisations. */
export const DirectoryScreen = () => {
  const words = usePageWords().directory.screen
  const { chosen, view, on, change } = useLook()
  const choose = (choice: Choice): void =>
    change({ unit: choice.is === 'unit' ? choice.id : null, territory: choice.is === 'territory' ? choice.id : null })
  return (
    <Page title={words.title}>
      <div className="directory">
        <TreePanel
          on={on}
          view={view}
          chosen={chosen}
          onChoose={choose}
          onView={(next) => change({ by: next === 'territory' ? null : next })}
          onDay={(day) => change({ on: day })}
        />
        <div className="stack">
          <Suspense fallback={<Wait />} key={chosen?.id ?? 'start'}>
            {chosen === null && <Start on={on} />}
            {chosen?.is === 'unit' && <UnitPage id={chosen.id} on={on} />}
            {chosen?.is === 'territory' && <TerritoryPage id={chosen.id} />}
          </Suspense>
          <Suspense fallback={<Wait />}>
            <ReorganisationsCard />
          </Suspense>
        </div>
      </div>
    </Page>
  )
}
