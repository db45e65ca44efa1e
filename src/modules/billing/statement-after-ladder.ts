import type { Caller } from '#kit/caller';
import { putOnStatement } from '#modules/enrollment/index';
import { recordAuditOfMany } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { stopAsking } from './notice-store.ts';

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
