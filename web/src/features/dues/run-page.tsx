import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, instantText, timeText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { useFollowedRun } from './follow-run.ts';
import { ProgressCard } from './progress-card.tsx';
import { type Run, runQuery } from './queries.ts';
import { ResultCard } from './result-card.tsx';
import { UnpaidList } from './unpaid-list.tsx';
import { useDuesWords } from './words.ts';

/** One dues run: while it goes on, what it has come to; afterwards, what it came to and what it left. */
export function RunPage() {
  const say = useDuesWords();
  const { runId } = useParams({ strict: false }) as { runId: string };
  const { data: run, error, refetch } = useQuery(runQuery(runId));
  useFollowedRun(runId, run?.state);
  const crumbs = [{ label: say('title'), to: '/dues' }];
  if (!run)
    return (
      <>
        <PageTitle title={say('title')} crumbs={crumbs} />
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : <Skeleton h={300} />}
      </>
    );
  return (
    <>
      <RunTitle run={run} crumbs={crumbs} />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="dues-day" />
      <Stack gap="lg">
        {run.state === 'running' ? <ProgressCard run={run} /> : <ResultCard run={run} />}
        <UnpaidList whose={{ runId }} isQuietWhenEmpty={run.state === 'running'} />
      </Stack>
    </>
  );
}

function RunTitle({ run, crumbs }: { run: Run; crumbs: { label: string; to: string }[] }) {
  const say = useDuesWords();
  const { timeZone, today } = useClub();
  const startedOn = instantText(run.startedAt, timeZone, { today });
  return (
    <PageTitle
      title={say('runTitle', { day: startedOn })}
      crumbs={crumbs}
      below={
        <>
          {say('startedBy', { time: timeText(run.startedAt, timeZone), who: run.startedBy })}{' '}
          {run.through
            ? say('throughDay', { day: dayText(run.through, { weekday: true, today }) })
            : say('throughToday')}
        </>
      }
    />
  );
}
