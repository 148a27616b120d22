// breaks: kernel-knows-nobody
import { modules } from '../app.ts'
export const day = modules
