import type { Module, Routes } from '../../platform/module.ts'
import { analysisRoutes } from './analysis/routes.ts'
import { runAnalyses } from './analysis/run.ts'
import { reactions } from './reactions.ts'
import { replayRoutes } from './replay/routes.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { draftRoutes } from './routes/drafts.ts'
import { typeRoutes } from './routes/types.ts'
import { versionRoutes } from './routes/versions.ts'
import { keepInForce } from './service/ground.ts'

const routes: Routes = async (app) => {
  for (const part of [typeRoutes, decisionRoutes, draftRoutes, versionRoutes, replayRoutes, analysisRoutes])
    await app.register(part)
}

/** The duty list: taxonomy, items, duties, and the decision who is accountable. */
export const duties: Module = {
  name: 'duties',
  routes,
  reactions,
  pollers: [{ name: 'duties.analyses', everyS: 1, poll: runAnalyses }],
  keepers: [{ name: 'duties.in-force', everyS: 1, keep: keepInForce }],
}
