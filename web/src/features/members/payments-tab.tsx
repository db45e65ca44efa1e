import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { LooseMoney } from '@/components/loose-money.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClub, useClubs, useMay } from '@/lib/use-me.ts';
import { BankAccountsCard } from './bank-accounts-card.tsx';
import { CardsCard } from './cards-card.tsx';
import { InstallmentDetail, InstallmentState } from './installment-state.tsx';
import { fullAmount, kindWords, owedOn } from './money-words.ts';
import { PaymentHistory } from './payment-history.tsx';
import { type Installment, openInstallmentsQuery, type Overview } from './queries.ts';
import { TakePaymentDialog } from './take-payment-dialog.tsx';
import { WaiveDialog } from './waive-dialog.tsx';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type Act = { kind: 'take' | 'waive'; installment: Installment };

/** What is open, what was asked for and what came; the desk takes money here. */
export function PaymentsTab({ member }: { member: Overview }) {
  const say = useMemberWords();
  const mayRead = useMay('agreements:read');
  const maySeeDues = useMay('dues:read');
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
      <HowThisWorks
        rule={say('paymentsRule')}
        example={say('paymentsExample')}
        guide="when-money-comes-back"
      />
      {done !== '' && (
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
          {done}
        </Alert>
      )}
      {maySeeDues && <LooseMoney whose={{ memberId: member.id }} club={club} />}
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
            <OpenRow key={one.id} installment={one} club={club} onAct={setAct} />
          ))}
        </Paper>
      )}
      {mayRead && <CardsCard memberId={member.id} club={club} />}
      {mayRead && <BankAccountsCard memberId={member.id} club={club} />}
      <PaymentHistory memberId={member.id} club={club} />
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

function OpenRow(props: {
  installment: Installment;
  club: { today: string; timeZone: string };
  onAct: (act: Act) => void;
}) {
  const say = useMemberWords();
  const mayTake = useMay('dues:collect');
  const mayWaive = useMay('dues:waive');
  const { installment, club, onAct } = props;
  const { today } = club;
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
          <InstallmentState installment={installment} today={today} />
        </Group>
        <Text fz={13} c="dimmed">
          {say('owedOf', {
            owed: moneyText(owedOn(installment)),
            amount: moneyText(fullAmount(installment)),
          })}
        </Text>
        <InstallmentDetail installment={installment} club={club} />
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
