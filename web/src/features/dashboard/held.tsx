import { Group, Paper, Table, Text, Title } from '@mantine/core';
import { ItemDot } from '@/components/item-dot.tsx';
import { countText, moneyText } from '@/lib/format.ts';
import type { Dashboard } from './queries.ts';
import { useDashboardWords } from './words.ts';

/** Unused sessions in units and in money, item by item (D35). */
export function Held({ held }: { held: NonNullable<Dashboard['held']> }) {
  const say = useDashboardWords();
  return (
    <Paper>
      <Title order={2} mb="sm">
        {say('heldTitle')}
      </Title>
      {held.items.length === 0 ? (
        <Text c="dimmed">{say('noneHeld')}</Text>
      ) : (
        <Table horizontalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('kind')}</Table.Th>
              <Table.Th className="amount">{say('sessions')}</Table.Th>
              <Table.Th className="amount">{say('value')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {held.items.map((item) => (
              <Table.Tr key={item.itemId}>
                <Table.Td>
                  <Group gap={8} wrap="nowrap">
                    <ItemDot itemId={item.itemId} />
                    {item.itemName}
                  </Group>
                </Table.Td>
                <Table.Td className="amount">{countText(item.sessions)}</Table.Td>
                <Table.Td className="amount">{moneyText(item.worth)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{say('total')}</Table.Th>
              <Table.Th className="amount">{countText(held.sessions)}</Table.Th>
              <Table.Th className="amount">{moneyText(held.worth)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
    </Paper>
  );
}
