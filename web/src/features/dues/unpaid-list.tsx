import { Alert, Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { countText } from '@/lib/format.ts';
import type { Standing, Unpaid } from './queries.ts';
import { TakePayment } from './take-payment.tsx';
import { UnpaidRow } from './unpaid-row.tsx';
import type { UnpaidDues } from './use-unpaid.ts';
import { useDuesWords } from './words.ts';

const standings = ['needs_you', 'will_retry', 'waiting', 'at_desk'] as const;

/** What was asked for and did not come, of a run or of a club: what happened, and what comes next. */
export function UnpaidList({
  unpaid: { found, standing, setStanding },
  isQuietWhenEmpty = false,
}: {
  unpaid: UnpaidDues;
  isQuietWhenEmpty?: boolean;
}) {
  const say = useDuesWords();
  const [taking, setTaking] = useState<Unpaid>();
  const [taken, setTaken] = useState('');
  const counts = found.data?.pages[0]?.counts;
  const rows = found.data?.pages.flatMap((page) => page.items);
  const all = counts ? standings.reduce((sum, one) => sum + counts[one], 0) : 0;
  if (isQuietWhenEmpty && all === 0 && taken === '') return null;
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
      {taken !== '' && (
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />} mb="sm">
          {taken}
        </Alert>
      )}
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {!rows && !found.error && <Skeleton h={160} />}
      {rows?.length === 0 && all > 0 && <Text c="dimmed">{say('noneOfThese')}</Text>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows?.map((row) => (
          <UnpaidRow key={row.installmentId} row={row} onTake={() => setTaking(row)} />
        ))}
      </ul>
      {taking && (
        <TakePayment
          row={taking}
          onClose={() => setTaking(undefined)}
          onDone={(sentence) => {
            setTaking(undefined);
            setTaken(sentence);
          }}
        />
      )}
      {found.hasNextPage && (
        <Button
          mt="sm"
          className="no-print"
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
    <Group gap={4} role="group" aria-label={say('filter')} className="no-print">
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
