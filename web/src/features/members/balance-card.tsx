import { Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { ItemDot } from '@/components/item-dot.tsx';
import { dayText } from '@/lib/format.ts';
import type { Balance, Grant, NextCredit } from './queries.ts';
import { SessionBar } from './session-bar.tsx';
import { isUsable } from './session-words.ts';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

/** "3 of 8 left", until when, and what comes next. */
export function BalanceCard(props: {
  balance: Balance;
  grants: readonly Grant[];
  nextCredits: readonly NextCredit[];
  today: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const say = useMemberWords();
  const { balance } = props;
  const isPooled = props.grants.some(
    (grant) => grant.itemId === balance.itemId && isUsable(grant) && grant.householdId !== null,
  );
  return (
    <Paper
      component="section"
      aria-label={balance.itemName}
      className={props.isChosen ? classes['chosen'] : undefined}
    >
      <UnstyledButton
        className={classes['card']}
        aria-pressed={props.isChosen}
        onClick={props.onChoose}
      >
        <Group gap={8} wrap="nowrap">
          <ItemDot itemId={balance.itemId} />
          <Text fw={600}>{balance.itemName}</Text>
          {isPooled && (
            <Text fz={13} c="dimmed">
              {say('pool')}
            </Text>
          )}
        </Group>
        <Text component="p" my={8}>
          <span className={classes['big']}>{balance.available}</span>{' '}
          <Text component="span" fz={18} c="dimmed">
            {balance.quantity > 0 ? say('left', { quantity: balance.quantity }) : say('leftNone')}
          </Text>
        </Text>
        <SessionBar {...balance} hasLegend />
        <Text fz={13} c="dimmed" mt={10} component="p">
          {useOutlook(props)}
        </Text>
      </UnstyledButton>
    </Paper>
  );
}

const unpaidWords = { false: 'nextCreditUnpaid', true: 'nextCreditUnpaidAddOn' } as const;

/** "2 usable until Fri, Dec 4. Next credit: 4 on Fri, Jan 1." */
function useOutlook({ balance, nextCredits, today }: Parameters<typeof BalanceCard>[0]): string {
  const say = useMemberWords();
  const day = (value: string) => dayText(value, { weekday: true, today });
  const sentences: string[] = [];
  if (balance.nextLastDay !== null)
    sentences.push(
      say('usableUntil', { count: balance.lapsingThen, day: day(balance.nextLastDay) }),
    );
  if (balance.neverExpiring > 0)
    sentences.push(say('neverExpire', { count: balance.neverExpiring }));
  if (balance.held > 0) sentences.push(say('heldLine', { count: balance.held }));
  const [next] = nextCredits.flatMap(({ credits, dueOn, isPastDue, isAddOn }) =>
    credits
      .filter(({ itemId }) => itemId === balance.itemId)
      .map(({ quantity }) => ({ quantity, dueOn, isAddOn, isUnpaid: isPastDue || dueOn < today })),
  );
  if (next)
    sentences.push(
      say(next.isUnpaid ? unpaidWords[`${next.isAddOn}`] : 'nextCreditLine', {
        count: next.quantity,
        day: day(next.dueOn),
      }),
    );
  return sentences.join(' ');
}
