import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { NotFound } from '../ui/lost.tsx'
import { siteQuery } from './jurisdiction.ts'
import { JurisdictionFrame } from './jurisdiction-frame.tsx'

/** The routes that both entries begin with: the bare address leads to the first jurisdiction, and one is named by its sign. */
export const jurisdictionRoutes = (client: QueryClient) => {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: async () => {
      const [first] = (await client.ensureQueryData(siteQuery)).jurisdictions
      if (first !== undefined) throw redirect({ to: '/$sign', params: { sign: first.sign } })
    },
    component: NotFound,
  })
  const jurisdiction = createRoute({
    getParentRoute: () => root,
    path: '/$sign',
    loader: () => client.ensureQueryData(siteQuery),
    component: JurisdictionFrame,
  })
  return { root, start, jurisdiction }
}
