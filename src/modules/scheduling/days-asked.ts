import { type Day, daysBetween } from '#kit/days';
import { refuseFields } from '#kit/refusal';

/** Refuses a stretch of days that ends before it begins, or is longer than is answered at once. */
export function checkDays({ from, through }: { from: Day; through: Day }, most: number): void {
  const length = daysBetween(from, through) + 1;
  if (length < 1 || length > most)
    throw refuseFields('invalid_request', [
      {
        field: 'through',
        message: `The last day must be the first one or later, at most ${most} days in all.`,
      },
    ]);
}
