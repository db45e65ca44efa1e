import { addBankingDays } from '#kit/banking-days';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { listClubs } from '#modules/identity/index';
import { forgetFinalDays, noteFinalDays } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import type { AttemptKey } from './model.ts';
import { dateCredits, finalDaysOf, insertSent, sentAmong } from './sent-draft-store.ts';

/**
 * Drafts stand in a file from now on, whose money moves on the banking day `movesOn`: each is final so many
 * banking days after it as its club has set, and credits then, where the club waits for that (D20). The
 * lock of files (`takeFileLock`) must be held since before the drafts were chosen.
 */
export async function noteSent(
  tx: Tx,
  caller: Caller,
  drafts: readonly (AttemptKey & { clubId: number })[],
  movesOn: Day,
): Promise<void> {
  if (drafts.length === 0) return;
  const clubs = await listClubs(tx, caller.organizationId);
  const days = new Map(
    clubs.map(({ id, achSettlementDays }) => [id, addBankingDays(movesOn, achSettlementDays)]),
  );
  const sent = drafts.map(({ installmentId, attemptNo, clubId }) => ({
    installmentId,
    attemptNo,
    finalOn: days.get(clubId)!,
  }));
  await insertSent(tx, caller.organizationId, sent);
  await passOn(tx, caller, sent);
}

/**
 * Drafts were recorded that only a file moves: what was known of their installments' days is void. A file
 * may have taken some along already, asked for by somebody who died before it was recorded.
 */
export async function noteByFile(
  tx: Tx,
  caller: Caller,
  drafts: readonly AttemptKey[],
): Promise<void> {
  const again = drafts.filter(({ attemptNo }) => attemptNo > 1);
  if (again.length > 0) await forgetFinalDays(tx, caller, sourceKind, idsOf(again));
  if (drafts.length > 0)
    await passOn(tx, caller, await sentAmong(tx, caller.organizationId, drafts));
}

/** Lets the waiting sessions and the ledger know from which day the money of drafts is final. */
async function passOn(tx: Tx, caller: Caller, sent: readonly AttemptKey[]): Promise<void> {
  if (sent.length === 0) return;
  const ids = idsOf(sent);
  await dateCredits(tx, caller.organizationId, ids);
  await noteFinalDays(tx, caller, sourceKind, finalDaysOf(caller.organizationId, ids));
}

const sourceKind = 'installment';
const idsOf = (drafts: readonly AttemptKey[]) => drafts.map(({ installmentId }) => installmentId);
