import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, type RouteComponent, redirect } from '@tanstack/react-router'
import { jurisdictionRoutes } from '../api/jurisdiction-routes.ts'
import { meQuery } from '../api/people.ts'
import { Broken, NotFound } from '../ui/lost.tsx'
import { problemIn } from '../ui/notice.tsx'
import { Wait } from '../ui/wait.tsx'
import { StaffFrame } from './frame.tsx'
import { firstPageOf } from './navigation.ts'

/** The frames that pages stand in: the jurisdiction that the address names, and inside it whoever is signed in. */
const frames = (client: QueryClient) => {
  const { root, start, jurisdiction } = jurisdictionRoutes(client)
  const inside = createRoute({
    getParentRoute: () => jurisdiction,
    id: 'inside',
    beforeLoad: async ({ params, location }) => {
      try {
        await client.ensureQueryData(meQuery(params.sign))
      } catch (error) {
        if (problemIn(error).status !== 401) throw error
        throw redirect({ to: '/$sign/sign-in', params, search: { next: location.href } })
      }
    },
    component: StaffFrame,
  })
  return { root, start, jurisdiction, inside }
}

/** Every address of the staff entry, on one page. All lie below `/staff`, and name their jurisdiction first. */
const addresses = (client: QueryClient) => {
  const { root, start, jurisdiction, inside } = frames(client)
  const gate = (path: string, component: RouteComponent) =>
    createRoute({ getParentRoute: () => jurisdiction, path, component })
  const page = (path: string, component: RouteComponent) =>
    createRoute({ getParentRoute: () => inside, path, component })

  const queue = createRoute({
    getParentRoute: () => inside,
    path: '/',
    beforeLoad: async ({ params }) => {
      const to = firstPageOf(await client.ensureQueryData(meQuery(params.sign)))
      if (to !== '/$sign') throw redirect({ to, params })
    },
    component: lazyRouteComponent(() => import('../screens/matters/queue.tsx'), 'QueueScreen'),
  })
  const pages = [
    queue,
    page(
      '/register',
      lazyRouteComponent(() => import('../screens/matters/register.tsx'), 'RegisterScreen'),
    ),
    page(
      '/matters/$id',
      lazyRouteComponent(() => import('../screens/matters/matter.tsx'), 'MatterScreen'),
    ),
    page(
      '/duties',
      lazyRouteComponent(() => import('../screens/duties/duty-list.tsx'), 'DutyListScreen'),
    ),
    page(
      '/replays',
      lazyRouteComponent(() => import('../screens/duties/replays.tsx'), 'ReplaysScreen'),
    ),
    page(
      '/replays/$id',
      lazyRouteComponent(() => import('../screens/duties/replay-report.tsx'), 'ReplayReportScreen'),
    ),
    page(
      '/directory',
      lazyRouteComponent(() => import('../screens/directory/directory.tsx'), 'DirectoryScreen'),
    ),
    page(
      '/people',
      lazyRouteComponent(() => import('../screens/people/people.tsx'), 'PeopleScreen'),
    ),
    page(
      '/imports',
      lazyRouteComponent(() => import('../screens/people/imports.tsx'), 'ImportsScreen'),
    ),
    page(
      '/jurisdiction',
      lazyRouteComponent(() => import('../screens/directory/settings.tsx'), 'SettingsScreen'),
    ),
    page(
      '/calendar',
      lazyRouteComponent(() => import('../screens/directory/calendar.tsx'), 'CalendarScreen'),
    ),
    page(
      '/account',
      lazyRouteComponent(() => import('../screens/people/account.tsx'), 'AccountScreen'),
    ),
  ]
  const gates = [
    gate(
      '/sign-in',
      lazyRouteComponent(() => import('../screens/people/sign-in.tsx'), 'SignInScreen'),
    ),
    gate(
      '/invitation',
      lazyRouteComponent(() => import('../screens/people/invitation.tsx'), 'InvitationScreen'),
    ),
  ]
  return root.addChildren([start, jurisdiction.addChildren([...gates, inside.addChildren(pages)])])
}

export const newStaffRouter = (client: QueryClient) =>
  createRouter({
    routeTree: addresses(client),
    basepath: '/staff',
    defaultPendingComponent: Wait,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    defaultPendingMs: 300,
    scrollRestoration: true,
  })
