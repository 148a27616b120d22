// breaks: web-imports-only-pure-rooms
import { read } from '../../src/gateways/imports/table/read.ts'
export const check = read
