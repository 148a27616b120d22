import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { DutyList } from '../core/list-file.ts'
import { type NameSources, namesOf } from '../core/names.ts'
import type { Names } from '../core/sentences.ts'
import { inForceOf } from './ground.ts'

/** What the ids of a list are called in a language; an id nobody knows stays as it is. */
export const namesIn = (list: DutyList, sources: NameSources, locale: Locale): Names =>
  namesOf(list, sources, { ...wordsOf(locale).duties, isEnglish: locale === 'en' })

/** What the names of a jurisdiction's lists need besides the list. */
export const listSources = async (call: Call): Promise<NameSources> => (await inForceOf(call)).names
