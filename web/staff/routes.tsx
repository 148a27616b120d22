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
import { meQuery } from '../api/people.ts'
import { Broken, NotFound } from '../ui/lost.tsx'
import { problemIn } from '../ui/notice.tsx'
import { Wait } from '../ui/wait.tsx'
import { StaffFrame } from './frame.tsx'

/** Every address of the staff entry, on one page. All lie below `/staff`, and name their jurisdiction first. */
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
  const signIn = createRoute({
    getParentRoute: () => jurisdiction,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../screens/people/sign-in.tsx'), 'SignInScreen'),
  })
  const invitation = createRoute({
    getParentRoute: () => jurisdiction,
    path: '/invitation',
    component: lazyRouteComponent(() => import('../screens/people/invitation.tsx'), 'InvitationScreen'),
  })
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
  const queue = createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('../screens/matters/queue.tsx'), 'QueueScreen'),
  })
  const matter = createRoute({
    getParentRoute: () => inside,
    path: '/matters/$id',
    component: lazyRouteComponent(() => import('../screens/matters/matter.tsx'), 'MatterScreen'),
  })
  const register = createRoute({
    getParentRoute: () => inside,
    path: '/register',
    component: lazyRouteComponent(() => import('../screens/matters/register.tsx'), 'RegisterScreen'),
  })
  const dutyList = createRoute({
    getParentRoute: () => inside,
    path: '/duties',
    component: lazyRouteComponent(() => import('../screens/duties/duty-list.tsx'), 'DutyListScreen'),
  })
  const account = createRoute({
    getParentRoute: () => inside,
    path: '/account',
    component: lazyRouteComponent(() => import('../screens/people/account.tsx'), 'AccountScreen'),
  })
  const people = createRoute({
    getParentRoute: () => inside,
    path: '/people',
    component: lazyRouteComponent(() => import('../screens/people/people.tsx'), 'PeopleScreen'),
  })
  const directory = createRoute({
    getParentRoute: () => inside,
    path: '/directory',
    component: lazyRouteComponent(() => import('../screens/directory/directory.tsx'), 'DirectoryScreen'),
  })
  const replays = createRoute({
    getParentRoute: () => inside,
    path: '/replays',
    component: lazyRouteComponent(() => import('../screens/duties/replays.tsx'), 'ReplaysScreen'),
  })
  const replay = createRoute({
    getParentRoute: () => inside,
    path: '/replays/$id',
    component: lazyRouteComponent(() => import('../screens/duties/replay-report.tsx'), 'ReplayReportScreen'),
  })
  const pages = inside.addChildren([queue, matter, register, dutyList, account, people, directory, replays, replay])
  return root.addChildren([start, jurisdiction.addChildren([signIn, invitation, pages])])
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
