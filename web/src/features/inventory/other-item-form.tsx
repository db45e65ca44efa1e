import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type Item, itemTypes } from './item-queries.ts';
import { useInventoryWords } from './words.ts';

type OtherType = Exclude<Item['type'], 'scheduler_bucket'>;
type Wanted = { name: string; type: OtherType };
type Props = {
  /** The item to rename; without one a new one is made. */
  item?: Item;
  onDone: (item: Item) => void;
  onCancel: () => void;
};

const otherTypes = itemTypes.filter((type): type is OtherType => type !== 'scheduler_bucket');

/** Items that give no sessions have a name and a type. */
export function OtherItemForm({ item, onDone, onCancel }: Props) {
  const say = useInventoryWords();
  const [wanted, setWanted] = useState<Wanted>({ name: item?.name ?? '', type: otherTypes[0]! });
  const [isTried, setTried] = useState(false);
  const write = useWrite({
    write: (sent: Wanted, key: string) => send(sent, item, key),
    stale: [['items']],
    onDone,
  });
  const isTaken = write.error instanceof Refused && write.error.problem.code === 'item_name_taken';
  const isMissing = wanted.name.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) write.mutate({ ...wanted, name: wanted.name.trim() });
      }}
    >
      <Stack>
        <TextInput
          label={say('name')}
          value={wanted.name}
          maxLength={80}
          error={
            isTried && isMissing ? say('needsName') : isTaken ? write.error?.message : undefined
          }
          onChange={({ currentTarget: { value } }) => setWanted({ ...wanted, name: value })}
          data-autofocus
        />
        {!item && (
          <NativeSelect
            label={say('type')}
            value={wanted.type}
            onChange={({ currentTarget: { value } }) =>
              setWanted({ ...wanted, type: value as OtherType })
            }
            data={otherTypes.map((type) => ({ value: type, label: say(type) }))}
          />
        )}
        <Trouble error={isTaken ? null : write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {say('cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {item ? say('save') : say('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const send = ({ name, type }: Wanted, item: Item | undefined, key: string) =>
  answerOf(
    item
      ? api.PATCH('/v1/items/{itemId}', {
          params: { path: { itemId: item.id }, ...once(key) },
          body: { name },
        })
      : api.POST('/v1/items', { params: once(key), body: { name, type } }),
  );
