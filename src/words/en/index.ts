import { commands } from './commands.ts'
import { enPages } from './pages.ts'

export const en = { ...enPages, commands }
