import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Standing = Schema<'MemberStanding'>;
export type Overview = Schema<'MemberOverview'>;
export type Passbook = Schema<'Passbook'>;
export type Balance = Passbook['balances'][number];
export type SumLine = Balance['lines'][number];
export type Grant = Passbook['grants'][number];
export type NextCredit = Passbook['nextCredits'][number];
export type LedgerLine = Schema<'MemberLedger'>['items'][number];
export type Agreement = Schema<'Agreement'>;
export type Installment = Schema<'Installment'>;
/** An installment with every attempt at it, and what of its money went back. */
export type Story = Schema<'InstallmentWithAttempts'>;
export type Attempt = Story['attempts'][number];
export type Dispute = Schema<'Dispute'>;
export type ComeBackPreview = Schema<'ComeBackPreview'>;
export type Payment = Schema<'MemberPayment'>;
export type AddOn = Schema<'AddOn'>;
export type Household = Schema<'Household'>;
export type Note = Schema<'Note'>;

/** What an act on a member makes stale: everything about them, and the lists they are in. */
export const staleAfterAct = (memberId: string) => [['members', memberId], ['member-directory']];

type Paged = { nextCursor: string | null };
const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Paged) => page.nextCursor ?? undefined,
};

export const directoryQuery = (search: string, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['member-directory', search, limit],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/member-directory', {
          params: { query: { limit, search, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    ...paging,
  });

const of = (memberId: string) => ({ path: { memberId } });

export const overviewQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'overview'],
    queryFn: () => answerOf(api.GET('/v1/members/{memberId}/overview', { params: of(memberId) })),
  });

export const passbookQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'passbook'],
    queryFn: () => answerOf(api.GET('/v1/members/{memberId}/passbook', { params: of(memberId) })),
  });

export const ledgerQuery = (memberId: string, itemId: string) =>
  infiniteQueryOptions({
    queryKey: ['members', memberId, 'ledger', itemId],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/members/{memberId}/ledger', {
          params: {
            ...of(memberId),
            query: { itemId, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    ...paging,
  });

export const agreementsQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'agreements'],
    queryFn: () => answerOf(api.GET('/v1/agreements', { params: { query: { memberId } } })),
  });

export const agreementQuery = (memberId: string, agreementId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'agreement', agreementId],
    queryFn: () =>
      answerOf(api.GET('/v1/agreements/{agreementId}', { params: { path: { agreementId } } })),
  });

export const installmentsQuery = (memberId: string, agreementId: string) =>
  infiniteQueryOptions({
    queryKey: ['members', memberId, 'installments', agreementId],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/agreements/{agreementId}/installments', {
          params: {
            path: { agreementId },
            query: { limit: 24, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    ...paging,
  });

export const addOnsQuery = (memberId: string) =>
  infiniteQueryOptions({
    queryKey: ['members', memberId, 'add-ons'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/members/{memberId}/add-ons', {
          params: {
            ...of(memberId),
            query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    ...paging,
  });

/** Every payment an add-on would have. Only looks. */
export const addOnPreviewQuery = (memberId: string, wanted: Schema<'NewAddOn'> | undefined) =>
  queryOptions({
    queryKey: ['members', memberId, 'add-on-preview', wanted],
    queryFn: () => answerOf(api.POST('/v1/add-ons/preview', { body: wanted! })),
    enabled: wanted !== undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

export const storyQuery = (memberId: string, installmentId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'installment', installmentId],
    queryFn: () =>
      answerOf(
        api.GET('/v1/installments/{installmentId}', { params: { path: { installmentId } } }),
      ),
  });

type WantedComeBack = {
  kind: 'refund' | 'return' | 'dispute';
  amountMinor?: number | undefined;
  attempt?: number | undefined;
};

/** What giving money back, or losing it, would come to now. */
export const comeBackQuery = (
  memberId: string,
  installmentId: string,
  { kind, amountMinor, attempt }: WantedComeBack,
) =>
  queryOptions({
    queryKey: ['members', memberId, 'come-back', installmentId, kind, amountMinor, attempt],
    queryFn: () =>
      answerOf(
        api.GET('/v1/installments/{installmentId}/come-back-preview', {
          params: {
            path: { installmentId },
            query: {
              kind,
              ...(amountMinor === undefined ? {} : { amountMinor }),
              ...(attempt === undefined ? {} : { attempt }),
            },
          },
        }),
      ),
    // what is shown before money moves is asked anew each time
    staleTime: 0,
    gcTime: 0,
  });

export const openInstallmentsQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'open-installments'],
    queryFn: () =>
      answerOf(
        api.GET('/v1/members/{memberId}/open-installments', {
          params: { ...of(memberId), query: { limit: 6 } },
        }),
      ),
  });

export const paymentsQuery = (memberId: string) =>
  infiniteQueryOptions({
    queryKey: ['members', memberId, 'payments'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/members/{memberId}/payments', {
          params: {
            ...of(memberId),
            query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    ...paging,
  });

export const householdsQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'households'],
    queryFn: () => answerOf(api.GET('/v1/members/{memberId}/households', { params: of(memberId) })),
  });

export const notesQuery = (memberId: string) =>
  infiniteQueryOptions({
    queryKey: ['members', memberId, 'notes'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/members/{memberId}/notes', {
          params: {
            ...of(memberId),
            query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    ...paging,
  });

export const versionQuery = (offerId: string, version: number) =>
  queryOptions({
    queryKey: ['offers', offerId, 'version', version],
    queryFn: () =>
      answerOf(
        api.GET('/v1/offers/{offerId}/versions/{version}', {
          params: { path: { offerId, version } },
        }),
      ),
    staleTime: Infinity,
  });

export const sessionItemsQuery = queryOptions({
  queryKey: ['items', 'sessions', 'active'],
  queryFn: () =>
    answerOf(
      api.GET('/v1/items', {
        params: { query: { type: 'scheduler_bucket', active: 'true', limit: 200 } },
      }),
    ),
});

export const bookingLinkQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'booking-link'],
    queryFn: () =>
      answerOf(api.GET('/v1/members/{memberId}/booking-link', { params: of(memberId) })),
  });

export const bookingsQuery = (memberId: string, which: 'coming' | 'past') =>
  infiniteQueryOptions({
    queryKey: ['scheduling', 'bookings', memberId, which],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/members/{memberId}/bookings', {
          params: {
            ...of(memberId),
            query: { which, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    ...paging,
  });
