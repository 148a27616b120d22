// breaks: web-imports-only-pure-rooms
import { close } from '../../src/modules/matters/index.ts'
export const api = close
