import { Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { Schema } from '@/lib/api.ts';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { useStatementWords } from './statement-words.ts';

type Statement = Schema<'TrainerStatement'>;

/** What a month comes to, and the uses behind it; what was mended says so. */
export function StatementLines({ statement }: { statement: Statement }) {
  const say = useStatementWords();
  const { timeZone, today } = useClub();
  return (
    <Stack gap="lg">
      {statement.totals.map((total) => (
        <Totals key={total.sum.currency} total={total} />
      ))}
      <Paper p={0}>
        <Title order={2} p="md">
          {say('lines')}
        </Title>
        <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={say('lines')}>
          <Table verticalSpacing="xs" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('noted')}</Table.Th>
                <Table.Th>{say('event')}</Table.Th>
                <Table.Th>{say('member')}</Table.Th>
                <Table.Th ta="right">{say('amount')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {statement.items.map((line, at) => (
                // a statement never changes but at its end
                <Table.Tr key={at} className="keep-together">
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>
                    {dayText(line.notedOn, { weekday: true, today })}
                  </Table.Td>
                  <Table.Td>
                    <Text>{line.event.name}</Text>
                    <Text fz={13} c="dimmed">
                      {instantText(line.event.startsAt, timeZone, { today })}
                    </Text>
                  </Table.Td>
                  <Table.Td>{line.memberName ?? say('forEvent')}</Table.Td>
                  <Table.Td ta="right">
                    <Text>{moneyText(line.amount)}</Text>
                    {line.isCorrection && <Badge color="amber">{say('correction')}</Badge>}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Paper>
    </Stack>
  );
}

function Totals({ total }: { total: Statement['totals'][number] }) {
  const say = useStatementWords();
  return (
    <Paper className="keep-together">
      <Group gap="xl">
        {(['earned', 'takenBack', 'sum'] as const).map((name) => (
          <div key={name}>
            <Text c="dimmed" fz={13}>
              {say(name)}
            </Text>
            <Text fz={name === 'sum' ? 24 : 18} fw={700}>
              {moneyText(total[name])}
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}
