import { Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { dayText } from '@/lib/format.ts';
import { useMoneyBackWords } from './money-back-words.ts';
import type { Balance } from './queries.ts';
import { lineSentence, signed } from './session-words.ts';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

export const entryKey = (entry: { grantId: string; entryNo: number }) =>
  `${entry.grantId}-${entry.entryNo}`;

/** "Why do I have 3?" as a sum; pressing a line leads to its entries in the ledger. */
export function WhyCard(props: {
  balance: Balance;
  club: { today: string; timeZone: string };
  onPoint: (entries: readonly string[]) => void;
}) {
  const say = useMemberWords();
  const sayBack = useMoneyBackWords();
  const { available, lines, nextLastDay } = props.balance;
  return (
    <Paper component="section" aria-labelledby="why">
      <Title order={2} id="why">
        {say('why', { count: available })}
      </Title>
      <Text fz={13} c="dimmed" mb={8}>
        {lines.length > 0 ? say('whyRule') : say('whyNothing')}
      </Text>
      {lines.map((line) => (
        <UnstyledButton
          key={line.entries.map(entryKey).join()}
          className={classes['line']}
          onClick={() => props.onPoint(line.entries.map(entryKey))}
        >
          <Text
            component="span"
            fw={700}
            className={classes['number']}
            c={line.change > 0 ? 'var(--tide-text)' : undefined}
          >
            {signed(line.change)}
          </Text>
          <span>
            {lineSentence(say, sayBack, line, props.club)}
            {line.reason && (
              <Text fz={12} c="dimmed">
                {line.reason}
              </Text>
            )}
          </span>
        </UnstyledButton>
      ))}
      <div className={`${classes['line']} ${classes['sum']}`}>
        <span className={classes['number']}>{available}</span>
        <span>
          {nextLastDay === null
            ? say('total')
            : say('totalUntil', {
                day: dayText(nextLastDay, { weekday: true, today: props.club.today }),
              })}
        </span>
      </div>
    </Paper>
  );
}
