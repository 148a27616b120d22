import { useMemo } from 'react'
import type { Duty } from '../../src/modules/duties/core/duty.ts'
import { conditionsInWords } from '../../src/modules/duties/core/findings/condition-sentences.ts'
import type { Finding, Gap, Witness } from '../../src/modules/duties/core/findings/finding.ts'
import { findingSpeaker } from '../../src/modules/duties/core/findings/finding-sentences.ts'
import { namesAlone, namesOf } from '../../src/modules/duties/core/names.ts'
import type { Names } from '../../src/modules/duties/core/sentences.ts'
import type { LocaleName, PageWords } from '../../src/words/say.ts'
import { usePageWords } from '../ui/page-words.ts'
import { useLocale } from '../ui/words.ts'
import type { CheckedList } from './check-file.ts'

/** Says what a list holds, in one language. */
export type ListSpeaker = {
  readonly names: Names
  readonly finding: (finding: Finding) => string
  readonly conditions: (boxes: Gap['boxes']) => string
  readonly witness: (witness: Witness) => string
  readonly duty: (id: string) => Duty | null
}

/** A speaker for a list and its findings. */
export const listSpeaker = (checked: Pick<CheckedList, 'list'>, words: PageWords, locale: LocaleName): ListSpeaker => {
  const { list } = checked
  const names = namesOf(list, namesAlone, { ...words.duties, isEnglish: locale === 'en' })
  const attributes = new Map(list.attributes.map((attribute) => [attribute.name, attribute]))
  const duties = new Map(list.duties.map((duty) => [duty.id, duty]))
  const said = words.findings.said
  return {
    names,
    finding: findingSpeaker({ words: said, names, list }),
    conditions: (boxes) => conditionsInWords({ words: said.conditions, names, attributes }, boxes),
    witness: ({ matter, territory, on, attributes: values }) =>
      words.check.detail.witness({
        type: names.type(matter),
        place: names.territory(territory),
        on,
        values: Object.entries(values)
          .map(([name, value]) => `${names.attribute(name)} ${names.value(name, value)}`)
          .join(', '),
      }),
    duty: (id) => duties.get(id) ?? null,
  }
}

/** The speaker of the language shown now; made once for a list. */
export const useListSpeaker = (checked: CheckedList): ListSpeaker => {
  const words = usePageWords()
  const locale = useLocale()
  return useMemo(() => listSpeaker(checked, words, locale), [checked, words, locale])
}
