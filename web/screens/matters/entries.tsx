import type { Entry } from '../../../src/modules/matters/core/entry.ts'
import type { Names } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Thread } from '../../ui/thread.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { useNames } from './names.ts'

type Shown = Omit<Entry, 'accountId'>

const byReporter: readonly Entry['kind'][] = ['reported', 'supplemented', 'withdrawn', 'contact-erased']

const idIn = (values: Entry['values'], name: string): string | null => {
  const value = values[name]
  return typeof value === 'string' ? value : null
}

/**
 * What happened to a matter, one line a fact.
 *
 * @param isReporter true on the reporter's own page, where the reporter is "you"
 */
export const Entries = ({
  entries,
  names,
  isReporter = false,
}: {
  readonly entries: readonly Shown[]
  readonly names: Names
  readonly isReporter?: boolean
}) => {
  const words = useWords().screens.matter
  const when = useWhen(useJurisdiction().timeZone)
  const said = useNames()
  const reporter = isReporter ? words.who.you : words.who.reporter

  const whoOf = (entry: Shown): string => {
    if (byReporter.includes(entry.kind)) return reporter
    return said.of(names.units, entry.unitId) ?? words.who.house
  }
  const whatOf = (entry: Shown): string => {
    const lead = said.of(names.units, idIn(entry.values, 'leadUnitId'))
    const say = words.entry[entry.kind]
    return typeof say === 'string' ? say : say({ lead })
  }
  return (
    <Thread
      facts={entries.map((entry) => ({
        id: String(entry.no),
        who: whoOf(entry),
        what: entry.text === null ? whatOf(entry) : <Said verb={whatOf(entry)} text={entry.text} />,
        when: when.shortMoment(entry.at),
        at: entry.at,
      }))}
    />
  )
}

const Said = ({ verb, text }: { readonly verb: string; readonly text: string }) => {
  const words = useWords().screens.matter
  return <>{words.said(verb, text)}</>
}
