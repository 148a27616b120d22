// breaks: kit-knows-no-room
import { unit } from '../../src/modules/directory/core/unit.ts'
export const card = unit
