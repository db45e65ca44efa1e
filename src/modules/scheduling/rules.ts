import { addDays, type Day, dayAt, type Instant, startOfDay } from '#kit/days';
import type { BookableEvent } from './model.ts';

type Windows = Pick<
  BookableEvent,
  'startsAt' | 'day' | 'timeZone' | 'cancelHours' | 'bookingClosesHours' | 'bookingOpensDays'
>;

/** The last instant at which members book: so many hours before the event begins, that instant included. */
export const bookingClosesAt = (event: Windows): Instant =>
  event.startsAt.subtract({ hours: event.bookingClosesHours });

/** The first instant at which members book: the beginning of a club-local day; null = since it is there. */
export const bookingOpensAt = (event: Windows): Instant | null =>
  event.bookingOpensDays === null
    ? null
    : startOfDay(addDays(event.day, -event.bookingOpensDays), event.timeZone);

/** The last instant at which members cancel by themselves, that instant included (D24). */
export const cancelUntil = (event: Windows): Instant =>
  event.startsAt.subtract({ hours: event.cancelHours });

/** Nobody moves up from the waitlist later: they could neither say no nor be charged fairly. */
export const promotesUntil = (event: Windows): Instant =>
  earlier(bookingClosesAt(event), cancelUntil(event));

/**
 * The beginnings of the events for which a card scanned now checks in by itself: it does from 20 minutes
 * before an event begins to 5 after, both included.
 */
export const scannedFor = (at: Instant): { from: Instant; until: Instant } => ({
  from: at.subtract({ minutes: 5 }),
  until: at.add({ minutes: 20 }),
});

/** From when the desk checks in: the day of the event, or an hour before one that begins just after midnight. */
export const checkInOpensAt = (event: Pick<BookableEvent, 'startsAt' | 'day' | 'timeZone'>) =>
  earlier(startOfDay(event.day, event.timeZone), event.startsAt.subtract({ hours: 1 }));

/** The day on which sessions have to be usable: the event's (D23), or the day they are taken, if that is later (D26). */
export const dayToPayOn = (event: Pick<BookableEvent, 'day' | 'timeZone'>, now: Instant): Day => {
  const today = dayAt(now, event.timeZone);
  return today > event.day ? today : event.day;
};

/** Days that sessions given back have left at least when the club cancels (D25). */
export const leastDaysAfterCancelling = 7;

/** Ten years, in hours: nothing is put on a calendar further from today. */
const mostHoursAway = 3653 * 24;

/** Whether an instant lies within ten years of now: nobody means an event in 2062. */
export const isNear = (at: Instant, now: Instant): boolean =>
  Math.abs(at.since(now).total('hours')) <= mostHoursAway;

export const isAfter = (a: Instant, b: Instant) => a.epochNanoseconds > b.epochNanoseconds;
const earlier = (a: Instant, b: Instant) => (isAfter(a, b) ? b : a);
