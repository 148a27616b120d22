import type { Attribute, AttributeKind } from '../../../src/modules/duties/core/attribute.ts'
import type { Duty } from '../../../src/modules/duties/core/duty.ts'
import type { Fault } from '../../../src/modules/duties/core/fault.ts'
import type { Words } from '../../../src/words/index.ts'
import { newId } from '../../api/ids.ts'
import { filled } from './filled.ts'
import type { WrongFields } from './wrong-fields.ts'

/** An attribute while it is being written: members line by line, decimals as text. */
export type AttributeWritten = {
  /** Of this form only: tells two apart while their names are written. */
  readonly key: string
  readonly isNew: boolean
  readonly name: string
  readonly kind: AttributeKind
  readonly scale: string
  readonly members: string
  readonly zone: boolean
  readonly label: string
  readonly labelEn: string
}

/** A new attribute, nothing written yet. */
export const newAttribute = (): AttributeWritten => ({
  key: newId(),
  isNew: true,
  name: '',
  kind: 'number',
  scale: '0',
  members: '',
  zone: false,
  label: '',
  labelEn: '',
})

/** A declared attribute ready to be changed. */
export const writtenOfAttribute = (attribute: Attribute): AttributeWritten => ({
  key: attribute.name,
  isNew: false,
  name: attribute.name,
  kind: attribute.kind,
  scale: String(attribute.scale),
  members: attribute.values.join('\n'),
  zone: attribute.zone,
  label: attribute.label ?? '',
  labelEn: attribute.labelEn ?? '',
})

const membersOf = (text: string): string[] =>
  text
    .split('\n')
    .map((member) => member.trim())
    .filter((member) => member !== '')

/** The attribute as it was written; what its kind has no use for is left out. */
export const attributeOf = (written: AttributeWritten): Attribute => ({
  name: written.name.trim(),
  kind: written.kind,
  scale: written.kind === 'number' ? Number(written.scale) : 0,
  values: written.kind === 'enum' ? membersOf(written.members) : [],
  zone: written.kind === 'boolean' && written.zone,
  label: filled(written.label),
  labelEn: filled(written.labelEn),
})

/** How many duties have a condition on each attribute. */
export const usesOf = (duties: readonly Duty[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const { boxes } of duties)
    for (const name of new Set(boxes.flatMap((box) => Object.keys(box)))) uses.set(name, (uses.get(name) ?? 0) + 1)
  return uses
}

const twiceIn = (names: readonly string[]): string | undefined =>
  names.find((name, at) => name !== '' && names.indexOf(name) !== at)

/** What is wrong with an attribute before anybody is asked, by field. */
export const wrongInAttribute = (
  written: AttributeWritten,
  all: readonly AttributeWritten[],
  words: Words['duties']['editing']['wrong'],
): WrongFields => {
  const name = written.name.trim()
  const isTwice = name !== '' && all.some((other) => other.key !== written.key && other.name.trim() === name)
  const members = membersOf(written.members)
  const twice = twiceIn(members)
  const found: WrongFields = {
    name: name === '' ? words.name : isTwice ? words.twice(name) : undefined,
    scale: written.kind !== 'number' || /^[0-9]$/.test(written.scale.trim()) ? undefined : words.scale,
    members: written.kind !== 'enum' ? undefined : members.length === 0 ? words.members : twice && words.twice(twice),
  }
  return Object.fromEntries(Object.entries(found).filter(([, said]) => said !== undefined))
}

/** How many duties of a refusal have a condition that no longer fits, by the attribute it is about. */
export const misfitsIn = (faults: readonly Fault[]): ReadonlyMap<string, number> => {
  const duties = new Map<string, Set<string>>()
  for (const { part, field, id } of faults) {
    const [head, , ...name] = field.split('.')
    if (part !== 'duties' || head !== 'boxes') continue
    const attribute = name.join('.')
    duties.set(attribute, (duties.get(attribute) ?? new Set()).add(id))
  }
  return new Map([...duties].map(([attribute, ids]) => [attribute, ids.size]))
}
