import { Button, Group, Paper, Skeleton, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { PaymentRow } from './payment-row.tsx';
import { paymentsQuery } from './queries.ts';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

/** Every attempt at what a member owes, the newest first, with what of its money went back. */
export function PaymentHistory(props: {
  memberId: string;
  club: { id: string; timeZone: string; today: string };
}) {
  const say = useMemberWords();
  const found = useInfiniteQuery(paymentsQuery(props.memberId));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Paper component="section" className={classes['flush']} aria-labelledby="history">
      <div className={classes['headline']}>
        <Title order={2} id="history">
          {say('historyTitle')}
        </Title>
      </div>
      <Trouble error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton h={160} />}
      {found.isSuccess && rows.length === 0 && (
        <Text c="dimmed" px="lg" pb="lg">
          {say('noPayments')}
        </Text>
      )}
      {rows.length > 0 && (
        <div className={classes['wide']} tabIndex={0} role="group" aria-label={say('historyTitle')}>
          <Table horizontalSpacing="lg" miw={720}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('whenColumn')}</Table.Th>
                <Table.Th>{say('whatColumn')}</Table.Th>
                <Table.Th>{say('channelColumn')}</Table.Th>
                <Table.Th className="amount">{say('amountColumn')}</Table.Th>
                <Table.Th>{say('resultColumn')}</Table.Th>
                <Table.Th>{say('detailsColumn')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((one) => (
                <PaymentRow key={`${one.installmentId} ${one.number}`} {...props} payment={one} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {found.hasNextPage && (
        <Group justify="center" p="sm">
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('showMore')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
