type Timed = { startsAt: string; endsAt: string };

/** Check-in before an event begins is busier than during it: the one whose people come now. */
const arriveMinutes = 30;

/** The event that a desk most likely works on: the one people arrive for now, else the next, else the last. */
export function nextUp<Event extends Timed>(
  events: readonly Event[],
  now: string,
): Event | undefined {
  const at = Date.parse(now);
  const arriving = events.find(
    ({ startsAt }) => Math.abs(Date.parse(startsAt) - at) <= arriveMinutes * 60_000,
  );
  return arriving ?? events.find(({ endsAt }) => Date.parse(endsAt) >= at) ?? events.at(-1);
}
