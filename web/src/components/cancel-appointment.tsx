import { Text } from '@mantine/core';
import { dayText, instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { ActDialog } from './act-dialog.tsx';
import { useCancelAppointment } from './appointments.ts';
import { useAppointmentWords } from './appointment-words.ts';
import { payerText } from './booking-trial.tsx';
import { useBookingWords } from './booking-words.ts';
import type { Booking, ScheduledEvent } from './bookings.ts';
import { grantLife } from './grant-source.ts';
import type { Person } from './people.ts';

type Payer = Booking['paidBy'][number];

/** A member does not come to an appointment: what is free again, before it is done. */
export function CancelAppointment(props: {
  booking: Pick<Booking, 'id' | 'paidBy'>;
  event: ScheduledEvent;
  member: Person;
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
          {booking.paidBy.map((one) => (
            <GivenBack key={one.grantId} payer={one} today={today} />
          ))}
          {booking.paidBy.length === 0 && <Text>{say('nothingBack')}</Text>}
          {event.trainer && (
            <Text>{say('trainerFree', { trainer: event.trainer.name, when })}</Text>
          )}
        </>
      }
    />
  );
}

/** What becomes of the sessions of one grant that were set aside. */
function GivenBack({ payer, today }: { payer: Payer; today: string }) {
  const say = useAppointmentWords();
  const sayBooking = useBookingWords();
  const item = payerText(payer);
  const { lastDay, isHeld } = payer;
  if (isHeld) return <Text>{say('wasHeld', { item })}</Text>;
  if (lastDay !== null && lastDay < today)
    return (
      <Text fw={600}>
        {say('hasLapsed', { item, day: dayText(lastDay, { weekday: true, today }) })}
      </Text>
    );
  return <Text>{say('isBack', { item, life: grantLife(sayBooking, lastDay, today) })}</Text>;
}
