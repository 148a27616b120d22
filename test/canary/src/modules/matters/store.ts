// breaks: matters-store-keeps-to-itself
import { find } from '../directory/index.ts'
export const store = find
