import { Button, Group, Modal, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instantText } from '@/lib/format.ts';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { useClub } from '@/lib/use-me.ts';
import {
  type MoveTrial,
  moveTrialQuery,
  trainersQuery,
  useMoveAppointment,
} from './appointments.ts';
import { useAppointmentWords } from './appointment-words.ts';
import { TrainerTimes } from './book-appointment.tsx';
import { BookingTrial } from './booking-trial.tsx';
import type { ScheduledEvent } from './bookings.ts';
import { ChosenTime } from './free-times.tsx';
import type { Pictured } from './member-photo.tsx';
import { Trouble } from './trouble.tsx';
import { useSharedWords } from './words.ts';

type Props = {
  bookingId: string;
  event: ScheduledEvent;
  member: Pictured;
  onDone: (sentence: string) => void;
  onClose: () => void;
};

/** Moves an appointment to another free time, of the same trainer or another, once one saw what changes. */
export function MoveAppointment(props: Props) {
  const say = useAppointmentWords();
  const club = useClub();
  useFocusBack();
  const { event, member } = props;
  const trainers = useQuery(trainersQuery).data?.items ?? [];
  const [trainerId, setTrainer] = useState(event.trainer?.id ?? '');
  const [from, setFrom] = useState(event.day < club.today ? club.today : event.day);
  const [startsAt, setStart] = useState<string>();
  const working = trainers.filter(
    ({ id, isActive, hours }) =>
      id === event.trainer?.id || (isActive && hours.some(({ clubId }) => clubId === club.id)),
  );
  const trainer = working.find(({ id }) => id === trainerId);
  return (
    <Modal
      opened
      size="lg"
      title={say('moveTitle', { name: member.name })}
      closeOnClickOutside={false}
      onClose={props.onClose}
    >
      <Stack>
        <Text>
          {say('now', {
            when: instantText(event.startsAt, club.timeZone, { today: club.today }),
            trainer: event.trainer?.name ?? '',
          })}
        </Text>
        <NativeSelect
          label={say('withWhom')}
          value={trainerId}
          onChange={({ currentTarget: { value } }) => {
            setTrainer(value);
            setStart(undefined);
          }}
          data={working.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {startsAt === undefined || !trainer ? (
          <TrainerTimes
            eventTypeId={event.type.id}
            trainerId={trainerId}
            bookingId={props.bookingId}
            from={from}
            chosen={startsAt}
            onFrom={setFrom}
            onChoose={setStart}
          />
        ) : (
          <>
            <ChosenTime
              when={instantText(startsAt, club.timeZone, { today: club.today })}
              onElse={() => setStart(undefined)}
            />
            <MoveIt {...props} to={{ startsAt, trainerId, trainer: trainer.name }} />
          </>
        )}
      </Stack>
    </Modal>
  );
}

function MoveIt(props: Props & { to: { startsAt: string; trainerId: string; trainer: string } }) {
  const say = useAppointmentWords();
  const shared = useSharedWords();
  const { timeZone, today } = useClub();
  const { event, member, bookingId } = props;
  const { trainer, ...to } = props.to;
  const trial = useQuery(moveTrialQuery(bookingId, to));
  const text = (at: string) => instantText(at, timeZone, { today });
  const when = text(to.startsAt);
  const move = useMoveAppointment(bookingId, () =>
    props.onDone(say('moved', { name: member.name, when })),
  );
  return (
    <Stack gap="sm">
      <Trouble error={trial.error} onRetry={() => void trial.refetch()} />
      {trial.isPending && (
        <Text c="dimmed" role="status">
          {say('checking')}
        </Text>
      )}
      {trial.data && (
        <Paper bg="var(--sunken)" p="md">
          <Text fw={600}>{shared('after')}</Text>
          <Text>{say('fromTo', { from: text(event.startsAt), to: when, trainer })}</Text>
          <BookingTrial trial={trial.data} today={today} isMove />
          <WhoHears trial={trial.data} />
        </Paper>
      )}
      <Trouble error={move.error} />
      {trial.data?.booking && (
        <Group>
          <Button loading={move.isPending} onClick={() => move.mutate(to)}>
            {say('moveNow', { when })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function WhoHears({ trial: { told, notReached } }: { trial: MoveTrial }) {
  const say = useAppointmentWords();
  return (
    <>
      {told.map(({ id, name }) => (
        <Text key={id}>{say('told', { name })}</Text>
      ))}
      {notReached.map(({ id, name }) => (
        <Text key={id} fw={600}>
          {say('notReached', { name })}
        </Text>
      ))}
    </>
  );
}
