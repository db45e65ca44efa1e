import { ScrollArea, Table, Text } from '@mantine/core';
import type { Schema } from '@/lib/api.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { useAddOnWords } from './add-on-words.ts';

/** Every payment an add-on would have: its day, its amount, its sessions and until when they live. */
export function AddOnSchedule(props: { preview: Schema<'AddOnPreview'>; today: string }) {
  const say = useAddOnWords();
  const { preview, today } = props;
  const { rows, total, dueToday, method, membershipEndsOn, shortName } = preview;
  const day = (value: string) => dayText(value, { weekday: true, today });
  const sums = {
    count: rows.length,
    amount: moneyText(total.amount),
    sessions: total.sessions,
    item: shortName,
  };
  const lines = [
    say(preview.isComplete ? 'scheduleAll' : 'scheduleOpen', sums),
    dueToday.amountMinor === 0
      ? say('none_today')
      : say(`today_${method.kind as 'card'}`, {
          amount: moneyText(dueToday),
          label: method.label,
        }),
    membershipEndsOn && say('scheduleMembership', { day: day(membershipEndsOn) }),
  ];
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <ScrollArea.Autosize
        mah={280}
        mt="xs"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': say('schedule') }}
      >
        <Table fz={13} horizontalSpacing={6} stickyHeader bg="var(--sunken)">
          <Table.Thead bg="var(--sunken)">
            <Table.Tr>
              <Table.Th>{say('due')}</Table.Th>
              <Table.Th className="amount">{say('amount')}</Table.Th>
              <Table.Th className="amount">{say('sessions')}</Table.Th>
              <Table.Th>{say('lastDay')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.number}>
                <Table.Td>{day(row.dueOn)}</Table.Td>
                <Table.Td className="amount">{moneyText(row.amount)}</Table.Td>
                <Table.Td className="amount">{row.sessions || say('nothing')}</Table.Td>
                <Table.Td>
                  {row.sessions > 0 && (row.lastDay ? day(row.lastDay) : say('never'))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      <Text fz={12} c="dimmed" mt={4}>
        {say('ifOnTime')}
      </Text>
    </>
  );
}
