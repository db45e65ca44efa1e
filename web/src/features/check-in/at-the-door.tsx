import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BookEvent } from '@/components/book-event.tsx';
import {
  type Booking,
  eventText,
  type Payers,
  payersQuery,
  type ScheduledEvent,
  useBook,
  type WhyNot,
  whyNotQuery,
} from '@/components/bookings.ts';
import { useBookingWords } from '@/components/booking-words.ts';
import { Trouble } from '@/components/trouble.tsx';
import { useClub } from '@/lib/use-me.ts';
import { useCheckIn } from './acts.ts';
import { useDesk } from './desk.ts';
import { useMayGive } from './more-sessions.tsx';
import { PaysWith } from './pays-with.tsx';
import type { Line } from './queries.ts';
import { useCheckInWords } from './words.ts';

type Person = { id: string; name: string };
type Props = {
  event: ScheduledEvent;
  lines: readonly Line[];
  isOpen: boolean;
  person: Person;
  onClose: () => void;
};

/** Whether somebody without a place can come in now; else why not in words, and the ways out. */
export function AtTheDoor({ event, lines, isOpen, person, onClose }: Props) {
  const say = useCheckInWords();
  const desk = useDesk();
  const [isElsewhere, setElsewhere] = useState(false);
  const line = lines.find(({ member }) => member.id === person.id);
  const { data: whyNot, error, refetch } = useQuery(whyNotQuery(event.id, person.id));
  const { data: payers } = useQuery(payersQuery(event.id, person.id));
  const finish = (sentence: string) => {
    desk.tell({ head: sentence });
    onClose();
  };
  if (isElsewhere)
    return (
      <Stack>
        <BookEvent member={person} from={event.day} onBooked={finish} />
        <Group>
          <Button variant="default" onClick={() => setElsewhere(false)}>
            {say('back')}
          </Button>
        </Group>
      </Stack>
    );
  if (line)
    return (
      <Stack>
        <Text role="status">{say('onListAlready', { name: person.name })}</Text>
        <Group>
          <Button
            onClick={() => {
              desk.open(person.id);
              onClose();
            }}
          >
            {say('showOnList')}
          </Button>
        </Group>
      </Stack>
    );
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!whyNot || !payers) return <Loader size="sm" />;
  const isFull = event.taken >= event.capacity;
  const lacks = payers.cost > 0 && payers.leftAfter === null;
  return (
    <Stack>
      <Reasons {...{ whyNot, event, person, isFull, lacks }} />
      <LetIn {...{ event, person, payers, whyNot, isOpen, isFull, lacks, finish, onClose }} />
      <Group gap="xs">
        {lacks && <WithoutSessions person={person} />}
        <Button variant="default" onClick={() => setElsewhere(true)}>
          {say('anotherTime')}
        </Button>
      </Group>
    </Stack>
  );
}

function WithoutSessions({ person }: { person: Person }) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { may, maySell } = useMayGive();
  if (!may) return <Text fz={13}>{say('notMay')}</Text>;
  return (
    <Button variant="default" onClick={() => desk.giveSessions(person)}>
      {say(maySell ? 'sellSessions' : 'addSessions')}
    </Button>
  );
}

/** Why not, in the server's words. */
function Reasons(props: {
  whyNot: WhyNot;
  event: ScheduledEvent;
  person: Person;
  isFull: boolean;
  lacks: boolean;
}) {
  const say = useCheckInWords();
  // who comes in now need not be able to book any more
  const obstacles = props.whyNot.obstacles.filter(({ code }) => code !== 'event_over');
  if (obstacles.length === 0 && !props.isFull) return null;
  return (
    <Alert color="amber" role="status">
      {props.isFull && !obstacles.some(({ code }) => code === 'event_full') && (
        <>
          <Text fw={600}>{say('fullNow', { capacity: props.event.capacity })}</Text>
          <Text>{say('fullHelp', { name: props.person.name })}</Text>
        </>
      )}
      {obstacles.map(({ code, says, wayOut }) => (
        <div key={code}>
          <Text fw={600}>{says}</Text>
          <Text>{wayOut}</Text>
        </div>
      ))}
      {props.lacks && <Text mt={4}>{say('needsSession')}</Text>}
    </Alert>
  );
}

/** The buttons that work as things stand: in now, booked for later, or onto the waitlist. */
function LetIn(props: {
  event: ScheduledEvent;
  person: Person;
  payers: Payers;
  whyNot: WhyNot;
  isOpen: boolean;
  isFull: boolean;
  lacks: boolean;
  finish: (sentence: string) => void;
  onClose: () => void;
}) {
  const say = useCheckInWords();
  const sayBooking = useBookingWords();
  const { timeZone } = useClub();
  const { event, person, payers, isFull, lacks } = props;
  const [picked, setPicked] = useState<string | null>(null);
  const pick = picked === null ? {} : { grantId: picked };
  const checkIn = useCheckIn(event, person, payers.leftAfter);
  const told = ({ state, isPromise }: Booking) =>
    sayBooking(state === 'waiting' ? 'waits' : isPromise ? 'promised' : 'booked', {
      event: eventText(event, timeZone),
      name: person.name,
    });
  const book = useBook(person.id, (booking) => props.finish(told(booking)));
  const mayComeIn = props.isOpen && !isFull && !lacks;
  return (
    <>
      {!isFull && !lacks && (
        <PaysWith
          payers={payers}
          event={event}
          name={person.name}
          picked={picked}
          isOver={false}
          onPick={setPicked}
        />
      )}
      <Trouble error={checkIn.error ?? book.error} />
      <Group gap="xs">
        {mayComeIn && (
          <Button
            size="lg"
            data-autofocus
            loading={checkIn.isPending}
            onClick={() => checkIn.mutate(pick, { onSuccess: props.onClose })}
          >
            {say('checkIn')}
          </Button>
        )}
        {props.whyNot.canBook && (
          <Button
            variant={mayComeIn ? 'default' : 'filled'}
            loading={book.isPending}
            onClick={() => book.mutate({ eventId: event.id, ...pick })}
          >
            {isFull || event.waiting > 0
              ? sayBooking('wait')
              : mayComeIn
                ? say('alsoBook')
                : sayBooking('book')}
          </Button>
        )}
      </Group>
    </>
  );
}
