import { Modal, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useAppointmentWords } from '@/components/appointment-words.ts';
import { instantText } from '@/lib/format.ts';
import { Confirm } from './confirm.tsx';
import { useDoor } from './door.ts';
import { eventText } from './event-text.ts';
import { OwnTimes } from './own-times.tsx';
import type { OwnBooking } from './queries.ts';
import { useDoorWords } from './words.ts';

/** Moves an own appointment to another free time. */
export function MoveOwn({ booking, onClose }: { booking: OwnBooking; onClose: () => void }) {
  const say = useDoorWords();
  const sayAppointment = useAppointmentWords();
  const { door } = useDoor();
  const { club, trainers } = door;
  const { event, id: bookingId } = booking;
  const [trainerId, setTrainer] = useState(event.trainer?.id ?? trainers[0]?.id ?? '');
  const [startsAt, setStart] = useState<string>();
  const name = eventText(event, door);
  if (startsAt) {
    const when = instantText(startsAt, club.timeZone, { today: club.today });
    return (
      <Confirm
        wish={{ kind: 'move', bookingId, trainerId, startsAt }}
        title={say('moveTitle', { event: name })}
        submitOf={() => say('moveNow', { when })}
        sentenceOf={() => say('moved', { event: event.type.name, when })}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal opened title={say('moveTitle', { event: name })} onClose={onClose}>
      <Stack>
        <NativeSelect
          label={sayAppointment('withWhom')}
          value={trainerId}
          onChange={({ currentTarget: { value } }) => setTrainer(value)}
          data={trainers.map(({ id, name: trainer }) => ({ value: id, label: trainer }))}
        />
        <OwnTimes
          key={trainerId}
          eventTypeId={event.type.id}
          trainerId={trainerId}
          bookingId={bookingId}
          onChoose={setStart}
        />
      </Stack>
    </Modal>
  );
}
