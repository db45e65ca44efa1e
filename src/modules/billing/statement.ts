import { createHash } from 'node:crypto';
import type { Instant } from '#kit/days';
import type { StatementKind } from './model.ts';

/**
 * One movement on somebody's books. `dispute`: money taken because its card's holder contests it, when that
 * began; `dispute_won`: given back because the club was right. A lost dispute moves nothing more.
 */
export type StatementLine = {
  kind: StatementKind;
  /** Of the payment that was made, came back or is contested, or of the refund. */
  key: string;
  amountMinor: number;
  at: Instant;
};

/** Whose movements: a club's, in a stretch of time. */
export type StatementOf = { clubId: number; from: Instant; until: Instant };

/**
 * Lines of one kind in one of several stretches of time that follow each other, added up. The digest is
 * the same for the same lines, in whatever order: two books with equal sums need not be read line by line.
 */
export type StatementSum = {
  /** Which stretch: 0 is the first. */
  slot: number;
  kind: StatementLine['kind'];
  count: number;
  amountMinor: number;
  digest: string;
};

/** Lines added up in memory, for books that are elsewhere; `digestOf` is the same in SQL. */
export function sumLines(
  lines: readonly StatementLine[],
  starts: readonly Instant[],
): StatementSum[] {
  const bounds = starts.map((start) => start.epochNanoseconds);
  const sums = new Map<string, StatementSum & { sum: bigint }>();
  for (const { kind, key, amountMinor, at } of lines) {
    const slot = bounds.findLastIndex((bound) => bound <= at.epochNanoseconds);
    const place = `${slot} ${kind}`;
    const known = sums.get(place) ?? { slot, kind, count: 0, amountMinor: 0, digest: '', sum: 0n };
    known.count += 1;
    known.amountMinor += amountMinor;
    const hash = createHash('md5').update(`${key} ${amountMinor}`).digest('hex');
    known.sum += BigInt(`0x${hash.slice(0, 15)}`);
    sums.set(place, known);
  }
  return [...sums.values()].map(({ sum, ...one }) => ({ ...one, digest: String(sum) }));
}
