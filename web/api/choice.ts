import type { Id } from '../../src/kernel/ids.ts'

/** Something to choose by its name: a unit, a territory, a matter type. */
export type Choice = {
  readonly id: Id
  readonly name: string
  readonly nameEn: string | null
  /** What tells two of the same name apart: the way to it in its tree. */
  readonly within: string | null
  readonly withinEn?: string | null
}

/** Something chosen already, by the name it is shown with. */
export const choiceOf = (id: Id, name: string): Choice => ({ id, name, nameEn: null, within: null })
