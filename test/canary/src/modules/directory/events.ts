// breaks: directory-events-are-pure
import { unit } from './core/unit.ts'
export const told = unit
