import { Badge, Button, Group, Text } from '@mantine/core';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { type Rhythm, rhythms } from './add-on-draft.ts';
import { useAddOnWords } from './add-on-words.ts';
import type { AddOn, Agreement } from './queries.ts';

const stateColors = { running: 'tide', over: 'gray', ended: 'gray' } as const;

/** One add-on: what was sold, how far it is, and its end. */
export function AddOnLine(props: {
  addOn: AddOn;
  agreement: Agreement;
  onEnd: (addOn: AddOn) => void;
}) {
  const say = useAddOnWords();
  const mayEnd = useMay('agreements:write');
  const { addOn, agreement } = props;
  const { today } = useClubs().find(({ id }) => id === agreement.clubId)!;
  const terms = useTerms(addOn, agreement);
  const standing = useStanding(addOn, today);
  return (
    <Group
      justify="space-between"
      align="flex-start"
      gap="xs"
      py={8}
      style={{ borderTop: '1px solid var(--line)' }}
    >
      <div style={{ flex: '1 1 240px' }}>
        <Group gap="xs">
          <Text fw={600}>{addOn.itemName}</Text>
          <Badge color={stateColors[addOn.state]}>{say(`state_${addOn.state}`)}</Badge>
        </Group>
        <Text fz={13}>{terms}</Text>
        <Text fz={13} c="dimmed">
          {standing}
        </Text>
      </div>
      {mayEnd && addOn.state === 'running' && (
        <Button
          variant="default"
          aria-label={say('endNamed', { item: addOn.itemName })}
          onClick={() => props.onEnd(addOn)}
        >
          {say('end')}
        </Button>
      )}
    </Group>
  );
}

/** "4 PT60 with each payment of $120.00 plus $9.60 tax, monthly, for Ana, each credit lives 45 days." */
function useTerms(addOn: AddOn, agreement: Agreement): string {
  const say = useAddOnWords();
  const { sessions, price, tax, every, daysToExpire } = addOn;
  const rhythm = `${every.unit}_${every.count}`;
  const isNamed = (rhythms as readonly string[]).includes(rhythm);
  const way = sessions.kind === 'per_payment' ? 'each' : sessions.frontLoaded ? 'front' : 'spread';
  const name = agreement.people.find(({ id }) => id === addOn.receiverMemberId)?.name ?? '';
  return [
    say(way, {
      count: sessions.quantity,
      item: addOn.shortName,
      payments: addOn.payments ?? '',
      price:
        tax.amountMinor > 0
          ? say('plusTax', { price: moneyText(price), tax: moneyText(tax) })
          : moneyText(price),
      every: isNamed
        ? say(`lower_${rhythm as Rhythm}`)
        : say(`lower_${every.unit}`, { count: every.count }),
    }),
    agreement.cardholderIds.length > 1 &&
      say('forWhom', { name: addOn.isPool ? say('pool').toLowerCase() : name }),
    daysToExpire === 0 ? say('livesForever') : say('lives', { count: daysToExpire }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Collected so far: 2 payments, $240.00, 8 credited. Next payment Fri, Jan 5. Last payment Sat, May 5." */
function useStanding(addOn: AddOn, today: string): string {
  const say = useAddOnWords();
  const { collected, nextDueOn, lastDueOn, endedOn } = addOn;
  const day = (value: string) => dayText(value, { weekday: true, today });
  const sums = {
    count: collected.payments,
    amount: moneyText(collected.amount),
    sessions: collected.sessions,
  };
  return [
    collected.payments === 0 ? say('soFarNone') : say('soFar', sums),
    nextDueOn && say('next', { day: day(nextDueOn) }),
    addOn.state !== 'ended' && (lastDueOn ? say('last', { day: day(lastDueOn) }) : say('noLast')),
    endedOn &&
      say('endedLine', { day: day(endedOn), who: addOn.endedBy!, reason: addOn.endReason! }),
  ]
    .filter(Boolean)
    .join(' ');
}
