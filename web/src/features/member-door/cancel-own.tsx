import { ActDialog } from '@/components/act-dialog.tsx';
import { GivenBack } from '@/components/given-back.tsx';
import { useDoor } from './door.ts';
import { eventText } from './event-text.ts';
import { type OwnBooking, useWish } from './queries.ts';
import { useDoorWords } from './words.ts';

/** Cancels a place or an appointment, once the member saw what comes back. */
export function CancelOwn({ booking, onClose }: { booking: OwnBooking; onClose: () => void }) {
  const say = useDoorWords();
  const { token, door, onDone } = useDoor();
  const event = eventText(booking.event, door);
  const wish = useWish(token, () => {
    onDone(say('cancelled', { event }));
    onClose();
  });
  return (
    <ActDialog
      title={say('cancelTitle', { event })}
      submit={say('cancelNow')}
      dismiss={say('keep')}
      error={wish.error}
      isPending={wish.isPending}
      onSubmit={() => wish.mutate({ kind: 'cancel', bookingId: booking.id })}
      onClose={onClose}
      after={<GivenBack payers={booking.paidBy} today={door.club.today} />}
    />
  );
}
