// breaks: pure-gateways-need-no-server
import { source } from './source.ts'
export const rows = source
