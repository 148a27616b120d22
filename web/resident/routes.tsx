import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { jurisdictionRoutes } from '../api/jurisdiction-routes.ts'
import { Broken, NotFound } from '../ui/lost.tsx'
import { Wait } from '../ui/wait.tsx'
import { ResidentFrame } from './frame.tsx'

/** Every address of the resident entry, on one page. */
const addresses = (client: QueryClient) => {
  const { root, start, jurisdiction } = jurisdictionRoutes(client)
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
