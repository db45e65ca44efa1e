import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Refused } from '@/lib/api.ts';
import { clubsQuery, meQuery } from '@/lib/use-me.ts';
import { queryClient } from './query-client.ts';
import { PageFault, PageLoading, PageMissing } from './page-states.tsx';
import { Shell } from './shell.tsx';

/** Every page, with its address. Each is a file of its own and loads when it is opened. */
const root = createRootRoute({ component: Outlet });

/** Behind sign-in, inside the frame with navigation. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await Promise.all([
        queryClient.ensureQueryData(meQuery),
        queryClient.ensureQueryData(clubsQuery),
      ]);
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 401)
        throw redirect({ to: '/sign-in', search: { next: location.href } as never });
      throw error;
    }
  },
});

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => shell, path, component });

const open = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

export const router = createRouter({
  routeTree: root.addChildren([
    shell.addChildren([
      page(
        '/',
        lazyRouteComponent(
          () => import('@/features/dashboard/dashboard-page.tsx'),
          'DashboardPage',
        ),
      ),
      page(
        '/members',
        lazyRouteComponent(() => import('@/features/members/members-page.tsx'), 'MembersPage'),
      ),
      page(
        '/members/$memberId',
        lazyRouteComponent(() => import('@/features/members/member-page.tsx'), 'MemberPage'),
      ),
      page(
        '/enroll',
        lazyRouteComponent(() => import('@/features/enrollment/enroll-page.tsx'), 'EnrollPage'),
      ),
      page(
        '/dues',
        lazyRouteComponent(() => import('@/features/dues/dues-page.tsx'), 'DuesPage'),
      ),
      page(
        '/dues/runs/$runId',
        lazyRouteComponent(() => import('@/features/dues/run-page.tsx'), 'RunPage'),
      ),
      page(
        '/offers',
        lazyRouteComponent(() => import('@/features/offers/offers-page.tsx'), 'OffersPage'),
      ),
      page(
        '/offers/$offerId',
        lazyRouteComponent(() => import('@/features/offers/offer-page.tsx'), 'OfferPage'),
      ),
      page(
        '/offers/$offerId/preview',
        lazyRouteComponent(() => import('@/features/preview/preview-page.tsx'), 'PreviewPage'),
      ),
      page(
        '/inventory',
        lazyRouteComponent(
          () => import('@/features/inventory/inventory-page.tsx'),
          'InventoryPage',
        ),
      ),
      page(
        '/settings',
        lazyRouteComponent(() => import('@/features/settings/settings-page.tsx'), 'SettingsPage'),
      ),
      page(
        '/guide/$name',
        lazyRouteComponent(() => import('@/features/guide/guide-page.tsx'), 'GuidePage'),
      ),
    ]),
    open(
      '/sign-in',
      lazyRouteComponent(() => import('@/features/sign-in/sign-in-page.tsx'), 'SignInPage'),
    ),
    open(
      '/set-up',
      lazyRouteComponent(() => import('@/features/sign-in/set-up-page.tsx'), 'SetUpPage'),
    ),
    open(
      '/accept-invitation',
      lazyRouteComponent(
        () => import('@/features/sign-in/accept-invitation-page.tsx'),
        'AcceptInvitationPage',
      ),
    ),
    open(
      '/reset-password',
      lazyRouteComponent(
        () => import('@/features/sign-in/reset-password-page.tsx'),
        'ResetPasswordPage',
      ),
    ),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
