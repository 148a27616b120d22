import type { platform as shape } from '../en/platform.ts'

export const platform: typeof shape = {
  problems: {},
}
