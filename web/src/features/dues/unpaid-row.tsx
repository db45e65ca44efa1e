import { Badge, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import type { Standing, Unpaid } from './queries.ts';
import { ToldLine } from './told-line.tsx';
import { sentence } from './totals.ts';
import classes from './unpaid-row.module.css';
import { useDuesWords } from './words.ts';

const colors: Record<Standing, string> = {
  needs_you: 'red',
  will_retry: 'amber',
  waiting: 'booked',
  at_desk: 'gray',
};

export function UnpaidRow({ row, onTake }: { row: Unpaid; onTake: () => void }) {
  const say = useDuesWords();
  // while the processor has not answered, the money may have been taken
  const mayTake = useMay('dues:collect') && row.standing !== 'waiting';
  const { today } = useClub();
  return (
    <li className={`${classes['row']} keep-together`}>
      <div>
        <Link className="reach" to="/members/$memberId" params={{ memberId: row.memberId }}>
          {row.memberName}
        </Link>
        <Text fz={13} c="dimmed">
          {say('dueOn', { day: dayText(row.dueOn, { weekday: true, today }) })}
        </Text>
      </div>
      <Text className={classes['amount']} fw={600}>
        {moneyText(row.owed)}
      </Text>
      <WhatHappened row={row} />
      <div>
        <Text>
          <NextStep row={row} />
        </Text>
        {row.sessionsWaiting > 0 && (
          <Text fz={13} c="dimmed">
            {say('sessionsWait', { count: row.sessionsWaiting })}
          </Text>
        )}
        {row.holdsSessions && (
          <Text fz={13} c="var(--amber-text)">
            {say('sessionsHeld')}
          </Text>
        )}
        <ToldLine row={row} />
      </div>
      <div className={classes['acts']}>
        <Badge color={colors[row.standing]}>{say(row.standing)}</Badge>
        {mayTake && (
          <Button
            className="no-print"
            variant="default"
            size="xs"
            aria-label={say('takeFrom', { name: row.memberName })}
            onClick={onTake}
          >
            {say('take')}
          </Button>
        )}
      </div>
    </li>
  );
}

function WhatHappened({ row }: { row: Unpaid }) {
  const say = useDuesWords();
  const { timeZone, today } = useClub();
  const words =
    row.standing === 'waiting'
      ? say('noAnswerYet')
      : row.cameBack
        ? backWords(say, row.cameBack)
        : row.decline
          ? sentence(row.decline.words)
          : say('neverAsked');
  return (
    <div>
      <Text fw={600}>{words}</Text>
      <Text fz={13} c="dimmed">
        {row.method.label}
      </Text>
      {row.cameBack && (
        <Text fz={13} c="dimmed">
          {instantText(row.cameBack.at, timeZone, { today })}
        </Text>
      )}
      {row.decline && !row.cameBack && (
        <details className={`${classes['details']} no-print`}>
          <summary>{say('details')}</summary>
          {say('detailLine', {
            code: row.decline.code,
            time: instantText(row.decline.at, timeZone, { today }),
          })}
        </details>
      )}
    </div>
  );
}

type Say = ReturnType<typeof useDuesWords>;

/** "Returned: R01, Not enough money in the account." */
function backWords(say: Say, { kind, code, reason }: NonNullable<Unpaid['cameBack']>): string {
  const why = [code, reason].filter(Boolean).join(', ').replace(/\.$/, '');
  const name = kind === 'return' ? 'returned' : 'lostInDispute';
  return why === '' ? say(`${name}Plain`) : say(name, { why });
}

/** What comes next, with the days on which somebody must or need not act. */
function NextStep({ row }: { row: Unpaid }) {
  const say = useDuesWords();
  const { today } = useClub();
  if (row.standing === 'waiting') return say('waitingNext');
  if (row.standing === 'at_desk') return say('deskNext');
  if (row.method.kind === 'statement') return say('statementNext');
  if (row.standing === 'needs_you' && row.cameBack) return say('backNext');
  if (row.standing === 'needs_you') return row.decline?.hard ? say('hardNext') : say('ladderOver');
  const [next, ...rest] = row.retryOn;
  const day = dayText(next!, { weekday: true, today });
  const later = new Intl.ListFormat().format(rest.map((one) => dayText(one, { today })));
  const isDue = next! <= today;
  if (rest.length === 0) return isDue ? say('retryDue') : say('retriedOn', { day });
  return isDue ? say('retryDueThen', { later }) : say('retriedOnThen', { day, later });
}
