import { Badge, Text } from '@mantine/core';
import { useBankWords } from '@/components/bank-words.ts';
import type { BankAccount } from '@/lib/bank-accounts.ts';
import { dayAt, dayText } from '@/lib/format.ts';

type Club = { today: string; timeZone: string };
type Props = { account: BankAccount; club: Club };

/** Drafted, being tried out, or not any more. */
export function AccountBadge({ account, club }: Props) {
  const say = useBankWords();
  if (account.closedAt) return <Badge color="red">{say('ended')}</Badge>;
  return isTriedOut(account, club) ? (
    <Badge color="amber">{say('trying')}</Badge>
  ) : (
    <Badge color="tide">{say('inUse')}</Badge>
  );
}

const isTriedOut = ({ usableFrom }: BankAccount, { today }: Club) =>
  usableFrom === null || usableFrom > today;

/** What its bank said about an account, and from when it is drafted; nothing where all is as usual. */
export function AccountNotes({ account, club }: Props) {
  const say = useBankWords();
  const { closedAt, closedWhy, correctedAt, correctedWhat, usableFrom } = account;
  const on = (instant: string) =>
    dayText(dayAt(instant, club.timeZone), { weekday: true, today: club.today });
  const notes = [
    closedAt && say('endedWhy', { day: on(closedAt), why: closedWhy ?? '' }),
    !closedAt && usableFrom === null && say('trialWaits'),
    !closedAt &&
      usableFrom !== null &&
      usableFrom > club.today &&
      say('trialUntil', { day: dayText(usableFrom, { weekday: true, today: club.today }) }),
    correctedAt && say('corrected', { day: on(correctedAt), what: correctedWhat ?? '' }),
  ].filter((note) => typeof note === 'string');
  return notes.map((note) => (
    <Text key={note} fz={13} c="dimmed">
      {note}
    </Text>
  ));
}
