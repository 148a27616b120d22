import type { Module } from '../../platform/module.ts'
import { routes } from './routes.ts'

export const matters: Module = { name: 'matters', routes }
