import { Alert, Text } from '@mantine/core';
import type { Trial } from './appointments.ts';
import { useAppointmentWords } from './appointment-words.ts';
import { useBookingWords } from './booking-words.ts';
import { grantLife } from './grant-source.ts';

/** What a booking would come to: what pays and what is left after, or why not and the way out. */
export function BookingTrial(props: {
  trial: Trial;
  today: string;
  /** It is booked by now, and stays so whether or not anything pays. */
  isMove?: boolean;
}) {
  const { trial, today, isMove = false } = props;
  const text = usePaymentText(trial, today, isMove);
  if (trial.refusal)
    return (
      <Alert color="amber" role="status">
        <Text fw={600}>{trial.refusal.says}</Text>
        {trial.refusal.wayOut && <Text>{trial.refusal.wayOut}</Text>}
      </Alert>
    );
  return <Text role="status">{text}</Text>;
}

/** "Pays with 1 PT60, last day Wed, Dec 9. 2 left after." */
function usePaymentText({ booking, leftAfter }: Trial, today: string, isMove: boolean): string {
  const say = useAppointmentWords();
  const sayBooking = useBookingWords();
  if (!booking) return '';
  const { state, cost, isPromise, isPaidFor, paidBy } = booking;
  if (state === 'waiting') return say('waits');
  if (cost === 0) return say('free');
  if (isPromise) return say('promise');
  if (!isPaidFor) return say(isMove ? 'unpaid' : 'atCheckIn');
  const pays = paidBy.map((one) =>
    say('pays', { item: payerText(one), life: grantLife(sayBooking, one.lastDay, today) }),
  );
  return [...pays, ...(leftAfter === null ? [] : [say('leftAfter', { count: leftAfter })])].join(
    ' ',
  );
}

/** "1 PT60". */
export const payerText = ({ quantity, shortName }: { quantity: number; shortName: string }) =>
  `${quantity} ${shortName}`;
