import type { Caller } from '#kit/caller';
import { attemptOf, withdrawDrafts } from '#modules/billing/index';
import type { Tx } from '#platform/database/query';
import { returnReasonOf } from '../ach/index.ts';
import { listUnsendable, markReturned } from './entry-store.ts';
import { markWithdrawn } from './withdrawn-store.ts';

/**
 * Takes back what was booked on accounts that were closed before its file was made: nobody is drafted
 * whose mandate has ended, and what such a draft had bought goes as if the bank had sent it back (D21).
 * A draft whose attempt is not recorded yet stays, unsent, until it is. What of it was to be given back is
 * not sent either, and is owed no more. Answers how many were taken back.
 */
export async function takeBackUnsent(tx: Tx, caller: Caller): Promise<number> {
  const unsent = (await listUnsendable(tx, caller.organizationId)).map(
    ({ id, key, closedWhy }) => ({
      id,
      // whoever ended the mandate withdrew the authorization
      code: closedWhy === 'revoked' ? 'R07' : closedWhy,
      attempt: attemptOf(caller.organizationId, key),
    }),
  );
  const { withdrawn } = await withdrawDrafts(
    tx,
    caller,
    unsent.flatMap(({ code, attempt }) =>
      attempt ? [{ ...attempt, code, reason: returnReasonOf(code).sentence }] : [],
    ),
  );
  const trials = unsent.filter(({ attempt }) => !attempt);
  if (withdrawn.length > 0) await markWithdrawn(tx, caller, withdrawn);
  if (trials.length > 0) await markReturned(tx, caller, trials);
  return withdrawn.length + trials.length;
}
