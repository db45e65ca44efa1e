import { Badge, Button, Group, Text } from '@mantine/core';
import { stateWords } from '@/components/booking-states.ts';
import { Link } from '@tanstack/react-router';
import { AppointmentActs } from '@/components/appointment-acts.tsx';
import { isAppointment } from '@/components/appointments.ts';
import {
  eventText,
  type MemberBooking,
  placeText,
  useCancelBooking,
} from '@/components/bookings.ts';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, instantText } from '@/lib/format.ts';
import { useClub, useClubs, useMay } from '@/lib/use-me.ts';
import { useBookingTabWords } from './booking-tab-words.ts';
import type { Overview } from './queries.ts';
import classes from './members.module.css';
import { lifeWords } from './session-words.ts';
import { useMemberWords } from './words.ts';

type Props = {
  booking: MemberBooking;
  member: Overview;
  isPast: boolean;
  onDone: (sentence: string) => void;
};

/** One place: when and what, what pays for it or what became of it. */
export function BookingLine({ booking, member, isPast, onDone }: Props) {
  const say = useBookingTabWords();
  const mayBook = useMay('scheduling:book');
  const here = useClub();
  const { event, state, id } = booking;
  const club = useClubs().find((one) => one.id === event.clubId) ?? here;
  const when = instantText(event.startsAt, club.timeZone, { today: club.today });
  const name = `${eventText(event, club.timeZone)}, ${dayText(event.day, { weekday: true, today: club.today })}`;
  const cancel = useCancelBooking(member.id, () =>
    onDone(say('cancelled', { event: name, name: member.name })),
  );
  const mayCancel = mayBook && !isPast && state !== 'checked_in' && state !== 'cancelled';
  return (
    <li className={classes['booking']}>
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>
            {mayBook ? (
              <Link to="/check-in" search={{ event: event.id } as never}>
                {event.type.name}
              </Link>
            ) : (
              event.type.name
            )}
          </Text>
          <State booking={booking} isPast={isPast} />
        </Group>
        <Text fz={13} c="dimmed">
          {[when, placeText(event)].filter(Boolean).join(' · ')}
        </Text>
        <Text fz={13}>{usePayment(booking, club.today)}</Text>
      </div>
      {mayCancel && isAppointment(event) && (
        <AppointmentActs booking={booking} event={event} member={member} onDone={onDone} />
      )}
      {mayCancel && !isAppointment(event) && (
        <Button
          size="xs"
          variant="default"
          loading={cancel.isPending}
          aria-label={say('cancelNamed', { event: name })}
          onClick={() => cancel.mutate(id)}
        >
          {say('cancel')}
        </Button>
      )}
      <div style={{ gridColumn: '1 / -1' }}>
        <Trouble error={cancel.error} />
      </div>
    </li>
  );
}

function State({ booking: { state }, isPast }: Pick<Props, 'booking' | 'isPast'>) {
  const say = useBookingTabWords();
  const { word, color } = stateWords[state];
  const isOpen = state === 'booked' || state === 'waiting';
  if (isPast && isOpen) return <Badge color="gray">{say('stateNotNoted')}</Badge>;
  return <Badge color={color}>{say(word)}</Badge>;
}

/** What pays for it, in words: set aside, used, promised, or nothing. */
function usePayment(booking: MemberBooking, today: string): string {
  const say = useBookingTabWords();
  const sayMember = useMemberWords();
  const { state, cost, paidBy, isPromise, isPaidFor } = booking;
  if (state === 'cancelled' || state === 'free_absence') return '';
  if (state === 'waiting') return say('waitlist');
  if (cost === 0) return say('free');
  if (paidBy.some(({ isHeld, isUsed }) => isHeld && !isUsed)) return say('held');
  const [first] = paidBy;
  if (first && isPaidFor)
    return say(first.isUsed ? 'used' : 'paid', {
      item: paidBy.map(({ quantity, shortName }) => `${quantity} ${shortName}`).join(', '),
      life: lifeWords(sayMember, first.lastDay, today),
    });
  return say(isPromise ? 'promise' : 'unpaid');
}
