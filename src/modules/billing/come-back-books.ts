import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import type { Club } from '#modules/identity/index';
import {
  afterComingBack,
  givenBackOf,
  nextRung,
  onTheWayAsBefore,
  onTheWayStill,
  type WantedComeBack,
} from './come-back-rules.ts';
import type { Aftermath, PaidAttempt } from './come-back-store.ts';
import type { Installment } from './model.ts';

/** What an installment's last collection had bought, and what takes it back. */
export type Bought = {
  club: Pick<Club, 'owedSessions'>;
  id: number;
  round: number;
  causeId: number;
  reason: string | null;
};

/** What an installment is told by, when its money comes back. */
export type Standing = Pick<
  Installment,
  | 'clubId'
  | 'state'
  | 'paidMinor'
  | 'refundedMinor'
  | 'firstAttemptOn'
  | 'owedAgainSince'
  | 'collectOn'
  | 'finalOn'
  | 'creditOn'
>;

/** A payment, as far as what comes of it goes. */
export type Payment = Pick<
  PaidAttempt,
  'amountMinor' | 'backMinor' | 'refundingMinor' | 'isTaken' | 'askedAt' | 'finalOn' | 'creditOn'
>;

/** Reckons how installments stand once their payments came back, on one day. */
export class Books {
  readonly #clubs: Map<number, { club: Club; today: Day }>;
  /** Days are reckoned once: what one run asked for was asked for at the same instant. */
  readonly #days = new Map<string, Day>();
  /** Likewise when each may be asked for again, for each reason. */
  readonly #askings = new Map<WantedComeBack['askAgainUntil'], Map<string, Day | null>>();

  constructor(clubs: readonly Club[], { now }: Caller) {
    this.#clubs = new Map(
      clubs.map((club) => [club.id, { club, today: dayAt(now, club.timeZone) }]),
    );
  }

  clubOf(clubId: number): Club {
    return this.#clubs.get(clubId)!.club;
  }

  /**
   * How an installment stands after one of its payments came back. `payments` are all of its payments,
   * the newest first; the one at `at` is taken from now on, with `lostMinor` of it.
   */
  takeBack(
    before: Standing,
    payments: readonly Payment[],
    at: number,
    told: Pick<WantedComeBack, 'kind' | 'askAgainUntil'> & { timesBack: number; lostMinor: number },
  ): Aftermath {
    const { club, today } = this.#clubs.get(before.clubId)!;
    const paid = payments[at]!;
    const given = givenBackOf(before, payments, at);
    paid.isTaken = true;
    const after = afterComingBack(before, told.lostMinor, given);
    const firstAttemptOn = before.firstAttemptOn ?? this.#dayOf(paid, club);
    const becamePastDue = after.isOwedAgain && before.state !== 'past_due';
    return {
      ...after,
      ...(after.isOwedAgain ? onTheWayStill(payments) : onTheWayAsBefore(before, after)),
      cameBack: after.isOwedAgain ? told.kind : null,
      firstAttemptOn: after.isOwedAgain ? firstAttemptOn : before.firstAttemptOn,
      owedAgainSince: becamePastDue ? today : before.owedAgainSince,
      collectOn: after.isOwedAgain
        ? this.#nextAsking(club, today, firstAttemptOn, told)
        : before.collectOn,
    };
  }

  #dayOf({ askedAt }: Pick<Payment, 'askedAt'>, { timeZone }: Club): Day {
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
    { askAgainUntil, timesBack }: Pick<WantedComeBack, 'askAgainUntil'> & { timesBack: number },
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
