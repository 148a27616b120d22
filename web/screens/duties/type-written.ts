import type { MatterType, NewMatterType, TypeUrgency } from '../../../src/modules/duties/core/matter-type.ts'
import type { Words } from '../../../src/words/index.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'
import { newId } from '../../api/ids.ts'
import { filled } from './filled.ts'
import { longWordIn, wordsAtMost, wordsIn } from './type-words.ts'
import type { WrongFields } from './wrong-fields.ts'

/** A matter type while it is being written: words as one text, a parent by its name. */
export type TypeWritten = {
  readonly id: string
  readonly parent: readonly Choice[]
  readonly name: string
  readonly nameEn: string
  readonly words: string
  readonly wordsEn: string
  readonly action: string
  readonly urgency: TypeUrgency | ''
  readonly code: string
}

/** A new type, below another or at the top. */
export const newTypeBelow = (parent: MatterType | null): TypeWritten => ({
  id: newId(),
  parent: parent === null ? [] : [choiceOf(parent.id, parent.name)],
  name: '',
  nameEn: '',
  words: '',
  wordsEn: '',
  action: parent?.action ?? '',
  urgency: parent?.urgency ?? '',
  code: '',
})

/** A type that is there already, ready to be changed. */
export const writtenOfType = (type: MatterType): TypeWritten => ({
  id: type.id,
  parent: [],
  name: type.name,
  nameEn: type.nameEn ?? '',
  words: type.words.join('、'),
  wordsEn: type.wordsEn.join(', '),
  action: type.action ?? '',
  urgency: type.urgency ?? '',
  code: type.code ?? '',
})

/** The type as it was written, with everything but where it stands. */
export const typeFieldsOf = (written: TypeWritten): Omit<NewMatterType, 'id' | 'parentId'> => ({
  code: filled(written.code),
  name: written.name.trim(),
  nameEn: filled(written.nameEn),
  words: wordsIn(written.words),
  wordsEn: wordsIn(written.wordsEn),
  urgency: written.urgency === '' ? null : written.urgency,
  action: filled(written.action),
})

const wrongWords = (wrong: Words['duties']['editing']['wrong'], words: readonly string[]): string | undefined => {
  const long = longWordIn(words)
  if (long !== null) return wrong.wordLength(long)
  return words.length > wordsAtMost ? wrong.wordCount(words.length) : undefined
}

/** What is wrong with a type before anybody is asked, by field. */
export const wrongInType = (written: TypeWritten, wrong: Words['duties']['editing']['wrong']): WrongFields => {
  const fields = typeFieldsOf(written)
  const found: WrongFields = {
    name: fields.name === '' ? wrong.name : undefined,
    words: wrongWords(wrong, fields.words),
    wordsEn: wrongWords(wrong, fields.wordsEn),
  }
  return Object.fromEntries(Object.entries(found).filter(([, said]) => said !== undefined))
}
