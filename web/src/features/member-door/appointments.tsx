import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAppointmentWords } from '@/components/appointment-words.ts';
import { instantText } from '@/lib/format.ts';
import { Confirm } from './confirm.tsx';
import { useDoor } from './door.ts';
import { OwnTimes } from './own-times.tsx';
import { useDoorWords } from './words.ts';

/** A trainer's free times, one of them to be booked. */
export function Appointments() {
  const say = useDoorWords();
  const sayAppointment = useAppointmentWords();
  const { door, onDone } = useDoor();
  const { types, trainers, club } = door;
  const [typeId, setType] = useState(types[0]?.id);
  const [trainerId, setTrainer] = useState(trainers[0]?.id);
  const [startsAt, setStart] = useState<string>();
  const type = types.find(({ id }) => id === typeId);
  const trainer = trainers.find(({ id }) => id === trainerId);
  if (!type || !trainer)
    return <Text c="dimmed">{say('noAppointments', { club: club.name })}</Text>;
  const when = startsAt && instantText(startsAt, club.timeZone, { today: club.today });
  return (
    <Stack>
      <Group grow align="end">
        <NativeSelect
          label={sayAppointment('what')}
          value={type.id}
          onChange={({ currentTarget: { value } }) => setType(value)}
          data={types.map(({ id, name, minutes }) => ({
            value: id,
            label: sayAppointment('typeLine', { name, minutes }),
          }))}
        />
        <NativeSelect
          label={sayAppointment('withWhom')}
          value={trainer.id}
          onChange={({ currentTarget: { value } }) => setTrainer(value)}
          data={trainers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Group>
      <OwnTimes
        key={`${type.id} ${trainer.id}`}
        eventTypeId={type.id}
        trainerId={trainer.id}
        onChoose={(time) => {
          onDone('');
          setStart(time);
        }}
      />
      {startsAt && when && (
        <Confirm
          wish={{ kind: 'appointment', eventTypeId: type.id, trainerId: trainer.id, startsAt }}
          title={`${type.name}, ${when}`}
          submitOf={() => say('bookTime', { when })}
          sentenceOf={() =>
            say('appointmentDone', { what: type.name, trainer: trainer.name, when })
          }
          onClose={() => setStart(undefined)}
        />
      )}
    </Stack>
  );
}
