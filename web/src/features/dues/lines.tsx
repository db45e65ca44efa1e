import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ItemDot } from '@/components/item-dot.tsx';
import { countText } from '@/lib/format.ts';
import { useItemName } from './queries.ts';

/** A name on the left, its amount on the right. */
export function Line(props: { name: ReactNode; amount: ReactNode; color?: string }) {
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" align="baseline">
      <Text component="div" style={{ minWidth: 0 }}>
        {props.name}
      </Text>
      <Text component="div" className="amount" c={props.color}>
        {props.amount}
      </Text>
    </Group>
  );
}

/** Sessions, item by item. */
export function SessionLines({ sessions }: { sessions: { itemId: string; sessions: number }[] }) {
  const nameOf = useItemName();
  return sessions.map((one) => (
    <Line
      key={one.itemId}
      name={
        <Group gap={8} wrap="nowrap">
          <ItemDot itemId={one.itemId} />
          {nameOf(one.itemId)}
        </Group>
      }
      amount={countText(one.sessions)}
    />
  ));
}
