import type { Entry } from '../../../src/modules/matters/core/entry.ts'
import type { Names } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useNames } from '../../ui/names.ts'
import { Thread } from '../../ui/thread.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'

type Shown = Omit<Entry, 'accountId'>

/** Entries whose sentence names its own subject; the others are what a unit, or the reporter, did. */
const whole: readonly Entry['kind'][] = [
  'dispatched',
  'waits',
  'supplemented',
  'withdrawn',
  'contact-erased',
  'redacted',
  'carried',
]

const valueIn = (entry: Shown, name: string): string | null => {
  const value = entry.values[name]
  return typeof value === 'string' ? value : null
}

/** A message that staff wrote down for somebody, or that came by file. */
const isTakenDown = (entry: Shown): boolean => entry.kind === 'reported' && valueIn(entry, 'channel') !== 'web'

/** What an entry says, with the names that its sentence needs. */
const useSentence = (names: Names) => {
  const words = useWords()
  const said = useNames()
  const channels: Readonly<Record<string, string>> = words.matters.channel
  const purposes: Readonly<Record<string, string>> = words.matters.purpose
  return (entry: Shown): string => {
    if (isTakenDown(entry))
      return words.matters.entry.reportedBy({ channel: channels[valueIn(entry, 'channel') ?? ''] })
    const sentence = words.matters.entry[entry.kind]
    if (typeof sentence === 'string') return sentence
    return sentence({
      number: valueIn(entry, 'number'),
      unit: said.of(names.units, valueIn(entry, 'leadUnitId') ?? entry.unitId) ?? words.screens.matter.aUnit,
      type: said.of(names.types, valueIn(entry, 'typeId')) ?? words.screens.matter.noType,
      purpose: purposes[valueIn(entry, 'purpose') ?? ''] ?? '',
    })
  }
}

/**
 * What happened to a matter, one line a fact.
 *
 * @param isReporter true on the reporter's own page, where the reporter is "you"
 * @param shownAbove the entry whose words stand elsewhere on the page already
 */
export const Entries = ({
  entries,
  names,
  isReporter = false,
  shownAbove = null,
}: {
  readonly entries: readonly Shown[]
  readonly names: Names
  readonly isReporter?: boolean
  readonly shownAbove?: number | null
}) => {
  const words = useWords().screens.matter
  const { another } = useWords().matters.join
  const when = useWhen(useJurisdiction().timeZone)
  const said = useNames()
  const sentenceOf = useSentence(names)

  const whoOf = (entry: Shown): string | null => {
    if (whole.includes(entry.kind)) return null
    if (entry.kind === 'reported' && !isTakenDown(entry)) return isReporter ? words.who.you : words.who.reporter
    if (entry.kind === 'joined' || entry.kind === 'left') return isReporter ? words.who.you : another
    return said.of(names.units, entry.unitId) ?? words.who.house
  }
  return (
    <Thread
      facts={entries.map((entry) => ({
        id: String(entry.no),
        who: whoOf(entry),
        what:
          entry.text === null || entry.no === shownAbove
            ? sentenceOf(entry)
            : words.said(sentenceOf(entry), entry.text),
        when: when.shortMoment(entry.at),
        at: entry.at,
      }))}
    />
  )
}
