import { Text } from '@mantine/core';
import { dayText } from '@/lib/format.ts';
import { useAppointmentWords } from './appointment-words.ts';
import { payerText } from './booking-trial.tsx';
import { useBookingWords } from './booking-words.ts';
import type { Booking } from './bookings.ts';
import { grantLife } from './grant-source.ts';

type Payer = Booking['paidBy'][number];

/** What becomes of the sessions that were set aside, when a place is given up. */
export function GivenBack({ payers, today }: { payers: readonly Payer[]; today: string }) {
  const say = useAppointmentWords();
  if (payers.length === 0) return <Text>{say('nothingBack')}</Text>;
  return payers.map((one) => <Line key={one.grantId} payer={one} today={today} />);
}

function Line({ payer, today }: { payer: Payer; today: string }) {
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
