import { Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { countText, instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { type Run, runsQuery } from './queries.ts';
import { sumText, totalsOf } from './totals.ts';
import { useDuesWords } from './words.ts';

/** Every run there was, the newest first. */
export function RunHistory() {
  const say = useDuesWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(runsQuery);
  const runs = data?.pages.flatMap((page) => page.items);
  return (
    <Paper>
      <Title order={2} mb="sm">
        {say('history')}
      </Title>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!runs && !error && <Skeleton h={120} />}
      {runs?.length === 0 && <Text c="dimmed">{say('noRuns')}</Text>}
      <Stack gap={0} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {runs?.map((run) => (
          <HistoryRow key={run.id} run={run} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {say('showMore')}
        </Button>
      )}
    </Paper>
  );
}

const colors = { running: 'booked', finished: 'tide', stopped: 'amber' } as const;

function HistoryRow({ run }: { run: Run }) {
  const say = useDuesWords();
  const { timeZone, today } = useClub();
  const { asked, collected, onTheirWay } = totalsOf(run);
  return (
    <Group
      component="li"
      justify="space-between"
      gap="sm"
      py="sm"
      style={{ borderTop: '1px solid var(--line)' }}
    >
      <div>
        <Link className="reach" to="/dues/runs/$runId" params={{ runId: run.id }}>
          {instantText(run.startedAt, timeZone, { today })}
        </Link>
        <Text fz={13} c="dimmed">
          {run.startedBy}
        </Text>
      </div>
      <Group gap="sm">
        <Text fz={13} className="amount">
          {asked.count === 0
            ? say('nothingAsked')
            : say('runLine', {
                collected: countText(collected.count),
                asked: countText(asked.count),
                amount: sumText(collected.amounts),
              })}
          {onTheirWay.count > 0 && (
            <Text span display="block" c="dimmed" fz={12}>
              {say('ofWhichOnTheirWay', {
                count: onTheirWay.count,
                amount: sumText(onTheirWay.amounts),
              })}
            </Text>
          )}
        </Text>
        <Badge color={colors[run.state]}>{say(`state_${run.state}`)}</Badge>
      </Group>
    </Group>
  );
}
