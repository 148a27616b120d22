import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { Duty } from '../core/duty.ts'
import { resolveAssignee } from '../core/resolve.ts'
import { assigneeInWords, type Names } from '../core/sentences.ts'
import { todayFor } from './dispatch.ts'
import { inForceOf } from './ground.ts'
import { namesIn } from './names.ts'

/** Says duties in a language with the names of today's directory. */
export type Speaker = {
  readonly names: Names
  /** Who carries the duty today. */
  readonly who: (duty: Duty) => string
  /** The duty on one line: role, who, what, where. */
  readonly line: (duty: Duty) => string
}

/** Makes ready to say the duties of any version. */
export const speakerFor = async (call: Call, locale: Locale): Promise<Speaker> => {
  const { list, index, names: sources } = await inForceOf(call)
  const names = namesIn(list, sources, locale)
  const spoken = { words: wordsOf(locale).duties.explain, names }
  const on = todayFor(call)
  const who = (duty: Duty): string => {
    const resolved = resolveAssignee(index.plane, duty.assignee, duty.territory, on)
    return assigneeInWords(spoken, { assignee: duty.assignee, resolved })
  }
  const line = (duty: Duty): string =>
    [names.role(duty.role), who(duty), names.type(duty.matter), names.territory(duty.territory)].join(' · ')
  return { names, who, line }
}
