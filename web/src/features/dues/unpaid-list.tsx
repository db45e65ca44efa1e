import { Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { countText } from '@/lib/format.ts';
import { type Standing, unpaidQuery, type Whose } from './queries.ts';
import { UnpaidRow } from './unpaid-row.tsx';
import { useDuesWords } from './words.ts';

const standings = ['needs_you', 'will_retry', 'waiting', 'at_desk'] as const;

/** What was asked for and did not come, of a run or of a club: what happened, and what comes next. */
export function UnpaidList({
  whose,
  isQuietWhenEmpty = false,
}: {
  whose: Whose;
  isQuietWhenEmpty?: boolean;
}) {
  const say = useDuesWords();
  const [standing, setStanding] = useState<Standing | null>(null);
  const found = useInfiniteQuery({
    ...unpaidQuery(whose, standing),
    placeholderData: keepPreviousData,
  });
  const counts = found.data?.pages[0]?.counts;
  const rows = found.data?.pages.flatMap((page) => page.items);
  const all = counts ? standings.reduce((sum, one) => sum + counts[one], 0) : 0;
  if (isQuietWhenEmpty && all === 0) return null;
  return (
    <Paper>
      <Group justify="space-between" align="flex-start" gap="sm" mb="sm">
        <div>
          <Title order={2}>{say('notCollected', { count: all })}</Title>
          <Text c="dimmed" fz={13}>
            {all > 0 || !counts ? say('notCollectedHelp') : say('noneNotCollected')}
          </Text>
        </div>
        {counts && all > 0 && (
          <Filter counts={counts} all={all} standing={standing} onChange={setStanding} />
        )}
      </Group>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {!rows && !found.error && <Skeleton h={160} />}
      {rows?.length === 0 && all > 0 && <Text c="dimmed">{say('noneOfThese')}</Text>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows?.map((row) => (
          <UnpaidRow key={row.installmentId} row={row} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say('showMore')}
        </Button>
      )}
    </Paper>
  );
}

function Filter(props: {
  counts: Record<Standing, number>;
  all: number;
  standing: Standing | null;
  onChange: (standing: Standing | null) => void;
}) {
  const say = useDuesWords();
  const choices = [
    { value: null, label: say('all', { count: props.all }) },
    ...standings
      .filter((one) => props.counts[one] > 0)
      .map((one) => ({ value: one, label: `${say(one)} ${countText(props.counts[one])}` })),
  ];
  return (
    <Group gap={4} role="group" aria-label={say('filter')}>
      {choices.map(({ value, label }) => (
        <Button
          key={label}
          size="xs"
          variant={props.standing === value ? 'light' : 'default'}
          aria-pressed={props.standing === value}
          onClick={() => props.onChange(value)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
