import { Alert, Button, Group, Paper, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { useClub, useClubs, useMay } from '@/lib/use-me.ts';
import { fullAmount, InstallmentState, kindWords, outcomeWords, owedOn } from './installments.tsx';
import {
  type Installment,
  openInstallmentsQuery,
  type Overview,
  paymentsQuery,
} from './queries.ts';
import { TakePaymentDialog } from './take-payment-dialog.tsx';
import { WaiveDialog } from './waive-dialog.tsx';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type Act = { kind: 'take' | 'waive'; installment: Installment };

/** What is open, what was asked for and what came; the desk takes money here. */
export function PaymentsTab({ member }: { member: Overview }) {
  const say = useMemberWords();
  const mayRead = useMay('agreements:read');
  const open = useQuery({ ...openInstallmentsQuery(member.id), enabled: mayRead });
  const [act, setAct] = useState<Act>();
  const [done, setDone] = useState('');
  const here = useClub();
  const club = useClubs().find(({ id }) => id === member.clubId) ?? here;
  const finish = (text: string) => {
    setAct(undefined);
    setDone(text);
  };
  const dialog = {
    member,
    today: club.today,
    onClose: () => setAct(undefined),
    onDone: finish,
  };
  return (
    <Stack gap="lg">
      <HowThisWorks rule={say('paymentsRule')} example={say('paymentsExample')} guide="dues-day" />
      {done !== '' && (
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
          {done}
        </Alert>
      )}
      {mayRead && (
        <Paper component="section" className={classes['flush']} aria-labelledby="open">
          <div className={classes['headline']}>
            <Title order={2} id="open">
              {say('openTitle')}
            </Title>
          </div>
          <Trouble error={open.error} onRetry={() => void open.refetch()} />
          {open.isPending && <Skeleton h={120} />}
          {open.data?.items.length === 0 && (
            <Text c="dimmed" px="lg" pb="lg">
              {say('nothingOpen')}
            </Text>
          )}
          {open.data?.items.map((one) => (
            <OpenRow key={one.id} installment={one} today={club.today} onAct={setAct} />
          ))}
        </Paper>
      )}
      <History memberId={member.id} club={club} />
      {act?.kind === 'take' && (
        <TakePaymentDialog
          {...dialog}
          open={open.data?.items ?? []}
          installment={act.installment}
        />
      )}
      {act?.kind === 'waive' && <WaiveDialog {...dialog} installment={act.installment} />}
    </Stack>
  );
}

function OpenRow(props: { installment: Installment; today: string; onAct: (act: Act) => void }) {
  const say = useMemberWords();
  const mayTake = useMay('dues:collect');
  const mayWaive = useMay('dues:waive');
  const { installment, today, onAct } = props;
  const what = `${kindWords(say, installment)}, ${dayText(installment.dueOn, { weekday: true, today })}`;
  const isBusy = installment.state === 'processing';
  return (
    <Group
      justify="space-between"
      gap="xs"
      px={{ base: 16, sm: 24 }}
      py={10}
      style={{ borderTop: '1px solid var(--line)' }}
    >
      <div>
        <Group gap="xs">
          <Text fw={600}>{what}</Text>
          <InstallmentState state={installment.state} />
        </Group>
        <Text fz={13} c="dimmed">
          {say('owedOf', {
            owed: moneyText(owedOn(installment)),
            amount: moneyText(fullAmount(installment)),
          })}
        </Text>
      </div>
      {!isBusy && (
        <Group gap="xs">
          {mayWaive && (
            <Button
              variant="default"
              aria-label={say('waiveFor', { what })}
              onClick={() => onAct({ kind: 'waive', installment })}
            >
              {say('waive')}
            </Button>
          )}
          {mayTake && (
            <Button
              variant="light"
              aria-label={say('takeFor', { what })}
              onClick={() => onAct({ kind: 'take', installment })}
            >
              {say('take')}
            </Button>
          )}
        </Group>
      )}
    </Group>
  );
}

function History(props: { memberId: string; club: { timeZone: string; today: string } }) {
  const say = useMemberWords();
  const { club } = props;
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
          <Table horizontalSpacing="lg" miw={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('whenColumn')}</Table.Th>
                <Table.Th>{say('whatColumn')}</Table.Th>
                <Table.Th>{say('channelColumn')}</Table.Th>
                <Table.Th className="amount">{say('amountColumn')}</Table.Th>
                <Table.Th>{say('resultColumn')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((one) => (
                <Table.Tr key={`${one.installmentId} ${one.number}`}>
                  <Table.Td>
                    {instantText(one.askedAt, club.timeZone, { today: club.today })}
                    <Text fz={12} c="dimmed">
                      {one.askedBy}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {one.kind === 'dues'
                      ? say('fromDues', { day: dayText(one.dueOn, { today: club.today }) })
                      : kindWords(say, { kind: one.kind, sequence: 0 })}
                    <Text fz={12} c="dimmed">
                      {one.offerTitle}
                    </Text>
                  </Table.Td>
                  <Table.Td>{say(`asked_${one.channel}`)}</Table.Td>
                  <Table.Td className="amount">{moneyText(one.amount)}</Table.Td>
                  <Table.Td c={one.outcome === 'declined' ? 'var(--red-text)' : undefined}>
                    {outcomeWords(say, one)}
                  </Table.Td>
                </Table.Tr>
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
