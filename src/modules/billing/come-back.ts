import type { Caller } from '#kit/caller';
import { listClubs, recordAudit } from '#modules/identity/index';
import { type Reversed, reverseGrants } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { Books, type Bought } from './come-back-books.ts';
import { takeBackOthers } from './come-back-others.ts';
import { takeBackPlain } from './come-back-plain.ts';
import { isUnsent, type WantedComeBack } from './come-back-rules.ts';
import { listPaid, lockInstallments } from './come-back-store.ts';
import { creditLate } from './credit-settled.ts';
import type { AttemptKey, Installment } from './model.ts';
import { noteNews } from './note-news.ts';
import * as refuse from './refusals.ts';
import { findInstallment } from './store.ts';

/** What money coming back came to. */
export type CameBack = {
  installment: Installment;
  reversed: Reversed[];
  /** Whether this was news; what had come back before comes back once (I8). */
  isNews: boolean;
};

/**
 * Books one payment that comes back, as `comeBackMany` does, and notes it in the audit trail. Refuses
 * `no_such_payment`, and `not_at_the_bank` for a draft that is in no file yet.
 */
export async function comeBack(tx: Tx, caller: Caller, wanted: WantedComeBack): Promise<CameBack> {
  const payments = await listPaid(tx, caller.organizationId, [wanted.installmentId]);
  const paid = payments.find(({ attemptNo }) => attemptNo === wanted.attemptNo);
  if (paid && !paid.isTaken && isUnsent(paid)) throw refuse.notAtTheBank();
  const { news, unknown, reversed } = await comeBackMany(tx, caller, [wanted]);
  if (unknown.length > 0) throw refuse.noSuchPayment();
  const { installmentId, attemptNo, kind, code, reason } = wanted;
  if (news.length > 0)
    await recordAudit(tx, caller, {
      action: `installment.${kind}`,
      subjectKind: 'installment',
      subjectId: installmentId,
      after: { attempt: attemptNo, amountMinor: news[0]!.amountMinor, code, reason },
    });
  const installment = (await findInstallment(tx, caller.organizationId, installmentId))!;
  return { installment, reversed, isNews: news.length > 0 };
}

/** What payments coming back came to: which were news, and which nobody knows. */
export type CameBackMany = {
  news: (AttemptKey & { amountMinor: number })[];
  unknown: AttemptKey[];
  reversed: Reversed[];
};

/**
 * Books payments that come back: drafts the bank returned, disputes that were lost (D21). An installment
 * is owed again; what its payment had bought is reversed, what of it was used is owed. It is asked for
 * again on the club's ladder only where the reason allows. The same coming back twice, even at the same
 * moment, changes nothing more. For one payment or thousands, in the same few statements: most are the
 * only payment of their installment and alike in all that counts, and are reckoned once for all.
 */
export async function comeBackMany(
  tx: Tx,
  caller: Caller,
  wanted: readonly WantedComeBack[],
): Promise<CameBackMany> {
  const { organizationId } = caller;
  const clubs = await listClubs(tx, organizationId);
  const ids = [...new Set(wanted.map((one) => one.installmentId))];
  await creditLate(tx, caller, clubs, await lockInstallments(tx, organizationId, ids));
  const books = new Books(clubs, caller);
  const plain = await takeBackPlain(tx, caller, books, onlyOnce(wanted));
  const others = await takeBackOthers(
    tx,
    caller,
    books,
    wanted.filter((one) => !plain.known.has(one)),
  );
  await noteNews(tx, caller, [...plain.returned, ...others.returned]);
  return {
    news: [...plain.news, ...others.news],
    unknown: others.unknown,
    reversed: await reverseBought(tx, caller, [...plain.bought, ...others.bought]),
  };
}

/** Those whose installment nobody else here names. */
function onlyOnce(wanted: readonly WantedComeBack[]): WantedComeBack[] {
  const times = new Map<number, number>();
  for (const { installmentId } of wanted)
    times.set(installmentId, (times.get(installmentId) ?? 0) + 1);
  return wanted.filter(({ installmentId }) => times.get(installmentId) === 1);
}

/** Reverses what payments had bought, by the policy of each one's club. */
export async function reverseBought(
  tx: Tx,
  caller: Caller,
  bought: readonly Bought[],
): Promise<Reversed[]> {
  const reversed: Reversed[] = [];
  for (const owed of ['next_grant', 'forgive'] as const)
    reversed.push(
      ...(await reverseGrants(tx, caller, {
        sourceKind: 'installment',
        causeKind: 'payment_reversal',
        sources: bought.filter(({ club }) => club.owedSessions === owed),
        owed,
      })),
    );
  return reversed;
}
