import type { common as shape } from '../en/common.ts'

export const common: typeof shape = {
  problems: {},
}
