import type { Caller } from '#kit/caller';
import { lockAgreements, putOnStatement } from '#modules/enrollment/index';
import { recordAuditOfMany } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { agreementIdsOf } from './store.ts';
import type { AttemptKey } from './model.ts';
import { stopAsking } from './notice-store.ts';

/**
 * Locks the agreements that declines might put on statement. They are locked before any of their dues is,
 * by everybody: two batches with dues of the same agreement, and the desk, then go one after the other
 * instead of waiting for each other (I18).
 */
export async function lockForStatement(
  tx: Tx,
  caller: Caller,
  declined: readonly AttemptKey[],
): Promise<void> {
  if (declined.length === 0) return;
  const { organizationId } = caller;
  const ids = declined.map(({ installmentId }) => installmentId);
  await lockAgreements(tx, organizationId, agreementIdsOf(organizationId, ids));
}

/**
 * Puts agreements whose dues failed for the last time on statement: none of their dues is asked for by a
 * run from then on (D22). Answers the agreements that were moved.
 */
export async function moveToStatement(
  tx: Tx,
  caller: Caller,
  failed: readonly { agreementId: number }[],
): Promise<number[]> {
  if (failed.length === 0) return [];
  const agreementIds = [...new Set(failed.map((one) => one.agreementId))].sort((a, b) => a - b);
  const moved = await putOnStatement(tx, caller, agreementIds);
  if (moved.length === 0) return [];
  await stopAsking(tx, caller.organizationId, moved);
  await recordAuditOfMany(tx, caller, {
    action: 'agreement.to_statement',
    subjectKind: 'agreement',
    subjectIds: moved,
    after: { kind: 'statement', reason: 'the last try failed' },
  });
  return moved;
}
