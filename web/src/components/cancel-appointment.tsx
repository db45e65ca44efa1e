import { Text } from '@mantine/core';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { ActDialog } from './act-dialog.tsx';
import { useCancelAppointment } from './appointments.ts';
import { useAppointmentWords } from './appointment-words.ts';
import type { Booking, ScheduledEvent } from './bookings.ts';
import { GivenBack } from './given-back.tsx';
import type { Pictured } from './member-photo.tsx';

/** A member does not come to an appointment: what is free again, before it is done. */
export function CancelAppointment(props: {
  booking: Pick<Booking, 'id' | 'paidBy'>;
  event: ScheduledEvent;
  member: Pictured;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const say = useAppointmentWords();
  const { timeZone, today } = useClub();
  const { booking, event, member } = props;
  const { name } = member;
  const cancel = useCancelAppointment(() => props.onDone(say('cancelled', { name })));
  const when = instantText(event.startsAt, timeZone, { today });
  return (
    <ActDialog
      title={say('cancelTitle', { name })}
      submit={say('cancelNow')}
      dismiss={say('keep')}
      error={cancel.error}
      isPending={cancel.isPending}
      onSubmit={() => cancel.mutate(booking.id)}
      onClose={props.onClose}
      after={
        <>
          <GivenBack payers={booking.paidBy} today={today} />
          {event.trainer && (
            <Text>{say('trainerFree', { trainer: event.trainer.name, when })}</Text>
          )}
        </>
      }
    />
  );
}
