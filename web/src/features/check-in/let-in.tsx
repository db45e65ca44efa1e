import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import {
  type Booking,
  eventText,
  type Payers,
  type ScheduledEvent,
  useBook,
  type WhyNot,
} from '@/components/bookings.ts';
import { useBookingWords } from '@/components/booking-words.ts';
import type { Pictured } from '@/components/member-photo.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { useClub } from '@/lib/use-me.ts';
import { useCheckIn } from './acts.ts';
import { PaysWith } from './pays-with.tsx';
import { useCheckInWords } from './words.ts';

/** The buttons that work as things stand: in now, booked for later, or onto the waitlist. */
export function LetIn(props: {
  event: ScheduledEvent;
  person: Pictured;
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
  const checkIn = useCheckIn(event, person, {
    leftAfter: payers.leftAfter,
    onIn: props.onClose,
  });
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
            onClick={() => checkIn.checkIn(pick)}
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
