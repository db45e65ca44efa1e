import type { Caller } from '#kit/caller';
import { dayAt, type Day, startOfDay } from '#kit/days';
import type { Club } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Installment } from './model.ts';
import { holdDisputed } from './hold-disputed.ts';
import { creditCollected } from './record-answers.ts';
import { nextSettled, strikeOff, takeSettled } from './settled-store.ts';

type CreditingClub = Pick<Club, 'id' | 'timeZone' | 'currency'>;

/**
 * Credits what was paid by drafts that are final by now, where the club waits for that (D20). The days
 * of life count from the day the draft became final, however late this runs. Up to `limit`
 * installments of a club, of one day; answers how many.
 */
export async function creditSettled(
  tx: Tx,
  caller: Caller,
  club: CreditingClub,
  limit: number,
): Promise<number> {
  const day = await nextSettled(tx, caller, club.id);
  if (day === null || day > dayAt(caller.now, club.timeZone)) return 0;
  const ids = await takeSettled(tx, caller, { clubId: club.id, day, limit });
  await creditOn(tx, caller, club, ids, day);
  return ids.length;
}

/** What was contested while its draft was on its way is held from the first (D21). */
async function creditOn(
  tx: Tx,
  caller: Caller,
  club: CreditingClub,
  installmentIds: readonly number[],
  day: Day,
): Promise<void> {
  const since = startOfDay(day, club.timeZone);
  await creditCollected(tx, caller, club, installmentIds, day, since);
  await holdDisputed(tx, caller, installmentIds);
}

/**
 * Credits what of these installments should have been credited by now, before anything else befalls
 * them: that the calendar's work is late changes no books (I9). They must be locked.
 */
export async function creditLate(
  tx: Tx,
  caller: Caller,
  clubs: readonly CreditingClub[],
  installments: readonly Pick<Installment, 'id' | 'clubId' | 'state' | 'creditOn'>[],
): Promise<void> {
  for (const club of clubs) {
    const today = dayAt(caller.now, club.timeZone);
    const late = installments.filter(
      (one) =>
        one.clubId === club.id &&
        one.state === 'collected' &&
        one.creditOn !== null &&
        one.creditOn <= today,
    );
    for (const day of new Set<Day>(late.map((one) => one.creditOn!).sort())) {
      const ids = late.filter((one) => one.creditOn === day).map(({ id }) => id);
      await strikeOff(tx, caller, ids);
      await creditOn(tx, caller, club, ids, day);
    }
  }
}
