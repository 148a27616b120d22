import type { Module } from '../../../platform/module.ts'
import { orderRoutes } from './routes.ts'

/** The gateway through which past orders arrive. */
export const orderImports: Module = { name: 'order-imports', routes: orderRoutes }
