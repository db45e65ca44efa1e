import { addDays, addLength, type Day } from '#kit/days';

/** A month of the calendar, written `2023-11`. */
export type Month = string;

/**
 * The days of a month up to and including `last`; of a month that has not begun, its first one, on which
 * nothing can have moved.
 */
export function daysOfMonth(month: Month, last: Day): Day[] {
  const first = `${month}-01`;
  const end = addLength(first, { count: 1, unit: 'month' });
  const days = [first];
  for (let day = addDays(first, 1); day < end && day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
