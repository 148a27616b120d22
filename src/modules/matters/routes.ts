import type { Routes } from '../../platform/module.ts'
import { forDesks } from './routes/desks.ts'
import { forHotlines } from './routes/hotlines.ts'
import { forPhotos } from './routes/photos.ts'
import { forResidents } from './routes/residents.ts'
import { forSteps } from './routes/steps.ts'

export const routes: Routes = async (app) => {
  for (const part of [forResidents, forPhotos, forDesks, forSteps, forHotlines]) await app.register(part)
}
