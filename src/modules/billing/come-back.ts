import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { type Club, listClubs, recordAudit } from '#modules/identity/index';
import { type Reversed, reverseGrants } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import {
  afterComingBack,
  givenBackOf,
  nextRung,
  onTheWayAsBefore,
  onTheWayStill,
} from './come-back-rules.ts';
import {
  type Aftermath,
  countReturns,
  insertReversals,
  listPaid,
  lockInstallments,
  type PaidAttempt,
  takeBackMoney,
} from './come-back-store.ts';
import { creditLate } from './credit-settled.ts';
import type { AttemptKey, Installment } from './model.ts';
import { type News, noteNews } from './note-news.ts';
import * as refuse from './refusals.ts';
import { findInstallment } from './store.ts';

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
 * Books one payment that comes back, as `comeBackMany` does, and notes it in the audit trail. Refuses
 * `no_such_payment`.
 */
export async function comeBack(tx: Tx, caller: Caller, wanted: WantedComeBack): Promise<CameBack> {
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
 * moment, changes nothing more. For one payment or thousands, in the same few statements.
 */
export async function comeBackMany(
  tx: Tx,
  caller: Caller,
  wanted: readonly WantedComeBack[],
): Promise<CameBackMany> {
  const { organizationId } = caller;
  const ids = [...new Set(wanted.map((one) => one.installmentId))];
  const clubs = await listClubs(tx, organizationId);
  const locked = await lockInstallments(tx, organizationId, ids);
  await creditLate(tx, caller, clubs, locked);
  const installments = new Map(locked.map((one) => [one.id, one]));
  const payments = await listPaid(tx, organizationId, ids);
  const paid = new Map(payments.map((one) => [keyText(one), one] as const));
  const known = wanted.filter((one) => paid.has(keyText(one)));
  const noted = await insertReversals(
    tx,
    caller,
    known.map((one) => ({
      ...one,
      amountMinor: paid.get(keyText(one))!.amountMinor,
      refundId: null,
    })),
  );
  const reversalOf = new Map(noted.map((one) => [keyText(one), one.id]));
  // told twice in one file, it came back once
  const toldOnce = new Map(known.map((one) => [keyText(one), one]));
  const news = [...toldOnce.values()].filter((one) => reversalOf.has(keyText(one)));
  const books = new Books(clubs, payments, caller);
  const timesBack = await countReturns(tx, organizationId, ids);
  for (const one of news)
    books.takeBack(installments.get(one.installmentId)!, {
      wanted: one,
      paid: paid.get(keyText(one))!,
      reversalId: reversalOf.get(keyText(one))!,
      timesBack: timesBack.get(one.installmentId) ?? 1,
    });
  if (books.aftermaths.size > 0)
    await takeBackMoney(tx, organizationId, [...books.aftermaths.values()]);
  await noteNews(tx, caller, books.returned);
  return {
    news: news.map((one) => ({ ...one, amountMinor: paid.get(keyText(one))!.amountMinor })),
    unknown: wanted.filter((one) => !paid.has(keyText(one))),
    reversed: await reverseBought(tx, caller, books.bought),
  };
}

const keyText = (key: AttemptKey) => `${key.installmentId}-${key.attemptNo}`;

/** What an installment's last collection had bought, and what takes it back. */
export type Bought = {
  club: Pick<Club, 'owedSessions'>;
  id: number;
  round: number;
  causeId: number;
  reason: string | null;
};

/** Reckons how installments stand once their payments came back; two parts of one, one after the other. */
class Books {
  readonly aftermaths = new Map<number, Aftermath>();
  readonly bought: Bought[] = [];
  /** Drafts that the bank sent back and that are owed again: their members are told. */
  readonly returned: News[] = [];
  readonly #clubs: Map<number, { club: Club; today: Day }>;
  readonly #payments = new Map<number, PaidAttempt[]>();
  /** Days are reckoned once: what one run asked for was asked for at the same instant. */
  readonly #days = new Map<string, Day>();
  /** Likewise when each may be asked for again, for each reason. */
  readonly #askings = new Map<WantedComeBack['askAgainUntil'], Map<string, Day | null>>();

  constructor(clubs: readonly Club[], payments: readonly PaidAttempt[], { now }: Caller) {
    this.#clubs = new Map(
      clubs.map((club) => [club.id, { club, today: dayAt(now, club.timeZone) }]),
    );
    for (const one of payments) {
      const others = this.#payments.get(one.installmentId);
      if (others) others.push(one);
      else this.#payments.set(one.installmentId, [one]);
    }
  }

  takeBack(
    installment: Installment,
    told: { wanted: WantedComeBack; paid: PaidAttempt; reversalId: number; timesBack: number },
  ): void {
    const { wanted, paid } = told;
    const { club, today } = this.#clubs.get(installment.clubId)!;
    const earlier = this.aftermaths.get(installment.id);
    const before = earlier ?? installment;
    const payments = this.#payments.get(installment.id)!;
    const given = givenBackOf(before, payments, payments.indexOf(paid));
    paid.isTaken = true;
    const after = afterComingBack(before, paid.amountMinor, given);
    const firstAttemptOn = before.firstAttemptOn ?? this.#dayOf(paid, club);
    const becamePastDue = after.isOwedAgain && before.state !== 'past_due';
    this.aftermaths.set(installment.id, {
      ...after,
      ...(after.isOwedAgain ? onTheWayStill(payments) : onTheWayAsBefore(before, after)),
      losesCredit: after.losesCredit || earlier?.losesCredit === true,
      isOwedAgain: after.isOwedAgain || earlier?.isOwedAgain === true,
      id: installment.id,
      cameBack: after.isOwedAgain ? wanted.kind : (earlier?.cameBack ?? null),
      firstAttemptOn: after.isOwedAgain ? firstAttemptOn : before.firstAttemptOn,
      owedAgainSince: becamePastDue ? today : before.owedAgainSince,
      collectOn: after.isOwedAgain
        ? this.#nextAsking(club, today, firstAttemptOn, told)
        : before.collectOn,
    });
    if (after.isOwedAgain && wanted.kind === 'return')
      this.returned.push({
        installmentId: installment.id,
        attemptNo: wanted.attemptNo,
        kind: 'returned',
      });
    if (after.losesCredit)
      this.bought.push({
        club,
        id: installment.id,
        round: installment.rounds,
        causeId: told.reversalId,
        reason: reasonOf(wanted),
      });
  }

  #dayOf({ askedAt }: PaidAttempt, { timeZone }: Club): Day {
    const key = `${timeZone} ${askedAt.epochMilliseconds}`;
    let day = this.#days.get(key);
    if (day === undefined) this.#days.set(key, (day = dayAt(askedAt, timeZone)));
    return day;
  }

  /** The next rung of the ladder, where what came back may be asked for again by then. */
  #nextAsking(
    { id, retryDays }: Pick<Club, 'id' | 'retryDays'>,
    today: Day,
    firstAttemptOn: Day,
    { wanted: { askAgainUntil }, timesBack }: { wanted: WantedComeBack; timesBack: number },
  ): Day | null {
    const known = this.#askings.get(askAgainUntil) ?? new Map<string, Day | null>();
    this.#askings.set(askAgainUntil, known);
    const key = `${id} ${firstAttemptOn} ${timesBack}`;
    let next = known.get(key);
    if (next === undefined) {
      const until = askAgainUntil({ timesBack, firstAskedOn: firstAttemptOn });
      next = until === null ? null : nextRung(firstAttemptOn, retryDays, today, until);
      known.set(key, next);
    }
    return next;
  }
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

const reasonOf = ({ code, reason }: Pick<WantedComeBack, 'code' | 'reason'>) =>
  [code, reason].filter((part) => part !== null).join(': ') || null;
