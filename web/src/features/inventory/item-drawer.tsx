import { Button, Divider, Drawer, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { SessionKindForm } from '@/components/session-kind-form.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import type { Item } from './item-queries.ts';
import { ItemUses } from './item-uses.tsx';
import { OtherItemForm } from './other-item-form.tsx';
import { useInventoryWords } from './words.ts';

type Props = {
  item: Item | undefined;
  mayWrite: boolean;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

/** One item: what it is, where it is used, and taking it out of use once that has been seen. */
export function ItemDrawer({ item, mayWrite, onClose, onDone }: Props) {
  const say = useInventoryWords();
  return (
    <Drawer
      opened={item !== undefined}
      onClose={onClose}
      closeOnClickOutside={false}
      position="right"
      size={460}
      title={item?.name}
    >
      {item && (
        <Stack>
          {mayWrite && <ItemForm item={item} onDone={onDone} onClose={onClose} />}
          {mayWrite && item.session && (
            <Text fz={13} c="dimmed">
              {say('future')}
            </Text>
          )}
          <Divider />
          <div>
            <Title order={2}>{say('useTitle')}</Title>
            <ItemUses itemId={item.id} />
          </div>
          {mayWrite && <Activity key={item.id} item={item} onDone={onDone} />}
        </Stack>
      )}
    </Drawer>
  );
}

function ItemForm({ item, onDone, onClose }: Omit<Props, 'mayWrite'> & { item: Item }) {
  const say = useInventoryWords();
  const done = ({ name }: Item) => onDone(say('saved', { name }));
  if (!item.session)
    return <OtherItemForm key={item.id} item={item} onDone={done} onCancel={onClose} />;
  return (
    <SessionKindForm
      key={item.id}
      currency={item.session.notionalValue.currency}
      item={item}
      onDone={done}
      onCancel={onClose}
    />
  );
}

function Activity({ item, onDone }: { item: Item; onDone: (sentence: string) => void }) {
  const say = useInventoryWords();
  const { name } = item;
  const [isAsking, setAsking] = useState(false);
  const write = useWrite({
    write: (active: boolean, key: string) =>
      answerOf(
        api.PATCH('/v1/items/{itemId}', {
          params: { path: { itemId: item.id }, ...once(key) },
          body: { active },
        }),
      ),
    stale: [['items']],
    onDone: ({ active }) => onDone(say(active ? 'activated' : 'deactivated', { name })),
  });
  if (!item.active)
    return (
      <>
        <Trouble error={write.error} />
        <Button variant="default" loading={write.isPending} onClick={() => write.mutate(true)}>
          {say('activate')}
        </Button>
      </>
    );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {say('deactivate')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={say('deactivateTitle', { name })}
      >
        <Stack>
          <ItemUses itemId={item.id} />
          <Text>{say('deactivateBody')}</Text>
          <Trouble error={write.error} />
          <Button color="red" loading={write.isPending} onClick={() => write.mutate(false)}>
            {say('deactivateNow', { name })}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
