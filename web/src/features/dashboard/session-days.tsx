import { Paper, Skeleton, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { dayText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import type { Dashboard } from './queries.ts';
import { useDashboardWords } from './words.ts';

const Chart = lazy(() =>
  import('./session-chart.tsx').then(({ SessionChart }) => ({ default: SessionChart })),
);

/** Sessions credited and used per day: drawn, and as a table for whoever hears it. */
export function SessionDays({ days }: { days: Dashboard['days'] }) {
  const say = useDashboardWords();
  const { today } = useClub();
  const told = days.filter(({ credited, used }) => credited > 0 || used > 0);
  return (
    <Paper>
      <Title order={2}>{say('chart')}</Title>
      <Text fz={13} c="dimmed" mb="md">
        {told.length === 0 ? say('noSessions') : say('chartSpan')}
      </Text>
      {told.length > 0 && (
        <>
          <div aria-hidden>
            <Suspense fallback={<Skeleton h={260} />}>
              <Chart days={days} />
            </Suspense>
          </div>
          <table className="seen-by-readers-only">
            <caption>{say('chart')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('day')}</th>
                <th scope="col">{say('credited')}</th>
                <th scope="col">{say('used')}</th>
              </tr>
            </thead>
            <tbody>
              {told.map(({ day, credited, used }) => (
                <tr key={day}>
                  <th scope="row">{dayText(day, { weekday: true, today })}</th>
                  <td>{credited}</td>
                  <td>{used}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Paper>
  );
}
