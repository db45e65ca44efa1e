import {
  Badge,
  Button,
  Group,
  Paper,
  Skeleton,
  Stack,
  Table,
  Text,
  UnstyledButton,
} from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { ItemDot } from '@/components/item-dot.tsx';
import { usePackWords } from '@/components/session-kind.ts';
import { Trouble } from '@/components/trouble.tsx';
import type { Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import classes from './inventory.module.css';
import type { Item } from './item-queries.ts';
import { useInventoryWords } from './words.ts';

type Props = {
  list: UseInfiniteQueryResult<InfiniteData<Schema<'ItemPage'>>>;
  done: string;
  onOpen: (item: Item) => void;
  onClear: (() => void) | undefined;
};

/** One line per item, page after page. */
export function ItemTable({ list, done, onOpen, onClear }: Props) {
  const say = useInventoryWords();
  if (list.isPending) return <Skeleton h={240} />;
  if (list.isError) return <Trouble error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <Stack gap={0}>
      <Text role="status" fz={13} c="var(--tide-text)" fw={600} mb={done ? 'sm' : 0}>
        {done}
      </Text>
      <Paper p={0}>
        {items.length === 0 ? (
          <Stack align="center" p="lg">
            <Text c="dimmed">{say('none')}</Text>
            {onClear && (
              <Button variant="default" onClick={onClear}>
                {say('clear')}
              </Button>
            )}
          </Stack>
        ) : (
          <Table verticalSpacing="sm" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('item')}</Table.Th>
                <Table.Th className={classes['second']}>{say('byItself')}</Table.Th>
                <Table.Th className="amount">{say('worth')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <ItemRow key={item.id} item={item} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paper>
      {list.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {say('shownMore')}
        </Button>
      )}
    </Stack>
  );
}

function ItemRow({ item, onOpen }: { item: Item; onOpen: (item: Item) => void }) {
  const say = useInventoryWords();
  const inWords = usePackWords();
  const { session } = item;
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap" align="baseline">
          {session && <ItemDot itemId={item.id} />}
          <div>
            <UnstyledButton className={classes['name']} onClick={() => onOpen(item)}>
              {item.name}
            </UnstyledButton>{' '}
            {!item.active && <Badge color="gray">{say('inactive')}</Badge>}
            <Text fz={13} c="dimmed">
              {session ? say(session.bucketType) : say(item.type)}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td className={classes['second']}>{session && inWords(session)}</Table.Td>
      <Table.Td className="amount">{session && moneyText(session.notionalValue)}</Table.Td>
    </Table.Tr>
  );
}
