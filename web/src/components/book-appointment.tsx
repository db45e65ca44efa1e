import { Alert, Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '@/lib/api.ts';
import { daysLater, instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import {
  appointmentTrialQuery,
  freeTimesQuery,
  trainersQuery,
  typesQuery,
  useBookAppointment,
  type WantedAppointment,
} from './appointments.ts';
import { useAppointmentWords } from './appointment-words.ts';
import { useBookingWords } from './booking-words.ts';
import { BookingTrial } from './booking-trial.tsx';
import { ChosenTime, daysOfTimes, FreeTimes } from './free-times.tsx';
import type { Pictured } from './member-photo.tsx';
import { PickMember } from './pick-member.tsx';
import { Trouble } from './trouble.tsx';

type Choice = { typeId?: string; trainerId?: string; from: string; startsAt?: string };

/** Chooses type, trainer and a free time, says what pays or why not, and books. */
export function BookAppointment(props: {
  /** Left out = it is asked for whom. */
  member?: Pictured;
  onBooked: (sentence: string) => void;
}) {
  const say = useAppointmentWords();
  const sayBooking = useBookingWords();
  const club = useClub();
  const types = useQuery(typesQuery);
  const trainers = useQuery(trainersQuery);
  const [choice, setChoice] = useState<Choice>({ from: club.today });
  const [person, setPerson] = useState(props.member);
  const error = types.error ?? trainers.error;
  if (error) return <Trouble error={error} />;
  if (!types.data || !trainers.data) return <Skeleton h={240} />;

  const offered = types.data.items.filter(
    ({ kind, isActive, capacity }) => isActive && kind === 'personal_training' && capacity === 1,
  );
  const working = trainers.data.items.filter(
    ({ isActive, hours }) => isActive && hours.some(({ clubId }) => clubId === club.id),
  );
  const type = offered.find(({ id }) => id === choice.typeId) ?? offered[0];
  const trainer = working.find(({ id }) => id === choice.trainerId) ?? working[0];
  if (!type) return <NotYet sentence={say('noTypes')} />;
  if (!trainer) return <NotYet sentence={say('noTrainers', { club: club.name })} />;

  const { startsAt, from } = choice;
  const choose = (change: Partial<Choice>) => {
    const { startsAt: _time, ...rest } = choice;
    setChoice({ ...rest, ...change });
  };
  return (
    <Stack gap="md">
      <Group grow align="end">
        <NativeSelect
          label={say('what')}
          value={type.id}
          onChange={({ currentTarget: { value } }) => choose({ typeId: value })}
          data={offered.map(({ id, name, minutes }) => ({
            value: id,
            label: say('typeLine', { name, minutes }),
          }))}
        />
        <NativeSelect
          label={say('withWhom')}
          value={trainer.id}
          onChange={({ currentTarget: { value } }) => choose({ trainerId: value })}
          data={working.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Group>
      {startsAt === undefined ? (
        <TrainerTimes
          eventTypeId={type.id}
          trainerId={trainer.id}
          from={from}
          chosen={startsAt}
          onFrom={(day) => choose({ from: day })}
          onChoose={(time) => choose({ startsAt: time })}
        />
      ) : (
        <ChosenTime
          when={instantText(startsAt, club.timeZone, { today: club.today })}
          onElse={() => choose({})}
        />
      )}
      {startsAt === undefined ? (
        <Text c="dimmed">{say('chooseTime')}</Text>
      ) : person ? (
        <BookIt
          key={`${person.id} ${startsAt}`}
          wanted={{
            clubId: club.id,
            trainerId: trainer.id,
            eventTypeId: type.id,
            memberId: person.id,
            startsAt,
          }}
          names={{ name: person.name, what: type.name, trainer: trainer.name }}
          onElse={props.member ? undefined : () => setPerson(undefined)}
          onBooked={props.onBooked}
        />
      ) : (
        <PickMember label={sayBooking('forWhom')} onPick={setPerson} />
      )}
    </Stack>
  );
}

/** A trainer's free times in the club one works in. */
export function TrainerTimes(props: {
  eventTypeId: string;
  trainerId: string;
  from: string;
  bookingId?: string;
  chosen: string | undefined;
  onFrom: (day: string) => void;
  onChoose: (time: string) => void;
}) {
  const { id: clubId, today, timeZone } = useClub();
  const { eventTypeId, trainerId, from, bookingId } = props;
  const found = useQuery(
    freeTimesQuery({
      clubId,
      trainerId,
      eventTypeId,
      from,
      through: daysLater(from, daysOfTimes - 1),
      ...(bookingId === undefined ? {} : { bookingId }),
    }),
  );
  return (
    <FreeTimes
      {...props}
      today={today}
      timeZone={timeZone}
      times={found.data?.items.map(({ startsAt }) => startsAt)}
      error={found.error}
      onRetry={() => void found.refetch()}
    />
  );
}

function BookIt(props: {
  wanted: WantedAppointment;
  names: { name: string; what: string; trainer: string };
  onElse: (() => void) | undefined;
  onBooked: (sentence: string) => void;
}) {
  const say = useAppointmentWords();
  const { timeZone, today } = useClub();
  const { wanted, names } = props;
  const trial = useQuery(appointmentTrialQuery(wanted));
  const when = instantText(wanted.startsAt, timeZone, { today });
  const book = useBookAppointment((_made: Schema<'Booking'>) =>
    props.onBooked(say('booked', { ...names, when })),
  );
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>{names.name}</Text>
        {props.onElse && (
          <Button variant="default" size="xs" onClick={props.onElse}>
            {say('someoneElse')}
          </Button>
        )}
      </Group>
      <Trouble error={trial.error} onRetry={() => void trial.refetch()} />
      {trial.isPending && (
        <Text c="dimmed" role="status">
          {say('checking')}
        </Text>
      )}
      {trial.data && <BookingTrial trial={trial.data} today={today} />}
      <Trouble error={book.error} />
      {trial.data?.booking && (
        <Group>
          <Button loading={book.isPending} onClick={() => book.mutate(wanted)}>
            {say('book', { when })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function NotYet({ sentence }: { sentence: string }) {
  const say = useAppointmentWords();
  return (
    <Alert color="gray">
      <Group justify="space-between">
        <Text>{sentence}</Text>
        <Button component={Link} to="/scheduler/set-up" variant="default" size="xs">
          {say('setUp')}
        </Button>
      </Group>
    </Alert>
  );
}
