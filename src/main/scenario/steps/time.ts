import { localTime } from '#kit/days';
import type { ReadStep } from '../step.ts';

/** `advance_to`: moves the club's clock; what falls due on the way happens on the way. */
export const advanceTo: ReadStep = (value) => {
  const wallClock = value.wallClock();
  return (world) => world.advanceTo(localTime(wallClock, world.club.timeZone));
};
