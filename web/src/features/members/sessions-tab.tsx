import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useClub, useClubs, useMay } from '@/lib/use-me.ts';
import { AdjustDialog } from './adjust-dialog.tsx';
import type { Act, Done } from './acts.ts';
import { BalanceCard } from './balance-card.tsx';
import { BringBackDialog } from './bring-back-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { HeldCard } from './held-card.tsx';
import { LedgerCard } from './ledger-card.tsx';
import { NextCreditCard } from './next-credit-card.tsx';
import { OwedAlerts } from './owed-alerts.tsx';
import { type Overview, passbookQuery } from './queries.ts';
import { TransferDialog } from './transfer-dialog.tsx';
import { useUndo } from './use-undo.ts';
import { UseDialog } from './use-dialog.tsx';
import { WhyCard } from './why-card.tsx';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

/** The passbook: how many, until when, why; and what a front desk does about it. */
export function SessionsTab({ member }: { member: Overview }) {
  const say = useMemberWords();
  const mayAdjust = useMay('sessions:adjust');
  const { data: passbook } = useSuspenseQuery(passbookQuery(member.id));
  const [chosen, setChosen] = useState<string>();
  const [act, setAct] = useState<Act>();
  const [done, setDone] = useState<Done>();
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const here = useClub();
  const club = useClubs().find(({ id }) => id === member.clubId) ?? here;
  const { today } = club;
  const balance =
    passbook.balances.find(({ itemId }) => itemId === chosen) ??
    passbook.balances.find(({ available }) => available > 0) ??
    passbook.balances[0];
  const grants = passbook.grants.filter(({ itemId }) => itemId === balance?.itemId);
  const finish = (result: Done) => {
    setAct(undefined);
    setDone(result);
  };
  const dialog = { member, today, onClose: () => setAct(undefined), onDone: finish };
  const ofItem = balance && { ...dialog, balance, grants };
  return (
    <>
      <HowThisWorks
        rule={say('sessionsRule')}
        example={say('sessionsExample')}
        guide="why-do-i-have-3"
      />
      {done && <DoneLine done={done} memberId={member.id} onDone={setDone} />}
      <OwedAlerts owed={passbook.owed} member={member} club={club} onDone={finish} />
      {balance ? (
        <Stack gap="lg">
          <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
            {passbook.balances.map((one) => (
              <BalanceCard
                key={one.itemId}
                balance={one}
                grants={passbook.grants}
                nextCredits={passbook.nextCredits}
                today={today}
                isChosen={one === balance}
                onChoose={() => {
                  setChosen(one.itemId);
                  setPointed([]);
                }}
              />
            ))}
          </SimpleGrid>
          <div className={classes['book']}>
            <Stack gap="lg" className={classes['aside']}>
              <WhyCard balance={balance} club={club} onPoint={setPointed} />
              {passbook.nextCredits.map((credit) => (
                <NextCreditCard
                  key={credit.installmentId}
                  credit={credit}
                  memberId={member.id}
                  today={today}
                />
              ))}
            </Stack>
            <Stack gap="lg" className={classes['main']}>
              <HeldCard
                balance={balance}
                grants={grants}
                hasMore={passbook.hasMoreGrants}
                today={today}
                onAct={setAct}
              />
              <LedgerCard
                key={balance.itemId}
                memberId={member.id}
                itemId={balance.itemId}
                club={club}
                pointed={pointed}
                onDone={setDone}
              />
            </Stack>
          </div>
        </Stack>
      ) : (
        <Stack gap="lg">
          <Empty sentence={say('noSessions')}>
            {mayAdjust && (
              <Button variant="default" onClick={() => setAct({ kind: 'adjust' })}>
                {say('giveSessions')}
              </Button>
            )}
          </Empty>
          {passbook.nextCredits.map((credit) => (
            <NextCreditCard
              key={credit.installmentId}
              credit={credit}
              memberId={member.id}
              today={today}
            />
          ))}
        </Stack>
      )}
      {act?.kind === 'use' && ofItem && <UseDialog {...ofItem} grant={act.grant} />}
      {act?.kind === 'adjust' && <AdjustDialog {...dialog} {...ofItem} grant={act.grant} />}
      {act?.kind === 'transfer' && ofItem && <TransferDialog {...ofItem} />}
      {act?.kind === 'extend' && ofItem && act.grant?.lastDay && (
        <ExtendDialog {...ofItem} grant={{ ...act.grant, lastDay: act.grant.lastDay }} />
      )}
      {act?.kind === 'bringBack' && ofItem && act.grant && (
        <BringBackDialog {...ofItem} grant={act.grant} />
      )}
    </>
  );
}

/** What was just done, with the way back where there is one. */
function DoneLine(props: { done: Done; memberId: string; onDone: (done: Done) => void }) {
  const say = useMemberWords();
  const undo = useUndo(props.memberId, () => props.onDone({ text: say('undone') }));
  const back = props.done.undo;
  return (
    <Alert color="tide" role="status" icon={<IconCheck aria-hidden />} mb="lg">
      <Group justify="space-between" gap="sm">
        <Text>{props.done.text}</Text>
        {back && (
          <Button
            variant="default"
            size="xs"
            loading={undo.isPending}
            onClick={() => undo.mutate(back)}
          >
            {say('undo')}
          </Button>
        )}
      </Group>
      <Trouble error={undo.error} />
    </Alert>
  );
}
