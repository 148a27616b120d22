import type { attributeValues as shape } from '../en/attribute-values.ts'
import { dutyEditing } from './duty-editing.ts'

/** What values of attributes are called, in Chinese. */
export const attributeValues: typeof shape = {
  yes: '是',
  no: '否',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  actions: dutyEditing.types.actions,
  member: (member) => `“${member}”`,
}
