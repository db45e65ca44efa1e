import { Badge, Paper, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { dayText, type Money, moneyText } from '@/lib/format.ts';
import type { ChannelDay } from './queries.ts';
import classes from './reconciliation.module.css';
import { useReconciliationWords } from './words.ts';

const colors = {
  agrees: 'tide',
  across_midnight: 'gray',
  differs: 'red',
  no_books: 'gray',
} as const;

/** Every day of the month by way of paying, our books beside theirs. */
export function DayTable({ days, today }: { days: ChannelDay[]; today: string }) {
  const say = useReconciliationWords();
  const amounts = ['asked', 'paid', 'onTheirWay', 'returned', 'refunded', 'contested'] as const;
  return (
    <Paper>
      <Title order={2} id="days">
        {say('days')}
      </Title>
      <Text c="dimmed" mb="sm">
        {say('daysBelow')}
      </Text>
      {/* wider than a phone: reached with the keyboard to be scrolled */}
      <div className={classes['wide']} role="region" aria-labelledby="days" tabIndex={0}>
        <Table miw={1040} fz={13}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('day')}</Table.Th>
              <Table.Th>{say('channel')}</Table.Th>
              {[...amounts, 'ours', 'theirs', 'difference'].map((name) => (
                <Table.Th key={name} ta="right">
                  {say(name as 'paid')}
                </Table.Th>
              ))}
              <Table.Th>{say('verdict')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map((line, at) => (
              <DayRow
                key={`${line.day} ${line.channel}`}
                line={line}
                today={today}
                isFirst={days[at - 1]?.day !== line.day}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}

function DayRow(props: { line: ChannelDay; today: string; isFirst: boolean }) {
  const say = useReconciliationWords();
  const { line, today, isFirst } = props;
  const { ours, theirs, asked, onTheirWay } = line;
  const contested = {
    count: ours.contested.count + ours.wonBack.count,
    amount: {
      ...ours.contested.amount,
      amountMinor: ours.contested.amount.amountMinor - ours.wonBack.amount.amountMinor,
    },
  };
  const tallies = [asked, ours.paid, onTheirWay, ours.returned, ours.refunded, contested];
  const difference: Money | null = theirs && {
    ...ours.net,
    amountMinor: ours.net.amountMinor - theirs.net.amountMinor,
  };
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {isFirst ? (
          dayText(line.day, { weekday: true, today })
        ) : (
          <VisuallyHidden>{dayText(line.day, { weekday: true, today })}</VisuallyHidden>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {say(`channel_${line.channel as 'ach'}`)}
      </Table.Td>
      {tallies.map(({ count, amount }, at) => (
        <Table.Td key={at} className="amount" c={count === 0 ? 'dimmed' : undefined}>
          {count === 0 ? '–' : say('countAnd', { amount: moneyText(amount), count })}
        </Table.Td>
      ))}
      <Table.Td className="amount">{moneyText(ours.net)}</Table.Td>
      <Table.Td className="amount">{theirs ? moneyText(theirs.net) : '–'}</Table.Td>
      <Table.Td className="amount">{difference ? moneyText(difference) : '–'}</Table.Td>
      <Table.Td>
        <Badge miw="max-content" color={colors[line.verdict]}>
          {say(`verdict_${line.verdict}`)}
        </Badge>
      </Table.Td>
    </Table.Tr>
  );
}
