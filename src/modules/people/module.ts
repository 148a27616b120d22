import type { Module, Routes } from '../../platform/module.ts'
import { reactions } from './reactions.ts'
import { accountRoutes, guardRoutes } from './routes/accounts.ts'
import { factorRoutes } from './routes/factors.ts'
import { identityRoutes } from './routes/identities.ts'
import { grantRoutes, roleRoutes } from './routes/roles.ts'
import { sessionRoutes } from './routes/session.ts'
import { rewrapKeys } from './service/keys.ts'
import { sweep } from './service/sweep.ts'

const routes: Routes = async (app) => {
  for (const part of [
    sessionRoutes,
    factorRoutes,
    identityRoutes,
    accountRoutes,
    guardRoutes,
    grantRoutes,
    roleRoutes,
  ]) {
    await app.register(part)
  }
}

/** Accounts, sign-in, roles and the identity vault: the only room with personal data. */
export const people: Module = {
  name: 'people',
  routes,
  reactions,
  pollers: [
    { name: 'people.sweep', everyS: 600, poll: sweep },
    { name: 'people.rewrap', everyS: 60, poll: rewrapKeys },
  ],
}
