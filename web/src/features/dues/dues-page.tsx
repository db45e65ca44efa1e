import { Alert, Stack } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DuesTabs } from '@/components/dues-tabs.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { useClub } from '@/lib/use-me.ts';
import { PreviewCard } from './preview-card.tsx';
import { runsQuery } from './queries.ts';
import { RunHistory } from './run-history.tsx';
import { UnpaidList } from './unpaid-list.tsx';
import { useUnpaid } from './use-unpaid.ts';
import { useDuesWords } from './words.ts';

/** What is due, what was not collected, and every run there was. */
export function DuesPage() {
  const say = useDuesWords();
  const club = useClub();
  const unpaid = useUnpaid({ clubId: club.id });
  return (
    <>
      <DuesTabs />
      <PageTitle title={say('title')} below={say('below')} />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="dues-day" />
      <Stack gap="lg">
        <RunUnderWay />
        <PreviewCard />
        <UnpaidList unpaid={unpaid} />
        <RunHistory />
      </Stack>
    </>
  );
}

function RunUnderWay() {
  const say = useDuesWords();
  const { data } = useInfiniteQuery(runsQuery);
  const running = data?.pages[0]?.items.find((run) => run.state === 'running');
  if (!running) return null;
  return (
    <Alert color="booked" icon={<IconPlayerPlay aria-hidden />}>
      {say('underWay')}{' '}
      <Link to="/dues/runs/$runId" params={{ runId: running.id }}>
        {say('watchIt')}
      </Link>
    </Alert>
  );
}
