import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { rememberedPlace } from '@/features/kiosk/kiosk-place.ts';
import { Refused, Unreachable } from '@/lib/api.ts';
import { chooseOrganization } from '@/lib/organization.ts';
import { clubsQuery, meQuery, setupQuery } from '@/lib/use-me.ts';
import { queryClient } from './query-client.ts';
import { PageFault, PageLoading, PageMissing } from './page-states.tsx';
import { Shell } from './shell.tsx';
import {
  auditSearch,
  reconciliationSearch,
  statementSearch,
  withNext,
  withToken,
} from './searches.ts';

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
      throw await wayInstead(error, location.href);
    }
  },
});

/** A device at the door goes on without the server, once it knows where it stands. */
const kiosk = createRoute({
  getParentRoute: () => root,
  path: '/kiosk',
  component: lazyRouteComponent(() => import('@/features/kiosk/kiosk-page.tsx'), 'KioskPage'),
  beforeLoad: async ({ location }) => {
    try {
      await Promise.all([
        queryClient.fetchQuery({ ...meQuery, retry: false }),
        queryClient.fetchQuery({ ...clubsQuery, retry: false }),
      ]);
    } catch (error) {
      if (error instanceof Unreachable && rememberedPlace()) return;
      throw await wayInstead(error, location.href);
    }
  },
});

/** Where nobody may stay who is not known, or has not said for which organization they are here. */
async function wayInstead(error: unknown, here: string): Promise<unknown> {
  if (!(error instanceof Refused)) return error;
  const { status, code } = error.problem;
  if (status === 401) {
    const { needed } = await queryClient.fetchQuery(setupQuery);
    if (needed) return redirect({ to: '/set-up' });
  } else if (code === 'not_your_organization') chooseOrganization(null);
  else if (code !== 'organization_not_chosen' && code !== 'works_nowhere') return error;
  const next = here === '/' ? undefined : here;
  return redirect({ to: '/sign-in', search: next ? { next } : {} });
}

const page = <Path extends string, Search extends object = object>(
  path: Path,
  component: ReturnType<typeof lazyRouteComponent>,
  validateSearch: (search: Record<string, unknown>) => Search = () => ({}) as Search,
) => createRoute({ getParentRoute: () => shell, path, component, validateSearch });

const open = <Path extends string, Search extends object = object>(
  path: Path,
  component: ReturnType<typeof lazyRouteComponent>,
  validateSearch: (search: Record<string, unknown>) => Search = () => ({}) as Search,
) => createRoute({ getParentRoute: () => root, path, component, validateSearch });

/** Sections of the settings, each a file of its own as well. */
const settings = page(
  '/settings',
  lazyRouteComponent(() => import('@/features/settings/settings-page.tsx'), 'SettingsPage'),
);
const section = <Path extends string, Search extends object = object>(
  path: Path,
  component: ReturnType<typeof lazyRouteComponent>,
  validateSearch: (search: Record<string, unknown>) => Search = () => ({}) as Search,
) => createRoute({ getParentRoute: () => settings, path, component, validateSearch });

const settingsSections = [
  section(
    '/',
    lazyRouteComponent(() => import('@/features/settings/first-section.tsx'), 'FirstSection'),
  ),
  section(
    '/organization',
    lazyRouteComponent(
      () => import('@/features/settings/organization-section.tsx'),
      'OrganizationSection',
    ),
  ),
  section(
    '/clubs',
    lazyRouteComponent(() => import('@/features/settings/clubs-section.tsx'), 'ClubsSection'),
  ),
  section(
    '/bank',
    lazyRouteComponent(() => import('@/features/settings/bank-section.tsx'), 'BankSection'),
  ),
  section(
    '/cards',
    lazyRouteComponent(() => import('@/features/settings/cards-section.tsx'), 'CardsSection'),
  ),
  section(
    '/mails',
    lazyRouteComponent(() => import('@/features/settings/mails-section.tsx'), 'MailsSection'),
  ),
  section(
    '/staff',
    lazyRouteComponent(() => import('@/features/settings/staff-section.tsx'), 'StaffSection'),
  ),
  section(
    '/keys',
    lazyRouteComponent(() => import('@/features/settings/keys-section.tsx'), 'KeysSection'),
  ),
  section(
    '/audit',
    lazyRouteComponent(() => import('@/features/settings/audit-section.tsx'), 'AuditSection'),
    auditSearch,
  ),
  section(
    '/account',
    lazyRouteComponent(() => import('@/features/settings/account-section.tsx'), 'AccountSection'),
  ),
] as const;

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
        '/check-in',
        lazyRouteComponent(() => import('@/features/check-in/check-in-page.tsx'), 'CheckInPage'),
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
        '/dues/loose-money',
        lazyRouteComponent(() => import('@/features/dues/loose-money-page.tsx'), 'LooseMoneyPage'),
      ),
      page(
        '/dues/reconciliation',
        lazyRouteComponent(
          () => import('@/features/reconciliation/reconciliation-page.tsx'),
          'ReconciliationPage',
        ),
        reconciliationSearch,
      ),
      page(
        '/dues/bank-files',
        lazyRouteComponent(() => import('@/features/bank/bank-files-page.tsx'), 'BankFilesPage'),
      ),
      page(
        '/dues/bank-files/$fileId',
        lazyRouteComponent(() => import('@/features/bank/bank-file-page.tsx'), 'BankFilePage'),
      ),
      page(
        '/dues/returns',
        lazyRouteComponent(() => import('@/features/bank/returns-page.tsx'), 'ReturnsPage'),
      ),
      page(
        '/dues/returns/$returnsId',
        lazyRouteComponent(() => import('@/features/bank/return-file-page.tsx'), 'ReturnFilePage'),
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
        '/scheduler',
        lazyRouteComponent(() => import('@/features/scheduler/calendar-page.tsx'), 'CalendarPage'),
      ),
      page(
        '/scheduler/set-up',
        lazyRouteComponent(() => import('@/features/scheduler/set-up-page.tsx'), 'SetUpPage'),
      ),
      page(
        '/scheduler/statements',
        lazyRouteComponent(
          () => import('@/features/scheduler/statement-page.tsx'),
          'StatementPage',
        ),
        statementSearch,
      ),
      settings.addChildren([...settingsSections]),
      page(
        '/guide/$name',
        lazyRouteComponent(() => import('@/features/guide/guide-page.tsx'), 'GuidePage'),
      ),
    ]),
    kiosk,
    open(
      '/sign-in',
      lazyRouteComponent(() => import('@/features/sign-in/sign-in-page.tsx'), 'SignInPage'),
      withNext,
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
      withToken,
    ),
    open(
      '/pay/$token',
      lazyRouteComponent(() => import('@/features/pay/pay-page.tsx'), 'PayPage'),
      (search): { back?: boolean } => (search['back'] ? { back: true } : {}),
    ),
    open(
      '/card/$outcome',
      lazyRouteComponent(() => import('@/features/pay/card-outcome-page.tsx'), 'CardOutcomePage'),
    ),
    open(
      '/book/$token',
      lazyRouteComponent(
        () => import('@/features/member-door/member-door-page.tsx'),
        'MemberDoorPage',
      ),
    ),
    open(
      '/reset-password',
      lazyRouteComponent(
        () => import('@/features/sign-in/reset-password-page.tsx'),
        'ResetPasswordPage',
      ),
      withToken,
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
