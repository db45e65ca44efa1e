import { Alert, Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { type Rhythm, rhythms } from './add-on-draft.ts';
import { useAddOnWords } from './add-on-words.ts';
import { EndAddOn } from './end-add-on.tsx';
import { type AddOn, addOnsQuery, type Agreement } from './queries.ts';
import { SellAddOn } from './sell-add-on.tsx';

/** What is billed beside an agreement's dues: sold here, followed, and ended. */
export function AddOns({ agreement, memberId }: { agreement: Agreement; memberId: string }) {
  const say = useAddOnWords();
  const maySell = useMay('agreements:write') && useMay('inventory:read');
  const found = useInfiniteQuery(addOnsQuery(memberId));
  const [isSelling, setSelling] = useState(false);
  const [ending, setEnding] = useState<AddOn>();
  const [done, setDone] = useState('');
  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  const own = all.filter(({ agreementId }) => agreementId === agreement.id);
  const finish = (text: string) => {
    setSelling(false);
    setEnding(undefined);
    setDone(text);
  };
  const isOver = agreement.state === 'expired';
  if (isOver && own.length === 0) return null;
  return (
    <>
      <Group justify="space-between" mt="lg" mb="xs">
        <Title order={3}>{say('addOns')}</Title>
        {maySell && !isOver && (
          <Button variant="default" onClick={() => setSelling(true)}>
            {say('sell')}
          </Button>
        )}
      </Group>
      <Stack gap="sm">
        {done !== '' && (
          <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
            {done}
          </Alert>
        )}
        <Trouble error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <Skeleton h={44} />}
        {found.data && own.length === 0 && <Text c="dimmed">{say('none')}</Text>}
        {own.map((addOn) => (
          <AddOnLine key={addOn.id} addOn={addOn} agreement={agreement} onEnd={setEnding} />
        ))}
        {found.hasNextPage && (
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('showMore')}
          </Button>
        )}
      </Stack>
      {isSelling && (
        <SellAddOn
          {...{ agreement, memberId }}
          onClose={() => setSelling(false)}
          onDone={finish}
        />
      )}
      {ending && (
        <EndAddOn
          addOn={ending}
          memberId={memberId}
          onClose={() => setEnding(undefined)}
          onDone={finish}
        />
      )}
    </>
  );
}

const stateColors = { running: 'tide', over: 'gray', ended: 'gray' } as const;

function AddOnLine(props: {
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
  const way =
    sessions.kind === 'per_payment' ? 'each' : sessions.frontLoaded ? 'front' : 'spread';
  const name = agreement.people.find(({ id }) => id === addOn.receiverMemberId)?.name ?? '';
  return [
    say(way, {
      count: sessions.quantity,
      item: addOn.itemName,
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
    collected.payments === 0
      ? say('soFarNone')
      : say('soFar', sums),
    nextDueOn && say('next', { day: day(nextDueOn) }),
    addOn.state !== 'ended' && (lastDueOn ? say('last', { day: day(lastDueOn) }) : say('noLast')),
    endedOn &&
      say('endedLine', { day: day(endedOn), who: addOn.endedBy!, reason: addOn.endReason! }),
  ]
    .filter(Boolean)
    .join(' ');
}
