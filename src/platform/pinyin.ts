import { pinyin } from 'pinyin-pro'

const initialsByCharacter = new Map<string, string>()

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const initialOf = (character: string): string => {
  const known = initialsByCharacter.get(character)
  if (known !== undefined) return known
  const letter = lettersOf(pinyin(character, { pattern: 'first', toneType: 'none' }))
  initialsByCharacter.set(character, letter)
  return letter
}

/** The initials of a name's pinyin, read as words: 重庆市 is `cqs`. Letters and digits stay, anything else is left out. */
export const initialsOf = (name: string): string =>
  lettersOf(pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')).slice(
    0,
    80,
  )

/** The same a character at a time, for hundreds of thousands of names: characters with several readings take the usual one. */
export const quickInitialsOf = (name: string): string => lettersOf(Array.from(name, initialOf).join('')).slice(0, 80)
