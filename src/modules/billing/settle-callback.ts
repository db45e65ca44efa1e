import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { attemptOf, type PaymentCallback } from './processor.ts';
import { recordAnswers } from './record-answers.ts';
import { findAttempt } from './store.ts';

/**
 * Settles an answer that a processor delivers by itself. The first delivery counts; later ones, and
 * ones about attempts we never made, change nothing (D17).
 */
export async function settleCallback(
  tx: Tx,
  caller: Caller,
  callback: PaymentCallback,
): Promise<'settled' | 'known' | 'unknown'> {
  const key = attemptOf(caller.organizationId, callback.key);
  const attempt = key && (await findAttempt(tx, caller.organizationId, key));
  if (!key || !attempt) return 'unknown';
  const club = (await findClub(tx, caller.organizationId, attempt.clubId))!;
  const { asked } = await recordAnswers(tx, caller, club, [
    {
      ...callback,
      ...key,
      amountMinor: attempt.amountMinor,
      askedOn: dayAt(attempt.askedAt, club.timeZone),
    },
  ]);
  return asked.count > 0 ? 'settled' : 'known';
}
