import { Badge, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayText, moneyText } from '@/lib/format.ts';
import type { Difference, Month } from './queries.ts';
import classes from './reconciliation.module.css';
import { useReconciliationWords } from './words.ts';

/** What one book has otherwise than the other, with both sides; what only midnight parts stands apart. */
export function Differences({ found, today }: { found: Month; today: string }) {
  const say = useReconciliationWords();
  const { differences, differenceCount } = found;
  const real = differences.filter(({ why }) => why !== 'other_day');
  const across = differences.filter(({ why }) => why === 'other_day');
  const more = differenceCount - differences.length;
  if (differences.length === 0) return null;
  return (
    <Paper>
      {real.length > 0 && (
        <section aria-labelledby="differences">
          <Title order={2} id="differences" mb="xs">
            {say('differences')}
          </Title>
          <Rows of={real} today={today} />
        </section>
      )}
      {across.length > 0 && (
        <section aria-labelledby="across">
          <Title order={2} id="across" mt={real.length > 0 ? 'lg' : 0}>
            {say('across')}
          </Title>
          <Text c="dimmed" mb="xs">
            {say('acrossBelow')}
          </Text>
          <Rows of={across} today={today} />
        </section>
      )}
      {more > 0 && (
        <Text c="dimmed" mt="sm">
          {say('moreDifferences', { count: more })}
        </Text>
      )}
    </Paper>
  );
}

function Rows({ of, today }: { of: Difference[]; today: string }) {
  return (
    <ul className={classes['rows']}>
      {of.map((one) => (
        <Row key={`${one.channel} ${one.kind} ${one.key}`} one={one} today={today} />
      ))}
    </ul>
  );
}

function Row({ one, today }: { one: Difference; today: string }) {
  const say = useReconciliationWords();
  const side = (of: Difference['ours']) =>
    of === null
      ? say('nothing')
      : say('sideOn', { amount: moneyText(of.amount), day: dayText(of.day, { today }) });
  return (
    <li className={classes['row']}>
      <div>
        {one.memberId ? (
          <Link className="reach" to="/members/$memberId" params={{ memberId: one.memberId }}>
            {one.memberName}
          </Link>
        ) : (
          say('nobody')
        )}
        <Text fz={13} c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {say(`channel_${one.channel as 'ach'}`)} · {say(`kind_${one.kind}`)} · {one.key}
        </Text>
      </div>
      <Side name={say('ours')} says={side(one.ours)} />
      <Side name={say('theirs')} says={side(one.theirs)} />
      <div>
        <Badge color={one.why === 'other_day' ? 'gray' : 'red'}>
          {say(one.isAwaited ? 'whyAwaited' : `why_${one.why}`)}
        </Badge>
      </div>
    </li>
  );
}

function Side({ name, says }: { name: string; says: string }) {
  return (
    <div>
      <Text fz={13} c="dimmed">
        {name}
      </Text>
      <Text className="amount" ta="left">
        {says}
      </Text>
    </div>
  );
}
