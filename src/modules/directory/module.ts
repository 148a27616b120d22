import type { Module } from '../../platform/module.ts'
import { publicRoutes } from './routes/public.ts'

/** Territories, units, lines, relations, posts, calendars and settings: the room nearest the ground. */
export const directory: Module = { name: 'directory', routes: publicRoutes }
