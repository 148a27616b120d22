import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MatterView } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useStep } from '../../api/matters.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { StepDialog } from './step-dialog.tsx'

/** Where a matter that staff joined to another goes on, and the way back. */
export const GoesWith = ({ view }: { readonly view: MatterView }) => {
  const words = useWords().matters.alike
  const { sign } = useJurisdiction()
  const parting = useStep(sign, view.matter.id, 'part')
  const [isAsked, setIsAsked] = useState(false)
  const { goesWith: main } = view
  if (main === null) return null
  return (
    <div className="notice quiet row wrap between">
      <span>
        {words.goesWith}{' '}
        {main.title === null ? (
          `${main.number} (${words.elsewhere})`
        ) : (
          <Link to="/$sign/matters/$id" params={{ sign, id: main.id }}>
            {main.number} {main.title}
          </Link>
        )}
      </span>
      {view.may.part && <Action label={words.part} onPress={() => setIsAsked(true)} />}
      <StepDialog
        said={{ title: words.part, label: words.partLabel, note: words.partNote, act: words.partDo }}
        isOpen={isAsked}
        isBusy={parting.isPending}
        error={parting.error}
        onClose={() => setIsAsked(false)}
        onTake={(reason) => parting.mutate({ reason }, { onSuccess: () => setIsAsked(false) })}
      />
    </div>
  )
}

/** The matters that staff joined to this one; their pages keep what was said and sent with them. */
export const JoinedCard = ({ view }: { readonly view: MatterView }) => {
  const words = useWords().matters.alike
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  if (view.joined.length === 0) return null
  return (
    <Card title={words.joined}>
      <ul className="plain-list small stack-s">
        {view.joined.map((one) => (
          <li key={one.id}>
            <Link to="/$sign/matters/$id" params={{ sign, id: one.id }}>
              {one.number} {one.title}
            </Link>{' '}
            <span className="muted">{when.near(one.reportedAt)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
