import type { Module } from '../../platform/module.ts'
import { reactions } from './reactions.ts'

/** The duty list: taxonomy, items, duties, decisions. */
export const duties: Module = { name: 'duties', reactions }
