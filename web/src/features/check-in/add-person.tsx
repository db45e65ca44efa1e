import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ScheduledEvent } from '@/components/bookings.ts';
import { eventText } from '@/components/bookings.ts';
import { MemberPhoto, type Pictured } from '@/components/member-photo.tsx';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { useClub } from '@/lib/use-me.ts';
import { AtTheDoor } from './at-the-door.tsx';
import { FindPerson } from './find-person.tsx';
import type { Line } from './queries.ts';
import { useCheckInWords } from './words.ts';

/** Somebody stands at the door: who, whether they can come in, and what would help if not. */
export function AddPerson(props: {
  event: ScheduledEvent;
  lines: readonly Line[];
  isOpen: boolean;
  preset: Pictured | undefined;
  /** Another dialog stands over this one, and Escape closes that. */
  isBelow: boolean;
  onClose: () => void;
}) {
  const say = useCheckInWords();
  const { timeZone } = useClub();
  const [person, setPerson] = useState(props.preset);
  useFocusBack();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={say('addTitle', { event: eventText(props.event, timeZone) })}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!props.isBelow}
    >
      {person ? (
        <Stack>
          <Group justify="space-between">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <MemberPhoto member={person} size={48} />
              <Text fw={600} fz={16}>
                {person.name}
              </Text>
            </Group>
            <Button variant="default" size="xs" onClick={() => setPerson(undefined)}>
              {say('someoneElse')}
            </Button>
          </Group>
          <AtTheDoor key={person.id} {...props} person={person} />
        </Stack>
      ) : (
        <FindPerson onPick={setPerson} />
      )}
    </Modal>
  );
}
