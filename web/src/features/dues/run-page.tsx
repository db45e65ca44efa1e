import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, instantText, timeText } from '@/lib/format.ts';
import { useClub, useMe } from '@/lib/use-me.ts';
import { useFollowedRun } from './follow-run.ts';
import { ProgressCard } from './progress-card.tsx';
import { type Run, runQuery } from './queries.ts';
import { ResultCard } from './result-card.tsx';
import { UnpaidList } from './unpaid-list.tsx';
import { type UnpaidDues, useUnpaid } from './use-unpaid.ts';
import { useDuesWords } from './words.ts';

/** One dues run: while it goes on, what it has come to; afterwards, what it came to and what it left. */
export function RunPage() {
  const say = useDuesWords();
  const { runId } = useParams({ strict: false }) as { runId: string };
  const { data: run, error, refetch } = useQuery(runQuery(runId));
  const unpaid = useUnpaid({ runId });
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
      <RunTitle run={run} crumbs={crumbs} unpaid={unpaid} />
      <div className="no-print">
        <HowThisWorks rule={say('rule')} example={say('example')} guide="dues-day" />
      </div>
      <Stack gap="lg">
        {run.state === 'running' ? <ProgressCard run={run} /> : <ResultCard run={run} />}
        <UnpaidList unpaid={unpaid} isQuietWhenEmpty={run.state === 'running'} />
      </Stack>
    </>
  );
}

function RunTitle({
  run,
  crumbs,
  unpaid,
}: {
  run: Run;
  crumbs: { label: string; to: string }[];
  unpaid: UnpaidDues;
}) {
  const say = useDuesWords();
  const { timeZone, today } = useClub();
  const { organization } = useMe();
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
          <span className="on-paper">
            {' '}
            {say('onPaper', {
              organization: organization.name,
              now: instantText(organization.now, timeZone, { today }),
            })}
          </span>
        </>
      }
      actions={
        run.state !== 'running' && (
          <Button
            className="no-print"
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={async () => {
              await unpaid.loadAll();
              // once the rows are on the page
              requestAnimationFrame(() => setTimeout(print));
            }}
          >
            {say('print')}
          </Button>
        )
      }
    />
  );
}
