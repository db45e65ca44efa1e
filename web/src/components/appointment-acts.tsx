import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { useAppointmentWords } from './appointment-words.ts';
import type { Booking, ScheduledEvent } from './bookings.ts';
import { CancelAppointment } from './cancel-appointment.tsx';
import { MoveAppointment } from './move-appointment.tsx';
import type { Pictured } from './member-photo.tsx';

/** What can be done about an appointment that is to come: move it, cancel it. */
export function AppointmentActs(props: {
  booking: Pick<Booking, 'id' | 'paidBy' | 'state'>;
  event: ScheduledEvent;
  member: Pictured;
  onDone: (sentence: string) => void;
}) {
  const say = useAppointmentWords();
  const { timeZone, today } = useClub();
  const [does, setDoes] = useState<'move' | 'cancel'>();
  const { booking, event, member } = props;
  const name = `${event.type.name}, ${instantText(event.startsAt, timeZone, { today })}`;
  const dialog = {
    event,
    member,
    onClose: () => setDoes(undefined),
    onDone: (sentence: string) => {
      setDoes(undefined);
      props.onDone(sentence);
    },
  };
  return (
    <Group gap="xs">
      {booking.state === 'booked' && (
        <Button
          size="xs"
          variant="default"
          aria-label={say('moveNamed', { event: name })}
          onClick={() => setDoes('move')}
        >
          {say('move')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        aria-label={say('cancelNamed', { event: name })}
        onClick={() => setDoes('cancel')}
      >
        {say('cancel')}
      </Button>
      {does === 'move' && <MoveAppointment {...dialog} bookingId={booking.id} />}
      {does === 'cancel' && <CancelAppointment {...dialog} booking={booking} />}
    </Group>
  );
}
