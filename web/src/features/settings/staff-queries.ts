import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';

export type Staff = Schema<'Staff'>;
export type Invitation = Schema<'Invitation'>;
export type Role = Staff['role'];
export type Preset = Schema<'Roles'>['roles'][number];

export const staffQuery = infiniteQueryOptions({
  queryKey: ['staff'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/v1/staff', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => answerOf(api.GET('/v1/invitations')),
});

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => answerOf(api.GET('/v1/roles')),
  staleTime: Infinity,
});
