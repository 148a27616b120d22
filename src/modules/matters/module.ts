import type { Module } from '../../platform/module.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'

export const matters: Module = { name: 'matters', routes, reactions }
