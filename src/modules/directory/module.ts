import type { Module, Routes } from '../../platform/module.ts'
import { browsingRoutes } from './routes/browsing.ts'
import { publicRoutes } from './routes/public.ts'
import { reorganisationRoutes } from './routes/reorganisations.ts'
import { settingRoutes } from './routes/settings.ts'
import { territoryRoutes } from './routes/territories.ts'
import { postRoutes, unitRoutes } from './routes/units.ts'
import { carryOutDue, type Previewer } from './service/reorganisations.ts'

/**
 * Jurisdictions, territories, units, lines, relations, posts, calendars and reorganisations: the ground floor.
 *
 * @param previewers what other rooms say about a reorganisation before it is approved
 */
export const directoryWith = (previewers: readonly Previewer[]): Module => {
  const parts = [
    publicRoutes,
    browsingRoutes,
    unitRoutes,
    postRoutes,
    territoryRoutes,
    settingRoutes,
    reorganisationRoutes(previewers),
  ]
  const routes: Routes = async (app) => {
    for (const part of parts) await app.register(part)
  }
  return {
    name: 'directory',
    routes,
    pollers: [{ name: 'directory.reorganisations', everyS: 30, poll: carryOutDue }],
  }
}

/** The directory where no other room has anything to say about a reorganisation. */
export const directory: Module = directoryWith([])
