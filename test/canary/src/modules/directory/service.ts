// breaks: directory-asks-only-rooms-before-it
import { close } from '../matters/index.ts'
export const service = close
