import {
  type Booking,
  eventText,
  type ScheduledEvent,
  staleAfterBooking,
} from '@/components/bookings.ts';
import type { Pictured } from '@/components/member-photo.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useClub } from '@/lib/use-me.ts';
import { type Proof, useDesk } from './desk.ts';
import { useCheckInWords } from './words.ts';

type Who = { id: string; name: string };
type Wanted = { grantId?: string } & Partial<{ pin: string; withoutPin: string }>;

/**
 * Checks one member in for one event, and tells it with the way back. Where the club asks for PINs the
 * dialog for it comes first, and says what is refused.
 */
export function useCheckIn(
  event: ScheduledEvent,
  member: Pictured,
  {
    leftAfter,
    onIn,
  }: { leftAfter?: number | null | undefined; onIn?: (() => void) | undefined } = {},
) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { timeZone, pinAtCheckIn } = useClub();
  const write = useWrite<Wanted, Booking>({
    write: (wanted, key) =>
      answerOf(
        api.POST('/v1/check-ins', {
          params: once(key),
          body: { eventId: event.id, memberId: member.id, ...wanted },
        }),
      ),
    stale: staleAfterBooking(member.id),
    onDone: (booking) => {
      onIn?.();
      const names = [...new Set(booking.paidBy.map(({ shortName }) => shortName))].join(', ');
      const where = eventText(event, timeZone);
      const isCounted = booking.cost > 0 && leftAfter !== undefined && leftAfter !== null;
      desk.tell({
        head: say('isIn', { name: member.name }),
        rest: isCounted
          ? say('left', { event: where, left: `${leftAfter} ${names}`.trim() })
          : say('leftNothing', { event: where }),
        undo: { bookingId: booking.id, memberId: member.id, name: member.name },
      });
    },
  });
  const checkIn = (pick: { grantId?: string } = {}) => {
    if (!pinAtCheckIn) return write.mutate(pick);
    desk.askPin({ member, send: (proof: Proof) => write.mutateAsync({ ...pick, ...proof }) });
  };
  return { checkIn, isPending: write.isPending, error: pinAtCheckIn ? null : write.error };
}

/** Undoes a check-in: the session is back in the very grant it came from (D25). */
export function useUndoCheckIn({ memberId, name }: { memberId: string; name: string }) {
  const say = useCheckInWords();
  const desk = useDesk();
  return useWrite<string, Booking>({
    write: (bookingId, key) =>
      answerOf(
        api.POST('/v1/bookings/{bookingId}/check-in-undo', {
          params: { path: { bookingId }, ...once(key) },
        }),
      ),
    stale: staleAfterBooking(memberId),
    onDone: () => desk.tell({ head: say('undone', { name }) }),
  });
}

/** Notes that somebody did not come (D25). */
export function useAbsence(bookingId: string, member: Who) {
  const say = useCheckInWords();
  const desk = useDesk();
  return useWrite<'free' | 'paid', Booking>({
    write: (kind, key) =>
      answerOf(
        api.POST('/v1/bookings/{bookingId}/absence', {
          params: { path: { bookingId }, ...once(key) },
          body: { kind },
        }),
      ),
    stale: staleAfterBooking(member.id),
    onDone: (_booking, kind) =>
      desk.tell({ head: say(kind === 'free' ? 'freeDone' : 'paidDone', { name: member.name }) }),
  });
}
