import { Badge, Text } from '@mantine/core';
import { dayText } from '@/lib/format.ts';
import { useMoneyBackWords } from './money-back-words.ts';
import type { Grant } from './queries.ts';

/** Marks a credit whose payment may still come back, and one that cannot be used for now. */
export function GrantBadge({ grant, today }: { grant: Grant; today: string }) {
  const say = useMoneyBackWords();
  if (grant.state === 'held') return <Badge color="amber">{say('held')}</Badge>;
  if (grant.state !== 'provisional') return null;
  return (
    <Badge color="booked">
      {grant.finalOn === null
        ? say('provisionalUnsent')
        : say('provisional', { day: dayText(grant.finalOn, { today }) })}
    </Badge>
  );
}

/** Why it is provisional or held: "Held: the payment of Nov 1 is disputed". */
export function GrantReasons({ grant, today }: { grant: Grant; today: string }) {
  const say = useMoneyBackWords();
  const day = (dueOn: string | undefined) => (dueOn ? dayText(dueOn, { today }) : '');
  if (grant.state === 'provisional' && grant.about)
    return (
      <Text fz={13} c="dimmed">
        {say(grant.finalOn === null ? 'provisionalUnsentWhy' : 'provisionalWhy', {
          day: day(grant.about.dueOn),
        })}
      </Text>
    );
  if (grant.state !== 'held') return null;
  return grant.heldBy.map(({ cause, about, reason }) => {
    const words = !about
      ? say('heldOther')
      : say(cause.kind === 'dispute' ? 'heldDispute' : 'heldPastDue', { day: day(about.dueOn) });
    return (
      <Text key={`${cause.kind} ${cause.id}`} fz={13} c="var(--amber-text)">
        {reason ? `${words} (${reason})` : words}
      </Text>
    );
  });
}
