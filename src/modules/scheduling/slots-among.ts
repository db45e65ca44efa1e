import type { Slot } from './model.ts';
import { isAfter } from './rules.ts';

/** Two of several slots that want the same trainer or room at once. Slots are counted from 0. */
export type Among = { place: number; by: number; isTrainerTaken: boolean; isRoomTaken: boolean };

/**
 * Which of several slots stand in each other's way: a series whose events are longer than a day, or one of
 * its events that was moved to the day of another. The sooner ones stay; `isOut` are slots in which nothing
 * takes place anyway.
 */
export function slotsAmong(slots: readonly Slot[], isOut: (place: number) => boolean): Among[] {
  const found: Among[] = [];
  const kept: number[] = [];
  const soonestFirst = [...slots.keys()]
    .filter((place) => !isOut(place))
    .sort((a, b) => slots[a]!.startsAt.epochMilliseconds - slots[b]!.startsAt.epochMilliseconds);
  for (const place of soonestFirst) {
    const slot = slots[place]!;
    const others = kept.flatMap((by) => {
      const other = slots[by]!;
      const isTrainerTaken =
        slot.trainerId !== null &&
        slot.trainerId === other.trainerId &&
        isAfter(other.busyUntil, slot.startsAt);
      const isRoomTaken =
        slot.roomId !== null &&
        slot.roomId === other.roomId &&
        isAfter(other.endsAt, slot.startsAt);
      return isTrainerTaken || isRoomTaken ? [{ place, by, isTrainerTaken, isRoomTaken }] : [];
    });
    if (others.length === 0) kept.push(place);
    found.push(...others);
  }
  return found;
}
