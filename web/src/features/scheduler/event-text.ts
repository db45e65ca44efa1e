import { dayText, timeText } from '@/lib/format.ts';
import type { Event } from './queries.ts';
import type { useSchedulerWords } from './words.ts';

type Say = ReturnType<typeof useSchedulerWords>;

/** "8 of 12, 2 wait". */
export function placesText(say: Say, { taken, capacity, waiting }: Event): string {
  const places = say(taken >= capacity ? 'placesFull' : 'places', { taken, capacity });
  return waiting > 0 ? `${places}, ${say('waiting', { count: waiting })}` : places;
}

/** "6:00 PM – 7:00 PM" on the club's clock. */
export const timesText = ({ startsAt, endsAt }: Event, timeZone: string) =>
  `${timeText(startsAt, timeZone)} – ${timeText(endsAt, timeZone)}`;

/** An event in one line, as it is read out. */
export const eventText = (say: Say, event: Event, timeZone: string, today: string) =>
  say('eventLabel', {
    name: event.type.name,
    when: `${dayText(event.day, { weekday: true, today })}, ${timesText(event, timeZone)}`,
    places: event.state === 'cancelled' ? say('cancelled') : placesText(say, event),
  });
