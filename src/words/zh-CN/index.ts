import { commands } from './commands.ts'
import { zhCNPages } from './pages.ts'

export const zhCN = { ...zhCNPages, commands }
