import type { duties as shape } from '../en/duties.ts'

export const duties: typeof shape = {
  problems: {},
}
