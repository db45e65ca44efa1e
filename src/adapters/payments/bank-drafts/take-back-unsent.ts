import type { Caller } from '#kit/caller';
import { attemptOf, comeBackMany, noteFailedRefund, refundOf } from '#modules/billing/index';
import type { Tx } from '#platform/database/query';
import { returnReasonOf } from '../ach/index.ts';
import { listUnsendable, markReturned } from './entry-store.ts';

/**
 * Takes back what was booked on accounts that were closed before its file was made: nobody is drafted
 * whose mandate has ended, and what such a draft had bought goes as if the bank had sent it back (D21).
 * A draft whose attempt is not recorded yet stays, unsent, until it is. What of it was to be given back is
 * not sent either, and waits among loose money. Answers how many were taken back.
 */
export async function takeBackUnsent(tx: Tx, caller: Caller): Promise<number> {
  const unsent = (await listUnsendable(tx, caller.organizationId)).map(
    ({ id, key, closedWhy, refundKeys }) => {
      // whoever ended the mandate withdrew the authorization
      const code = closedWhy === 'revoked' ? 'R07' : closedWhy;
      return { id, code, refundKeys, attempt: attemptOf(caller.organizationId, key) };
    },
  );
  const { unknown } = await comeBackMany(
    tx,
    caller,
    unsent.flatMap(({ code, attempt }) =>
      attempt === undefined
        ? []
        : [
            {
              ...attempt,
              kind: 'return' as const,
              code,
              reason: `Not sent to the bank. ${returnReasonOf(code).sentence}`,
              askAgainUntil: () => null,
            },
          ],
    ),
  );
  const isOpen = new Set(unknown.map((one) => `${one.installmentId}-${one.attemptNo}`));
  const taken = unsent.filter(
    ({ attempt }) => !attempt || !isOpen.has(`${attempt.installmentId}-${attempt.attemptNo}`),
  );
  if (taken.length > 0) await markReturned(tx, caller, taken);
  for (const { refundKeys, code } of taken)
    for (const reference of refundKeys) {
      const refundId = refundOf(caller.organizationId, reference);
      if (refundId !== undefined)
        await noteFailedRefund(tx, caller, { refundId }, { reference, code });
    }
  return taken.length;
}
