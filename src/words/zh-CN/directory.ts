import type { directory as shape } from '../en/directory.ts'

export const directory: typeof shape = {
  problems: {},
}
