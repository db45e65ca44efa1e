import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { dayAt, dayText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { useBankWords } from './bank-words.ts';
import { MandateForm } from './mandate-form.tsx';
import { OneOf } from './one-of.tsx';
import { TestAccountNote } from './test-account-note.tsx';
import { Trouble } from './trouble.tsx';
import type { BankAccountPick } from './use-bank-account.ts';

/** Which account is drafted: one kept before, a new one with its mandate, in a sandbox the simulated one. */
export function BankAccountChoice({ pick }: { pick: BankAccountPick }) {
  const say = useBankWords();
  const { kept, choices, choice, club } = pick;
  if (pick.loadError) return <Trouble error={pick.loadError} />;
  if (pick.isLoading) return <Skeleton h={120} />;
  const label = (one: string) => {
    const account = kept.find(({ id }) => id === one);
    if (!account)
      return say(one === 'test' ? 'useTest' : kept.length > 0 ? 'anotherAccount' : 'realAccount');
    const day = dayText(dayAt(account.authorizedAt, club.timeZone), { today: club.today });
    return say('keptOn', { lastFour: account.lastFour, day });
  };
  return (
    <Stack>
      <OneOf
        question={say('whichAccount')}
        choices={choices}
        choice={choice}
        labelOf={label}
        onChoose={(one) => pick.choose(one)}
      />
      {choice === 'new' && <MandateForm account={pick.fresh} sendsPrenotes={pick.sendsPrenotes} />}
      {choice === 'test' && <TestAccountNote />}
      {pick.obstacle === 'no_bank_sender' && <NoSender />}
      {pick.obstacle === 'not_in_dollars' && (
        <Alert color="booked" icon={<IconInfoCircle aria-hidden />}>
          {say('notInDollars')}
        </Alert>
      )}
    </Stack>
  );
}

function NoSender() {
  const say = useBankWords();
  const maySet = useMay('settings:write');
  return (
    <Alert color="booked" icon={<IconInfoCircle aria-hidden />}>
      <Text>
        {say('noSender')} {maySet && <Link to="/settings/bank">{say('toSettings')}</Link>}
      </Text>
    </Alert>
  );
}
