import { Alert, Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClub, useClubs, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type BankFile, outboxQuery } from './queries.ts';
import { useBankFileWords } from './words.ts';
import classes from './bank.module.css';

/** What goes into the next file, on which day its money would move, and making it. */
export function OutboxCard() {
  const say = useBankFileWords();
  const { today } = useClub();
  const mayMake = useMay('bank:write');
  const { data, error, refetch } = useQuery(outboxQuery);
  const [made, setMade] = useState<BankFile>();
  const make = useWrite<void, BankFile>({
    write: (_, key) => answerOf(api.POST('/v1/bank-files', { params: once(key) })),
    stale: [['bank'], ['members']],
    onDone: setMade,
  });
  const day = (of: string) => dayText(of, { weekday: true, today });
  const hasWork = (data?.items.length ?? 0) > 0;
  return (
    <Paper component="section" aria-labelledby="waiting">
      <Title order={2} id="waiting" mb="sm">
        {say('waiting')}
      </Title>
      {made && (
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />} mb="sm">
          {say('made', {
            entries: say('entries', { count: made.entries }),
            day: day(made.effectiveOn),
          })}
        </Alert>
      )}
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={80} />}
      {data && !hasWork && <Text c="dimmed">{say('nothingWaits')}</Text>}
      {data && hasWork && <Waiting items={data.items} />}
      {data?.effectiveOn === null && <NoSender />}
      <Trouble error={make.error} />
      {data && hasWork && data.effectiveOn !== null && (
        <Group justify="space-between" mt="md" gap="sm">
          <Text fw={600}>{say('movesOn', { day: day(data.effectiveOn) })}</Text>
          {mayMake ? (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              {say('make')}
            </Button>
          ) : (
            <Text c="dimmed">{say('mayNotMake')}</Text>
          )}
        </Group>
      )}
    </Paper>
  );
}

function Waiting({ items }: { items: Schema<'BankOutbox'>['items'] }) {
  const say = useBankFileWords();
  const names = new Map(useClubs().map(({ id, name }) => [id, name]));
  return (
    <ul className={classes['rows']}>
      {items.map(({ clubId, entries, debits, credits }) => {
        const sums = [
          ...(debits.amountMinor > 0 ? [say('drafts', { amount: moneyText(debits) })] : []),
          ...(credits.amountMinor > 0 ? [say('refunds', { amount: moneyText(credits) })] : []),
        ];
        return (
          <li key={clubId} className={classes['row']}>
            <Text fw={600}>{names.get(clubId)}</Text>
            <Text className="amount">
              {say('entries', { count: entries })},{' '}
              {sums.length > 0 ? sums.join(', ') : say('onlyTrials')}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

function NoSender() {
  const say = useBankFileWords();
  const maySet = useMay('settings:write');
  return (
    <Alert color="amber" icon={<IconInfoCircle aria-hidden />} mt="sm">
      {say('noSender')} {maySet && <Link to="/settings/bank">{say('toSettings')}</Link>}
    </Alert>
  );
}
