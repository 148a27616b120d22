import type { HandOnRow } from '../../../src/modules/duties/core/views.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { useWhen } from '../../ui/when.ts'

/** Says how a duty is handed on by one link: to whom, by whom, from when until when, on which basis. */
export const useHandOnText = () => {
  const words = usePageWords().duties.editing.handOn
  const when = useWhen()
  return ({ kind, to, by, from, until, basis }: HandOnRow): string =>
    words.said({
      kind: words.done[kind],
      to: to.name,
      by: by?.name ?? null,
      from: from === null ? null : when.fullDay(from),
      until: until === null ? null : when.fullDay(until),
      basis,
    })
}
