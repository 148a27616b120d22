import type { matters as shape } from '../en/matters.ts'

export const matters: typeof shape = {
  problems: {},
}
