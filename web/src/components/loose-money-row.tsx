import { Badge, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import type { Loose } from './loose-money-queries.ts';
import { useLooseWords } from './loose-money-words.ts';
import classes from './loose-money.module.css';

/** One sum, with what the processor says of it, what our books say, and what to do. */
export function LooseMoneyRow(props: {
  row: Loose;
  club: { today: string; timeZone: string };
  isOfMember: boolean;
  onClose: () => void;
}) {
  const say = useLooseWords();
  const mayClose = useMay('dues:refund');
  const { row, club } = props;
  const amount = moneyText(row.amount);
  const name = row.memberName;
  return (
    <li className={classes['row']}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={600}>{amount}</Text>
          {!props.isOfMember && <MemberName row={row} />}
          <Badge color={row.closedAt === null ? 'amber' : 'gray'}>{say(row.kind)}</Badge>
        </Group>
        {mayClose && row.closedAt === null && (
          <Button
            variant="default"
            size="xs"
            aria-label={say('closeFor', { amount, name })}
            onClick={props.onClose}
          >
            {say('close')}
          </Button>
        )}
      </Group>
      <BothSides row={row} club={club} />
      <Text fz={13} c="dimmed">
        <WhatNext row={row} club={club} />
      </Text>
    </li>
  );
}

type Told = { row: Loose; club: { today: string; timeZone: string } };

function MemberName({ row }: { row: Loose }) {
  const maySee = useMay('members:read');
  if (!maySee) return <Text>{row.memberName}</Text>;
  return (
    <Link className="reach" to="/members/$memberId" params={{ memberId: row.memberId }}>
      {row.memberName}
    </Link>
  );
}

function BothSides({ row, club: { today, timeZone } }: Told) {
  const say = useLooseWords();
  const { books } = row;
  const amount = moneyText(row.amount);
  const name = row.kind === 'late_payment' ? 'latePayment' : 'refundFailed';
  const theirs = say(`${name}Theirs`, {
    amount,
    when: instantText(row.foundAt, timeZone, { today }),
    reference: row.reference,
  });
  const ours = say(`${name}Ours`, {
    amount,
    attempt: row.attempt,
    what: say(`kind_${books.kind}`),
    day: dayText(books.dueOn, { weekday: true, today }),
    state: say(`state_${books.state}`, { owed: moneyText(books.owed) }),
  });
  return (
    <dl className={classes['sides']}>
      <div>
        <dt>{say('theirs')}</dt>
        <dd>
          {theirs}
          {row.code !== null && ` ${say('becauseOf', { code: row.code.replaceAll('_', ' ') })}`}
        </dd>
      </div>
      <div>
        <dt>{say('ours')}</dt>
        <dd>{ours}</dd>
      </div>
    </dl>
  );
}

function WhatNext({ row, club: { today, timeZone } }: Told) {
  const say = useLooseWords();
  if (row.closedAt === null) return say(`todo_${row.kind}`);
  const closed = say('closedLine', {
    when: instantText(row.closedAt, timeZone, { today }),
    who: row.closedBy ?? '',
    note: row.note ?? '',
  });
  return row.bookedAs === null ? closed : `${say('bookedAs', { attempt: row.bookedAs })} ${closed}`;
}
