import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { countText, dayText, moneyText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import classes from './dashboard.module.css';
import type { Dashboard } from './queries.ts';
import { useDashboardWords } from './words.ts';

/** The figures of today: dues of the week, sessions of the day, what lapses soon, what is held. */
export function Figures({ dashboard }: { dashboard: Dashboard }) {
  const say = useDashboardWords();
  const { week, days, expiring, held } = dashboard;
  const lastDay = days.at(-1)!;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="lg">
      {week && <Week week={week} />}
      <Figure
        name={say('creditedToday')}
        number={countText(lastDay.credited)}
        below={say('usedToday', { count: lastDay.used })}
      />
      {expiring && <Expiring expiring={expiring} />}
      {held && (
        <Figure
          name={say('held')}
          number={countText(held.sessions)}
          below={say('heldWorth', { amount: moneyText(held.worth) })}
        />
      )}
    </SimpleGrid>
  );
}

function Expiring({ expiring }: { expiring: NonNullable<Dashboard['expiring']> }) {
  const say = useDashboardWords();
  const { today } = useClub();
  const day = dayText(expiring.through, { weekday: true, today });
  return (
    <Figure
      name={say('expiring')}
      number={countText(expiring.sessions)}
      below={
        expiring.sessions === 0
          ? say('expiringNone', { day })
          : say('expiringOf', { count: expiring.members, day })
      }
    />
  );
}

function Figure(props: { name: string; number: string; below: ReactNode; children?: ReactNode }) {
  return (
    <Paper>
      <Title order={2} fz={13} fw={400} c="dimmed">
        {props.name}
      </Title>
      <Text fz={24} fw={700} lh={1.4}>
        {props.number}
      </Text>
      <Text fz={13} c="dimmed" component="div">
        {props.below}
      </Text>
      {props.children}
    </Paper>
  );
}

const parts = [
  { of: 'collected', color: 'var(--tide)' },
  { of: 'declined', color: 'var(--red)' },
  { of: 'open', color: 'var(--amber)' },
  { of: 'toCome', color: 'var(--used)' },
] as const;

function Week({ week }: { week: NonNullable<Dashboard['week']> }) {
  const say = useDashboardWords();
  const { today } = useClub();
  const span = {
    from: dayText(week.from, { weekday: true, today }),
    through: dayText(week.through, { weekday: true, today }),
  };
  const shown = parts.filter(({ of }) => week[of].count > 0);
  return (
    <Figure
      name={`${say('weekTitle')}, ${say('weekSpan', span)}`}
      number={moneyText(week.due.amount)}
      below={week.due.count === 0 ? say('noneDue') : say('due', { count: week.due.count })}
    >
      <div className={classes['bar']} aria-hidden>
        {shown.map(({ of, color }) => (
          <span key={of} style={{ flexGrow: week[of].count, background: color }} />
        ))}
      </div>
      {shown.map(({ of }) => (
        <Text key={of} fz={13} mt={4}>
          {say(of)} {moneyText(week[of].amount)}
        </Text>
      ))}
    </Figure>
  );
}
