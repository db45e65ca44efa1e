import { dayAt, formatDayWithWeekday, type Instant, wallClockAt } from '#kit/days';
import { Refusal } from '#kit/refusal';
import type { BookableEvent, Booking, By } from './model.ts';
import { bookingClosesAt, bookingOpensAt, isAfter, promotesUntil } from './rules.ts';

/** One reason why somebody cannot book an event, and the way out (D34). */
export type Obstacle = {
  /** For programs; never changes. */
  code: string;
  /** A sentence for the front desk. */
  says: string;
  /** What would work instead. */
  wayOut: string;
};

/** What stands in the way besides sessions, the first one first. */
export function obstaclesTo(
  event: BookableEvent,
  booking: Pick<Booking, 'state'> | undefined,
  asked: { by: By; now: Instant },
): Obstacle[] {
  const closes = bookingClosesAt(event);
  const opens = bookingOpensAt(event);
  const isOver = isAfter(asked.now, event.endsAt);
  const found: (Obstacle | false)[] = [
    event.state === 'cancelled' && {
      code: 'event_cancelled',
      says: `${nameOf(event)} was cancelled${event.cancelReason ? `: ${event.cancelReason}` : ''}.`,
      wayOut: 'Choose another day.',
    },
    isOver && {
      code: 'event_over',
      says: `${nameOf(event)} is over.`,
      wayOut:
        asked.by === 'member'
          ? 'Choose a later one.'
          : 'Choose a later one; who came without a booking is checked in on the roster.',
    },
    booking !== undefined &&
      booking.state !== 'cancelled' && {
        code: booking.state === 'waiting' ? 'waiting_already' : 'booked_already',
        says:
          booking.state === 'waiting'
            ? `This member is on the waitlist of ${nameOf(event)} already.`
            : `This member has a place in ${nameOf(event)} already.`,
        wayOut:
          booking.state === 'waiting' && isAfter(asked.now, promotesUntil(event))
            ? 'Nobody moves up by themselves any more: the front desk checks in who comes, if a place is free.'
            : 'Nothing needs to be done.',
      },
    asked.by === 'member' &&
      !isOver &&
      isAfter(asked.now, closes) && {
        code: 'booking_closed',
        says: `Booking ${nameOf(event)} closed at ${timeOf(closes, event)}, ${ahead(event.bookingClosesHours)}.`,
        wayOut: 'The front desk can still book it.',
      },
    asked.by === 'member' &&
      opens !== null &&
      isAfter(opens, asked.now) && {
        code: 'booking_not_open',
        says: `Booking ${nameOf(event)} opens on ${formatDayWithWeekday(dayAt(opens, event.timeZone))}.`,
        wayOut: 'Book from that day on, or ask at the front desk.',
      },
    event.taken >= event.capacity &&
      !event.hasWaitlist && {
        code: 'event_full',
        says: `${nameOf(event)} is full: all ${event.capacity} places are taken.`,
        wayOut:
          asked.by === 'member'
            ? 'Choose another day.'
            : 'Choose another day, or raise its number of places.',
      },
  ];
  return found.filter((one): one is Obstacle => one !== false);
}

/** Refuses by the first of them; the others stand in the hint. */
export function refuseBy(obstacles: readonly Obstacle[]): void {
  const [first, ...others] = obstacles;
  if (!first) return;
  throw new Refusal({
    kind: 'conflict',
    code: first.code,
    detail: first.says,
    hint: [first.wayOut, ...others.map(({ says }) => says)].join(' '),
  });
}

/** "Yoga on Tue 7 Nov 2023 at 18:00" */
export const nameOf = (event: Pick<BookableEvent, 'typeName' | 'day' | 'startsAt' | 'timeZone'>) =>
  `${event.typeName} on ${formatDayWithWeekday(event.day)} at ${clockOf(event.startsAt, event.timeZone)}`;

const ahead = (hours: number) => {
  if (hours === 0) return 'when it began';
  return hours === 1 ? 'an hour before it begins' : `${hours} hours before it begins`;
};

const clockOf = (at: Instant, timeZone: string) => wallClockAt(at, timeZone).slice(11, 16);

/** A time, with its day where that is another one. */
const timeOf = (at: Instant, event: Pick<BookableEvent, 'day' | 'timeZone'>) => {
  const day = dayAt(at, event.timeZone);
  const clock = clockOf(at, event.timeZone);
  return day === event.day ? clock : `${clock} on ${formatDayWithWeekday(day)}`;
};
