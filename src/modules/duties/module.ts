import type { Module, Routes } from '../../platform/module.ts'
import { reactions } from './reactions.ts'
import { replayRoutes } from './replay/routes.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { draftRoutes } from './routes/drafts.ts'
import { typeRoutes } from './routes/types.ts'
import { versionRoutes } from './routes/versions.ts'

const routes: Routes = async (app) => {
  for (const part of [typeRoutes, decisionRoutes, draftRoutes, versionRoutes, replayRoutes]) await app.register(part)
}

/** The duty list: taxonomy, items, duties, and the decision who is accountable. */
export const duties: Module = { name: 'duties', routes, reactions }
