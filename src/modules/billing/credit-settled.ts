import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import type { Club } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { creditCollected } from './record-answers.ts';
import { nextSettled, takeSettled } from './settled-store.ts';

/**
 * Credits what was paid by drafts that are final by now, where the club waits for that (D20). The days
 * of life count from the day the draft became final, however late this runs. Up to `limit`
 * installments of a club, of one day; answers how many.
 */
export async function creditSettled(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone' | 'currency'>,
  limit: number,
): Promise<number> {
  const day = await nextSettled(tx, caller, club.id);
  if (day === null || day > dayAt(caller.now, club.timeZone)) return 0;
  const ids = await takeSettled(tx, caller, { clubId: club.id, day, limit });
  await creditCollected(tx, caller, club, ids, day);
  return ids.length;
}
