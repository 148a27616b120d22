import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { siteQuery } from '../api/jurisdiction.ts'
import { JurisdictionFrame } from '../api/jurisdiction-frame.tsx'
import { Broken, NotFound } from '../ui/lost.tsx'
import { Wait } from '../ui/wait.tsx'
import { ResidentFrame } from './frame.tsx'

/** Every address of the resident entry, on one page. */
const addresses = (client: QueryClient) => {
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
  const inside = createRoute({ getParentRoute: () => jurisdiction, id: 'inside', component: ResidentFrame })
  const report = createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('../screens/matters/report.tsx'), 'ReportScreen'),
  })
  const progress = createRoute({
    getParentRoute: () => inside,
    path: '/progress',
    component: lazyRouteComponent(() => import('../screens/matters/progress.tsx'), 'ProgressScreen'),
  })
  const who = createRoute({
    getParentRoute: () => inside,
    path: '/who',
    component: lazyRouteComponent(() => import('../screens/duties/who-does-what.tsx'), 'WhoDoesWhatScreen'),
  })
  return root.addChildren([start, jurisdiction.addChildren([inside.addChildren([report, progress, who])])])
}

export const newResidentRouter = (client: QueryClient) =>
  createRouter({
    routeTree: addresses(client),
    defaultPendingComponent: Wait,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    defaultPendingMs: 300,
    scrollRestoration: true,
  })
