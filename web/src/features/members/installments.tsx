import { Badge, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { useClubs } from '@/lib/use-me.ts';
import { type Agreement, attemptsQuery, type Installment, installmentsQuery } from './queries.ts';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type Say = ReturnType<typeof useMemberWords>;

/** "Dues 3", "Enrollment fee". */
export const kindWords = (say: Say, one: Pick<Installment, 'kind' | 'sequence'>) =>
  say(`kind_${one.kind}`, { number: one.sequence });

export const owedOn = ({ amount, tax, paid }: Installment) => ({
  amountMinor: amount.amountMinor + tax.amountMinor - paid.amountMinor,
  currency: amount.currency,
});

export const fullAmount = ({ amount, tax }: Installment) => ({
  amountMinor: amount.amountMinor + tax.amountMinor,
  currency: amount.currency,
});

const stateColors = {
  scheduled: 'gray',
  due: 'amber',
  processing: 'booked',
  past_due: 'red',
  returned: 'red',
  collected: 'tide',
  refunded: 'gray',
  waived: 'gray',
} as const;

export function InstallmentState({ state }: { state: Installment['state'] }) {
  const say = useMemberWords();
  return <Badge color={stateColors[state]}>{say(`state_${state}`)}</Badge>;
}

/** Everything an agreement owes and owed, oldest first, each with its attempts on demand. */
export function Installments(props: { agreement: Agreement; memberId: string }) {
  const say = useMemberWords();
  const { agreement, memberId } = props;
  const found = useInfiniteQuery(installmentsQuery(memberId, agreement.id));
  const [opened, setOpened] = useState<string>();
  const club = useClubs().find(({ id }) => id === agreement.clubId)!;
  const day = (value: string) => dayText(value, { weekday: true, today: club.today });
  if (found.isPending) return <Skeleton h={200} />;
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm">
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
      <div className={classes['wide']} tabIndex={0} role="group" aria-label={say('installments')}>
        <Table miw={600}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('dueColumn')}</Table.Th>
              <Table.Th>{say('whatColumn')}</Table.Th>
              <Table.Th className="amount">{say('amountColumn')}</Table.Th>
              <Table.Th>{say('stateColumn')}</Table.Th>
              <Table.Th>{say('attempts')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((one) => (
              <Fragment key={one.id}>
                <Table.Tr>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(one.dueOn)}</Table.Td>
                  <Table.Td>{kindWords(say, one)}</Table.Td>
                  <Table.Td className="amount">{moneyText(fullAmount(one))}</Table.Td>
                  <Table.Td>
                    <InstallmentState state={one.state} />
                    <Text fz={12} c="dimmed">
                      {stateDetail(say, one, day)}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={say('showAttempts', { what: kindWords(say, one) })}
                      aria-expanded={opened === one.id}
                      onClick={() => setOpened(opened === one.id ? undefined : one.id)}
                    >
                      {say('attempts')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
                {opened === one.id && (
                  <Table.Tr>
                    <Table.Td colSpan={5}>
                      <Attempts memberId={memberId} installmentId={one.id} club={club} />
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {found.hasNextPage && (
        <Group justify="center">
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('showMore')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function stateDetail(say: Say, one: Installment, day: (value: string) => string): string {
  const parts = [
    one.collectedOn && say('collectedOn', { day: day(one.collectedOn) }),
    one.state === 'past_due' && one.nextTryOn && say('nextTry', { day: day(one.nextTryOn) }),
    one.paid.amountMinor > 0 &&
      one.state !== 'collected' &&
      say('paidPart', { paid: moneyText(one.paid) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function Attempts(props: {
  memberId: string;
  installmentId: string;
  club: { timeZone: string; today: string };
}) {
  const say = useMemberWords();
  const { data, error, isPending } = useQuery(attemptsQuery(props.memberId, props.installmentId));
  if (isPending) return <Skeleton h={40} />;
  if (error) return <Trouble error={error} />;
  if (data.attempts.length === 0) return <Text c="dimmed">{say('noAttempts')}</Text>;
  return (
    <Stack gap={4}>
      {data.attempts.map((attempt) => (
        <Text key={attempt.number} fz={13}>
          {[
            instantText(attempt.askedAt, props.club.timeZone, { today: props.club.today }),
            say(`asked_${attempt.channel as 'cash'}`),
            moneyText(attempt.amount),
            outcomeWords(say, attempt),
            attempt.askedBy,
          ].join(' · ')}
        </Text>
      ))}
    </Stack>
  );
}

/** "Declined: not enough money on the card". */
export function outcomeWords(
  say: Say,
  attempt: { outcome: 'paid' | 'declined' | 'waived' | 'awaited'; reason: string | null },
): string {
  const reason = attempt.reason ? say(`decline_${attempt.reason as 'declined'}`) : '';
  return say(`outcome_${attempt.outcome}`, { reason });
}
