import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Dashboard = Schema<'Dashboard'>;
export type Task = Schema<'DashboardTask'>;

const fetchDashboard = (clubId: string, fresh: 'true' | 'false') =>
  answerOf(
    api.GET('/v1/clubs/{clubId}/dashboard', {
      params: { path: { clubId }, query: { fresh } },
    }),
  );

export const dashboardQuery = (clubId: string) =>
  queryOptions({
    queryKey: ['dashboard', clubId],
    queryFn: () => fetchDashboard(clubId, 'false'),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.isCounting ? 1_500 : 60_000),
  });

/** Counted anew: a large club's by a job, which the answer then says. */
export const countAgain = (clubId: string) => fetchDashboard(clubId, 'true');
