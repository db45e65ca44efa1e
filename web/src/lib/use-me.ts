import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, answerOf, type Schema } from './api.ts';

export type Permission = Schema<'Me'>['permissions'][number];

/** Who is signed in, for which organization, and what they may do. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/v1/me')),
  staleTime: 30_000,
});

export const useMe = () => useSuspenseQuery(meQuery).data;

/** Whether the person signed in has a permission; screens leave out what would be refused. */
export const useMay = (permission: Permission) => useMe().permissions.includes(permission);

/** The organization's clubs, with each one's today. */
export const clubsQuery = queryOptions({
  queryKey: ['clubs'],
  queryFn: () => answerOf(api.GET('/v1/clubs')),
  staleTime: 30_000,
});

/** Whether this Duesday waits for its first organization. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => answerOf(api.GET('/v1/setup')),
  staleTime: 0,
});

const chosenClub = 'duesday.club';

/** The club a person works in: the one chosen last on this machine, or the first. */
export function useClub() {
  const clubs = useClubs();
  const wanted = localStorage.getItem(chosenClub);
  return clubs.find((club) => club.id === wanted) ?? clubs[0]!;
}

export const useClubs = () => useSuspenseQuery(clubsQuery).data.items;

export const chooseClub = (id: string) => localStorage.setItem(chosenClub, id);
