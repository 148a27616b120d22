// breaks: matters-asks-only-rooms-before-it
import { store } from '../directory/store.ts'
export const service = store
