import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBankWords } from '@/components/bank-words.ts';
import { MandateWords } from '@/components/mandate-words.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { type BankAccount, bankAccountsQuery } from '@/lib/bank-accounts.ts';
import { instantText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { AccountBadge, AccountNotes } from './account-state.tsx';
import { EndMandateDialog } from './end-mandate-dialog.tsx';
import classes from './members.module.css';

type Props = { memberId: string; club: { today: string; timeZone: string } };

/** Accounts that a member allowed to be drafted, each with what was agreed; nothing where there is none. */
export function BankAccountsCard({ memberId, club }: Props) {
  const say = useBankWords();
  const { data, error, refetch } = useQuery(bankAccountsQuery(memberId));
  const [ending, setEnding] = useState<BankAccount>();
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Paper component="section" className={classes['flush']} aria-labelledby="bank-accounts">
      <div className={classes['headline']}>
        <Title order={2} id="bank-accounts">
          {say('accountsTitle')}
        </Title>
      </div>
      {data.items.map((account) => (
        <AccountRow key={account.id} account={account} club={club} onEnd={setEnding} />
      ))}
      {ending && (
        <EndMandateDialog
          account={ending}
          memberId={memberId}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Paper>
  );
}

function AccountRow(props: {
  account: BankAccount;
  club: Props['club'];
  onEnd: (account: BankAccount) => void;
}) {
  const say = useBankWords();
  const { account, club } = props;
  const mayEnd = useMay('agreements:write');
  const [isOpen, setOpen] = useState(false);
  const { lastFour, holderName, accountType, routingNumber, authorizedAt, authorizedBy } = account;
  return (
    <Stack
      gap="xs"
      px={{ base: 16, sm: 24 }}
      py={10}
      style={{ borderTop: '1px solid var(--line)' }}
    >
      <Group justify="space-between" gap="xs">
        <div>
          <Group gap="xs">
            <Text fw={600}>{say('kept', { lastFour })}</Text>
            <AccountBadge account={account} club={club} />
          </Group>
          <Text fz={13} c="dimmed">
            {say('heldBy', {
              holder: holderName,
              type: say(accountType).toLowerCase(),
              routing: routingNumber,
            })}
          </Text>
          <Text fz={13} c="dimmed">
            {say('authorizedBy', {
              when: instantText(authorizedAt, club.timeZone, { today: club.today }),
              who: authorizedBy,
            })}
          </Text>
          <AccountNotes account={account} club={club} />
        </div>
        <Group gap="xs">
          <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? 'hideWords' : 'showWords')}
          </Button>
          {mayEnd && !account.closedAt && (
            <Button
              variant="default"
              aria-label={say('endOne', { lastFour })}
              onClick={() => props.onEnd(account)}
            >
              {say('endMandate')}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen && <MandateWords>{account.authorization}</MandateWords>}
    </Stack>
  );
}
