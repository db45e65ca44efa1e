import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { findReturnLine, putLineNote, type ToldLine } from './return-line-store.ts';
import { nothingToLookAfter, noSuchLine } from './refusals.ts';

/**
 * Notes how somebody looked after a line from the bank that changed nothing by itself: it is no draft of
 * ours, or does not fit one. Said anew, the newest words stand; the audit trail has all. Refuses
 * `no_such_return_line`, `nothing_to_look_after`.
 */
export async function lookAfterLine(
  tx: Tx,
  caller: Caller,
  wanted: { returnsId: number; line: number; note: string },
): Promise<ToldLine> {
  const { returnsId, note } = wanted;
  const line = await findReturnLine(tx, caller.organizationId, wanted);
  if (!line) throw noSuchLine();
  if (line.outcome !== 'unmatched' && line.outcome !== 'needs_a_look') throw nothingToLookAfter();
  await putLineNote(tx, caller, { returnsId, position: line.position, note });
  await recordAudit(tx, caller, {
    action: 'bank_return_line.look_after',
    subjectKind: 'organization',
    subjectId: caller.organizationId,
    before: { note: line.note },
    after: { returnFileId: returnsId, line: line.line, note },
  });
  return { ...line, note, notedAt: caller.now, notedBy: caller.actor };
}
