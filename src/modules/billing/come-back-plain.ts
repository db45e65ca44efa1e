import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import type { Books, Bought } from './come-back-books.ts';
import { listAlike } from './come-back-plain-store.ts';
import {
  type Aftermath,
  insertReversals,
  type NewReversal,
  takeBackMoney,
} from './come-back-store.ts';
import { reasonOf, type WantedComeBack } from './come-back-rules.ts';
import type { AttemptKey } from './model.ts';
import type { News } from './note-news.ts';

/** What came of payments that came back, before what they had bought is taken back. */
export type TakenBack = {
  news: (AttemptKey & { amountMinor: number })[];
  bought: Bought[];
  /** Drafts that the bank sent back and that are owed again: their members are told. */
  returned: News[];
};

/**
 * Takes back what is the only payment of its installment, and of which nothing ever went back or is about
 * to. Those that are alike in all that the rules ask for are read and reckoned as one. The installments
 * are locked, and each is named once. `known`: which were such; they were news, all of them.
 */
export async function takeBackPlain(
  tx: Tx,
  caller: Caller,
  books: Books,
  wanted: readonly WantedComeBack[],
): Promise<TakenBack & { known: Set<WantedComeBack> }> {
  const known = new Set<WantedComeBack>();
  const taken: TakenBack = { news: [], bought: [], returned: [] };
  if (wanted.length === 0) return { ...taken, known };
  const told = new Tellings();
  const kinds = wanted.map((one) => told.numberOf(one));
  const reversals: NewReversal[] = [];
  const aftermaths: { after: Aftermath; ids: number[] }[] = [];
  const buying: { of: Omit<Bought, 'id' | 'causeId'>; ids: number[] }[] = [];
  for (const alike of await listAlike(tx, caller.organizationId, wanted, kinds)) {
    const { amountMinor, askedAt, places } = alike;
    const first = wanted[places[0]!]!;
    const paid = {
      amountMinor,
      askedAt,
      backMinor: 0,
      refundingMinor: 0,
      isTaken: false,
      finalOn: null,
      creditOn: null,
    };
    const after = books.takeBack(alike, [paid], 0, {
      ...first,
      timesBack: 1,
      lostMinor: amountMinor,
    });
    const ids: number[] = [];
    for (const place of places) {
      const one = wanted[place]!;
      const { installmentId, attemptNo, kind, code, reason } = one;
      known.add(one);
      ids.push(installmentId);
      taken.news.push({ installmentId, attemptNo, amountMinor });
      reversals.push({ installmentId, attemptNo, kind, code, reason, amountMinor, refundId: null });
      if (after.isOwedAgain && kind === 'return')
        taken.returned.push({ installmentId, attemptNo, kind: 'returned' });
    }
    aftermaths.push({ after, ids });
    if (after.losesCredit) {
      const of = { club: books.clubOf(alike.clubId), round: alike.rounds, reason: reasonOf(first) };
      buying.push({ of, ids });
    }
  }
  if (reversals.length === 0) return { ...taken, known };
  const noted = await insertReversals(tx, caller, reversals);
  if (noted.length !== reversals.length)
    throw new Error('a payment came back that was locked and had not come back');
  await takeBackMoney(tx, caller.organizationId, aftermaths);
  const reversalOf = new Map(noted.map((one) => [one.installmentId, one.id]));
  for (const {
    of: { club, round, reason },
    ids,
  } of buying)
    for (const id of ids)
      taken.bought.push({ club, id, round, reason, causeId: reversalOf.get(id)! });
  return { ...taken, known };
}

/** Numbers for what is told of payments: those of one number are told the same. */
class Tellings {
  readonly #numbers = new Map<string, number>();
  readonly #rules = new Map<WantedComeBack['askAgainUntil'], number>();

  numberOf({ kind, code, reason, askAgainUntil }: WantedComeBack): number {
    const rule = numberIn(this.#rules, askAgainUntil);
    return numberIn(this.#numbers, `${rule} ${kind} ${code ?? ''} ${reason ?? ''}`);
  }
}

function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}
