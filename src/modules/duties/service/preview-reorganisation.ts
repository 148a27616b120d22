import { isValidOn } from '../../../kernel/day.ts'
import { wordsOf } from '../../../words/index.ts'
import type { PreviewAsked, Previewer, PreviewPart } from '../../directory/index.ts'
import type { Duty } from '../core/duty.ts'
import { type InForce, inForceOf } from './ground.ts'
import { namesIn } from './names.ts'

type Said = PreviewPart['findings'][number]['what']
type ExplainWords = ReturnType<typeof wordsOf>['duties']['reorganising']

const said = (sentence: (words: ExplainWords) => string): Said => ({
  'zh-CN': sentence(wordsOf('zh-CN').duties.reorganising),
  en: sentence(wordsOf('en').duties.reorganising),
})

/** At most this many findings are named; the rest are counted. */
const shownAtMost = 20

const touches = (duty: Duty, asked: PreviewAsked): string | null => {
  if (asked.subject === 'territory') return asked.closed.find((id) => id === duty.territory) ?? null
  return 'unit' in duty.assignee
    ? (asked.closed.find((id) => 'unit' in duty.assignee && id === duty.assignee.unit) ?? null)
    : null
}

const findingOf = (inForce: InForce, duty: Duty, asked: PreviewAsked): PreviewPart['findings'][number] => {
  const nameIn = (locale: 'zh-CN' | 'en') => namesIn(inForce.list, inForce.names, locale)
  const isUnit = asked.subject === 'unit'
  return {
    stamp: isUnit ? 'vacant' : 'gap',
    what: { 'zh-CN': nameIn('zh-CN').type(duty.matter), en: nameIn('en').type(duty.matter) },
    where: { 'zh-CN': nameIn('zh-CN').territory(duty.territory), en: nameIn('en').territory(duty.territory) },
    remedy: said((words) => (isUnit ? words.nameSuccessor : words.namePlace)),
    href: null,
  }
}

/** What a reorganisation would do to the list in force: duties that follow, and those that nobody would carry on. */
export const previewDuties: Previewer = async (call, asked) => {
  const inForce = await inForceOf(call)
  const followed = new Set(asked.successions.map(({ oldId }) => oldId))
  const touched = inForce.list.duties.filter(
    (duty) => isValidOn(duty, asked.effectiveOn) && touches(duty, asked) !== null,
  )
  const lost = touched.filter((duty) => duty.role === 'lead' && !followed.has(touches(duty, asked) ?? ''))
  return {
    room: 'duties',
    carried: [
      {
        label: said((words) => words.duties),
        count: touched.length - lost.length,
        note: said((words) => (asked.subject === 'unit' ? words.unitsFollow : words.placesFollow)),
      },
    ],
    findings: lost.slice(0, shownAtMost).map((duty) => findingOf(inForce, duty, asked)),
  }
}
