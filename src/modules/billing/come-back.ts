import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { findClub, recordAudit } from '#modules/identity/index';
import { type Reversed, reverseGrants } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import {
  countReturns,
  findPaid,
  insertReversal,
  type PaidAttempt,
  takeBackMoney,
} from './come-back-store.ts';
import type { AttemptKey, Installment } from './model.ts';
import * as refuse from './refusals.ts';
import { afterComingBack, type ComesBack, nextRung } from './come-back-rules.ts';
import { findInstallment, lockInstallment } from './store.ts';

/** Money that is taken from the club again, without anybody having given it. */
export type WantedComeBack = AttemptKey & {
  kind: 'return' | 'dispute';
  /** The bank's or the processor's own, such as `R01`; null = there is none. */
  code: string | null;
  /** In words, for the ledger and the front desk; null = the code says it all. */
  reason: string | null;
  /**
   * The last day on which it may be asked for again, given how often it has come back so far and the
   * day it was first asked for; null = never (D22).
   */
  askAgainUntil: (facts: { timesBack: number; firstAskedOn: Day }) => Day | null;
};

/** What money coming back came to. */
export type CameBack = {
  installment: Installment;
  reversed: Reversed[];
  /** Whether this was news; what had come back before comes back once (I8). */
  isNews: boolean;
};

/**
 * Books money that comes back: a draft the bank returned, a dispute that was lost (D21). The installment
 * is owed again; what its payment had bought is reversed, what of it was used is owed. It is asked for
 * again on the club's ladder only where the reason allows. The same coming back twice, even at the same
 * moment, changes nothing more. Refuses `no_such_payment`.
 */
export async function comeBack(tx: Tx, caller: Caller, wanted: WantedComeBack): Promise<CameBack> {
  const before = await lockInstallment(tx, caller.organizationId, wanted.installmentId);
  const paid = before && (await findPaid(tx, caller.organizationId, wanted));
  if (!before || !paid) throw refuse.noSuchPayment();
  const { amountMinor } = paid;
  const reversalId = await insertReversal(tx, caller, { ...wanted, amountMinor, refundId: null });
  if (reversalId === undefined) return { installment: before, reversed: [], isNews: false };

  const club = (await findClub(tx, caller.organizationId, before.clubId))!;
  const after = afterComingBack(before, amountMinor);
  const firstAttemptOn = before.firstAttemptOn ?? dayAt(paid.askedAt, club.timeZone);
  await takeBackMoney(tx, caller.organizationId, before.id, {
    ...after,
    cameBack: wanted.kind,
    firstAttemptOn,
    collectOn: await nextAsking(tx, caller, before, after, {
      ...wanted,
      firstAttemptOn,
      paid,
      club,
    }),
  });
  const reversed = await reverse(tx, caller, before, after, {
    reversalId,
    reason: reasonOf(wanted),
    owed: club.owedSessions,
  });
  await recordAudit(tx, caller, {
    action: `installment.${wanted.kind}`,
    subjectKind: 'installment',
    subjectId: before.id,
    after: { attempt: wanted.attemptNo, amountMinor, code: wanted.code, reason: wanted.reason },
  });
  const installment = (await findInstallment(tx, caller.organizationId, before.id))!;
  return { installment, reversed, isNews: true };
}

/** The next rung of the ladder, where what came back may be asked for again by then. */
async function nextAsking(
  tx: Tx,
  caller: Caller,
  before: Installment,
  after: ComesBack,
  given: Pick<WantedComeBack, 'askAgainUntil'> & {
    firstAttemptOn: Day;
    paid: PaidAttempt;
    club: { timeZone: string; retryDays: readonly number[] };
  },
): Promise<Day | null> {
  if (!after.isOwedAgain) return before.collectOn;
  const timesBack = await countReturns(tx, caller.organizationId, before.id);
  const { firstAttemptOn, club } = given;
  const until = given.askAgainUntil({ timesBack, firstAskedOn: firstAttemptOn });
  const today = dayAt(caller.now, club.timeZone);
  return until === null ? null : nextRung(firstAttemptOn, club.retryDays, today, until);
}

/** Reverses what the payment had bought, if it had been collected and its sessions credited. */
export async function reverse(
  tx: Tx,
  caller: Caller,
  before: Installment,
  after: ComesBack,
  given: { reversalId: number; reason: string | null; owed: 'next_grant' | 'forgive' },
): Promise<Reversed[]> {
  if (!after.losesCredit) return [];
  return reverseGrants(tx, caller, {
    source: { kind: 'installment', id: before.id, round: before.rounds },
    cause: { kind: 'payment_reversal', id: given.reversalId },
    reason: given.reason,
    owed: given.owed,
  });
}

const reasonOf = ({ code, reason }: Pick<WantedComeBack, 'code' | 'reason'>) =>
  [code, reason].filter((part) => part !== null).join(': ') || null;
