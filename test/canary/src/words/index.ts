// breaks: words-know-only-kernel
import { db } from '../platform/db.ts'
export const words = db
