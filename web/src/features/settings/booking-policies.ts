import type { Schema } from '@/lib/api.ts';
import { dayText } from '@/lib/format.ts';
import type { useBookingWords } from './booking-words.ts';
import { addDays } from './ladder.ts';
import type { Told } from './policies.ts';

/** How a club takes bookings (D24); numbers are NaN while badly typed. */
export type BookingPolicies = Pick<
  Schema<'Club'>,
  | 'reserveAtBooking'
  | 'promiseBookings'
  | 'cancelHours'
  | 'bookingClosesHours'
  | 'bookingOpensDays'
  | 'pinAtCheckIn'
>;

export const usualBookings: BookingPolicies = {
  reserveAtBooking: true,
  promiseBookings: false,
  cancelHours: 0,
  bookingClosesHours: 0,
  bookingOpensDays: null,
  pinAtCheckIn: false,
};

export const bookingPoliciesOf = (club: BookingPolicies): BookingPolicies => ({
  reserveAtBooking: club.reserveAtBooking,
  promiseBookings: club.promiseBookings,
  cancelHours: club.cancelHours,
  bookingClosesHours: club.bookingClosesHours,
  bookingOpensDays: club.bookingOpensDays,
  pinAtCheckIn: club.pinAtCheckIn,
});

export const isGoodHours = (hours: number) => Number.isInteger(hours) && hours >= 0 && hours <= 720;
export const isGoodDays = (days: number | null) =>
  days === null || (Number.isInteger(days) && days >= 0 && days <= 366);

export const areBookingsGood = (policies: BookingPolicies) =>
  isGoodHours(policies.cancelHours) &&
  isGoodHours(policies.bookingClosesHours) &&
  isGoodDays(policies.bookingOpensDays);

type Say = ReturnType<typeof useBookingWords>;

/** What a booking does with sessions, as a sentence and an example. */
export function sessionsInWords(say: Say, policies: BookingPolicies): Told {
  if (!policies.reserveAtBooking)
    return { is: say('atCheckInIs'), example: say('atCheckInExample') };
  return policies.promiseBookings
    ? { is: say('promiseIs'), example: say('promiseExample') }
    : { is: say('reserveIs'), example: say('reserveExample') };
}

/** Whether a card alone lets in, as a sentence and an example. */
export const pinInWords = (say: Say, { pinAtCheckIn }: BookingPolicies): Told => ({
  is: say(pinAtCheckIn ? 'pinIs' : 'noPinIs'),
  example: say(pinAtCheckIn ? 'pinExample' : 'noPinExample'),
});

/** From when until when members book and cancel, as a sentence and an example. */
export function windowsInWords(
  say: Say,
  { bookingOpensDays, bookingClosesHours, cancelHours }: BookingPolicies,
  { today }: { today: string },
): Told {
  const opens =
    bookingOpensDays === null ? say('opensAtOnce') : say('opensDays', { count: bookingOpensDays });
  const day = dayText(addDays(today, 14), { weekday: true, today });
  const from = dayText(addDays(today, Math.max(0, 14 - (bookingOpensDays ?? 14))), {
    weekday: true,
    today,
  });
  return {
    is: `${opens} ${say('closesHours', { count: bookingClosesHours })} ${say('cancelUntil', { count: cancelHours })}`,
    example: say('windowsExample', {
      day,
      from: bookingOpensDays === null ? say('asSoon') : say('fromDay', { day: from }),
      closes: say('hoursBefore', { count: bookingClosesHours }),
      cancels: say('hoursBefore', { count: cancelHours }),
    }),
  };
}
