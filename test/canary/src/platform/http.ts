// breaks: platform-knows-no-room
import { find } from '../modules/directory/index.ts'
export const http = find
