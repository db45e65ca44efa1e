import { Button, Group, Skeleton, Stack, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClubs } from '@/lib/use-me.ts';
import { InstallmentDetail, InstallmentState } from './installment-state.tsx';
import { InstallmentStory } from './installment-story.tsx';
import { fullAmount, kindWords } from './money-words.ts';
import { type Agreement, installmentsQuery } from './queries.ts';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

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
                    <InstallmentState installment={one} today={club.today} />
                    <InstallmentDetail installment={one} club={club} />
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
                      <InstallmentStory memberId={memberId} installmentId={one.id} club={club} />
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
