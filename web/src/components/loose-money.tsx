import { Alert, Button, Paper, Skeleton, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { CloseLooseMoney } from './close-loose-money.tsx';
import { type Loose, looseQuery, type WhoseLoose } from './loose-money-queries.ts';
import { LooseMoneyRow } from './loose-money-row.tsx';
import { useLooseWords } from './loose-money-words.ts';
import { Trouble } from './trouble.tsx';
import classes from './loose-money.module.css';

/**
 * Loose money of a club or a member that waits for somebody, or with `isClosed` what was closed. A
 * member's is not shown at all while there is none.
 */
export function LooseMoney(props: {
  whose: WhoseLoose;
  club: { today: string; timeZone: string };
  isClosed?: boolean;
}) {
  const say = useLooseWords();
  const titleId = useId();
  const [closing, setClosing] = useState<Loose>();
  const [done, setDone] = useState('');
  const { whose, club, isClosed = false } = props;
  const isOfMember = whose.memberId !== undefined;
  const found = useInfiniteQuery(looseQuery(whose, isClosed ? 'closed' : 'open'));
  const rows = found.data?.pages.flatMap((page) => page.items);
  if (isOfMember && done === '' && !found.error && !rows?.length) return null;
  return (
    <Paper component="section" aria-labelledby={titleId}>
      <Title order={2} id={titleId} mb="sm">
        {isClosed ? say('closed') : isOfMember ? say('title') : say('waitingPlain')}
      </Title>
      {done !== '' && (
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />} mb="sm">
          {done}
        </Alert>
      )}
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {!rows && !found.error && <Skeleton h={120} />}
      {rows?.length === 0 && (
        <Text c="dimmed">{isClosed ? say('noneClosed') : say('nothing')}</Text>
      )}
      <ul className={classes['rows']}>
        {rows?.map((row) => (
          <LooseMoneyRow
            key={row.id}
            row={row}
            club={club}
            isOfMember={isOfMember}
            onClose={() => setClosing(row)}
          />
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
      {closing && (
        <CloseLooseMoney
          row={closing}
          onClose={() => setClosing(undefined)}
          onDone={(text) => {
            setClosing(undefined);
            setDone(text);
          }}
        />
      )}
    </Paper>
  );
}
