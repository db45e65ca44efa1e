import { minuteAt } from './calendar-days.ts';
import type { Event } from './queries.ts';

/** Where an event stands in the column of its day: minutes, and which of so many lanes side by side. */
export type Placed = {
  event: Event;
  fromMinute: number;
  untilMinute: number;
  lane: number;
  lanes: number;
};

/** Events of one day, side by side where they overlap; one past midnight ends with the column. */
export function placeEvents(events: readonly Event[], timeZone: string): Placed[] {
  const placed = events
    .map((event) => {
      const fromMinute = minuteAt(event.startsAt, timeZone);
      const minutes = (Date.parse(event.endsAt) - Date.parse(event.startsAt)) / 60_000;
      return { event, fromMinute, untilMinute: Math.min(1440, fromMinute + minutes) };
    })
    .sort((a, b) => a.fromMinute - b.fromMinute || b.untilMinute - a.untilMinute);
  const result: Placed[] = [];
  let group: Placed[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of group) one.lanes = ends.length;
    result.push(...group);
    group = [];
    ends = [];
  };
  for (const one of placed) {
    if (ends.every((end) => end <= one.fromMinute)) close();
    const free = ends.findIndex((end) => end <= one.fromMinute);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = one.untilMinute;
    group.push({ ...one, lane, lanes: 1 });
  }
  close();
  return result;
}

/** Black or white, whichever is read better on a colour: always at least 4.5 to 1. */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

/** The hours that a grid shows: the usual day, and whatever happens outside of it. */
export function hoursShown(placed: readonly Placed[]): { first: number; last: number } {
  const first = Math.min(7 * 60, ...placed.map(({ fromMinute }) => fromMinute));
  const last = Math.max(21 * 60, ...placed.map(({ untilMinute }) => untilMinute));
  return { first: Math.floor(first / 60), last: Math.ceil(last / 60) };
}
