import { Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { instantText } from '@/lib/format.ts';
import { useMay, type useClub } from '@/lib/use-me.ts';
import { useMoneyBackWords } from './money-back-words.ts';
import { type LedgerLine, ledgerQuery } from './queries.ts';
import { entrySentence, signed } from './session-words.ts';
import type { Done } from './acts.ts';
import { useUndo } from './use-undo.ts';
import { entryKey } from './why-card.tsx';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type Props = {
  memberId: string;
  itemId: string;
  club: ReturnType<typeof useClub>;
  /** Entries that an answer's line leads to. */
  pointed: readonly string[];
  onDone: (done: Done) => void;
};

/** Every change to what is held of an item: who, when, why, the change and what was left after it. */
export function LedgerCard(props: Props) {
  const say = useMemberWords();
  const ledger = useInfiniteQuery(ledgerQuery(props.memberId, props.itemId));
  const entries = ledger.data?.pages.flatMap((page) => page.items) ?? [];
  const list = useRef<HTMLDivElement>(null);
  const { pointed } = props;
  const isThere = entries.some((entry) => pointed.includes(entryKey(entry)));
  const { hasNextPage, isFetching, fetchNextPage } = ledger;
  useEffect(() => {
    if (pointed.length === 0) return;
    if (!isThere && hasNextPage && !isFetching) void fetchNextPage();
    const first = list.current?.querySelector<HTMLElement>('[data-pointed]');
    first?.scrollIntoView({ block: 'center' });
    first?.focus({ preventScroll: true });
  }, [pointed, isThere, hasNextPage, isFetching, fetchNextPage]);
  return (
    <Paper component="section" className={classes['flush']} aria-labelledby="ledger">
      <div className={classes['headline']}>
        <div>
          <Title order={2} id="ledger">
            {say('ledger')}
          </Title>
          <Text fz={13} c="dimmed">
            {say('ledgerRule')}
          </Text>
        </div>
        <Text fz={12} c="dimmed" aria-hidden>
          {say('changeAndLeft')}
        </Text>
      </div>
      <Trouble error={ledger.error} onRetry={() => void ledger.refetch()} />
      {ledger.isPending && <Skeleton h={160} />}
      {ledger.isSuccess && entries.length === 0 && (
        <Text c="dimmed" px="lg" pb="lg">
          {say('ledgerEmpty')}
        </Text>
      )}
      <div ref={list}>
        {entries.map((entry) => (
          <Entry
            key={entryKey(entry)}
            {...props}
            entry={entry}
            isPointed={pointed.includes(entryKey(entry))}
          />
        ))}
      </div>
      {hasNextPage && (
        <Group justify="center" p="sm">
          <Button
            variant="default"
            loading={ledger.isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {say('showMore')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}

function Entry({
  entry,
  club,
  memberId,
  isPointed,
  onDone,
}: Props & { entry: LedgerLine; isPointed: boolean }) {
  const say = useMemberWords();
  const sayBack = useMoneyBackWords();
  const mayUse = useMay('sessions:use');
  const mayAdjust = useMay('sessions:adjust');
  const undo = useUndo(memberId, () => onDone({ text: say('undone') }));
  const kind = entry.kind === 'use' ? 'use' : 'transfer';
  const mayUndo = entry.canBeUndone && (kind === 'use' ? mayUse : mayAdjust);
  const left = entry.change - entry.reservedChange;
  return (
    <div
      className={`${classes['entry']} ${isPointed ? classes['pointed'] : ''}`}
      tabIndex={-1}
      {...(isPointed ? { 'data-pointed': '' } : {})}
    >
      <div>
        {entrySentence(say, sayBack, entry, club)}
        <Group gap={4}>
          <Text fz={12} c={isPointed ? undefined : 'dimmed'}>
            {[
              instantText(entry.effectiveAt, club.timeZone, { today: club.today }),
              entry.actor,
              entry.reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {mayUndo && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={undo.isPending}
              onClick={() => undo.mutate({ kind, id: `${kind}_${entry.cause.id}` })}
            >
              {say('undo')}
            </Button>
          )}
        </Group>
        <Trouble error={undo.error} />
      </div>
      <Text fw={700} className={classes['number']}>
        <span className="seen-by-readers-only">{say('change')} </span>
        {signed(left)}
      </Text>
      <Text c={isPointed ? undefined : 'dimmed'} className={classes['number']}>
        <span className="seen-by-readers-only">{say('leftAfter')} </span>
        {entry.leftAfter}
      </Text>
    </div>
  );
}
