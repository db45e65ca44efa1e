import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ChangeList, useChanges } from './change-list.tsx';
import { draftOf, factsOf, type Offer } from './draft.ts';
import { nameOf } from './outline.tsx';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

/** Two people edited one offer: the second is told, nothing typed is lost, and theirs can be seen. */
export function Conflict({ editor, theirs }: { editor: Editor; theirs: Offer }) {
  const say = useOfferWords();
  const [isLooking, setLooking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [theirs]);
  const version = theirs.draft ?? theirs.published!;
  const after = useMemo(() => draftOf(version), [version]);
  const items = useMemo(
    () => new Map([...editor.items, ...factsOf(theirs.published, theirs.draft)]),
    [editor.items, theirs],
  );
  const changes = useChanges(editor.saved, after, items);
  const isRetired = theirs.status === 'retired';
  const acts = (
    <Group gap="xs" mt="sm">
      {!isLooking && (
        <Button variant="default" size="sm" onClick={() => setLooking(true)}>
          {say('theirsLook')}
        </Button>
      )}
      {!isRetired && (
        <Button size="sm" onClick={() => (setLooking(false), editor.keepMine())}>
          {say('theirsKeep')}
        </Button>
      )}
      <Button variant="default" size="sm" onClick={() => (setLooking(false), editor.takeTheirs())}>
        {say('theirsTake')}
      </Button>
    </Group>
  );
  return (
    <>
      <Alert
        ref={box}
        tabIndex={-1}
        role="alert"
        color="amber"
        mb="lg"
        icon={<IconUsers aria-hidden />}
        title={say('theirsTitle')}
      >
        <Text>{say(isRetired ? 'theirsRetired' : 'theirsBody')}</Text>
        {acts}
      </Alert>
      <Modal
        opened={isLooking}
        onClose={() => setLooking(false)}
        title={say('theirsLook')}
        size="lg"
      >
        <Stack gap="sm">
          {changes.length === 0 ? (
            <Text>{say('theirsNone')}</Text>
          ) : (
            <ChangeList changes={changes} />
          )}
          <Text fz={13} c="dimmed">
            {say('theirsYours', {
              sections: editor.dirty.map((section) => say(nameOf(section))).join(', '),
            })}
          </Text>
          <Text fz={13} c="dimmed">
            {say('theirsKeepNote')}
          </Text>
          {acts}
        </Stack>
      </Modal>
    </>
  );
}
