import { readFileSync } from 'node:fs'
export const source = readFileSync
