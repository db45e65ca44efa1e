import { Stack, Text, Title } from '@mantine/core';
import { dayText } from '@/lib/format.ts';
import { useDoor } from './door.ts';
import classes from './member-door.module.css';
import type { Door } from './queries.ts';
import { useDoorWords } from './words.ts';

type Balance = Door['balances'][number];

/** How many are left of each item, and when the next of them lapse. */
export function Balances() {
  const say = useDoorWords();
  const { door } = useDoor();
  return (
    <Stack gap="xs" component="section" aria-labelledby="your-sessions">
      <Title order={2} id="your-sessions" fz={18}>
        {say('sessions')}
      </Title>
      {door.balances.length === 0 && <Text c="dimmed">{say('noSessions')}</Text>}
      <ul className={classes['list']}>
        {door.balances.map((one) => (
          <BalanceLine key={one.itemId} balance={one} today={door.club.today} />
        ))}
      </ul>
    </Stack>
  );
}

function BalanceLine({ balance, today }: { balance: Balance; today: string }) {
  const say = useDoorWords();
  const { available, quantity, itemName: item, reserved, held } = balance;
  const facts = [
    ...(reserved > 0 ? [say('booked', { count: reserved })] : []),
    ...(held > 0 ? [say('held', { count: held })] : []),
    ...useLife(balance, today),
  ];
  return (
    <li className={classes['line']}>
      <Text fw={600}>
        {say(quantity === 0 ? 'noneLeft' : 'left', { available, quantity, item })}
      </Text>
      <Text fz={13} c="dimmed">
        {facts.join(' · ')}
      </Text>
    </li>
  );
}

function useLife({ available, nextLastDay, lapsingThen }: Balance, today: string): string[] {
  const say = useDoorWords();
  if (available === 0) return [];
  if (nextLastDay === null) return [say('never')];
  const day = dayText(nextLastDay, { weekday: true, today });
  return [
    lapsingThen === available
      ? say('lapseAll', { day })
      : say('lapse', { count: lapsingThen, day }),
  ];
}
