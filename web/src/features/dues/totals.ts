import { type Money, moneyText } from '@/lib/format.ts';
import type { Run } from './queries.ts';

type Tally = { count: number; amount: Money };

/** The sum of amounts, each currency by itself: "$31,323.00 + €120.00". */
export function sumText(amounts: readonly Money[]): string {
  const sums = new Map<string, number>();
  for (const { amountMinor, currency } of amounts)
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  const told = [...sums].filter(([, amountMinor], at) => amountMinor !== 0 || at === 0);
  return told.map(([currency, amountMinor]) => moneyText({ amountMinor, currency })).join(' + ');
}

const add = (tallies: readonly Tally[]) => ({
  count: tallies.reduce((sum, tally) => sum + tally.count, 0),
  amounts: tallies.map((tally) => tally.amount),
});

/** What a run came to over all its clubs. */
export function totalsOf(run: Run) {
  const declined = new Map<string, { words: string; tallies: Tally[] }>();
  const credited = new Map<string, number>();
  for (const club of run.clubs) {
    for (const { code, words, ...tally } of club.declined) {
      const known = declined.get(code) ?? { words, tallies: [] };
      declined.set(code, { words, tallies: [...known.tallies, tally] });
    }
    for (const { itemId, sessions } of club.credited)
      credited.set(itemId, (credited.get(itemId) ?? 0) + sessions);
  }
  const asked = add(run.clubs.map((club) => club.asked));
  const reasons = [...declined].map(([code, { words, tallies }]) => ({
    code,
    words,
    ...add(tallies),
  }));
  return {
    asked,
    collected: add(run.clubs.map((club) => club.collected)),
    onTheirWay: add(run.clubs.map((club) => club.onTheirWay)),
    waiting: add(run.clubs.map((club) => club.waiting)),
    reasons,
    declinedCount: reasons.reduce((sum, reason) => sum + reason.count, 0),
    credited: [...credited].map(([itemId, sessions]) => ({ itemId, sessions })),
    creditedCount: [...credited.values()].reduce((sum, sessions) => sum + sessions, 0),
    /** What the preview counted, or what was asked where that is more or there was none. */
    expected: Math.max(run.expected ?? 0, asked.count),
  };
}

/** How much of what was asked for came, in percent with one digit; amounts of one currency only. */
export function collectedPercent(run: Run): number | null {
  const currencies = new Set(run.clubs.map((club) => club.asked.amount.currency));
  const sum = (of: 'asked' | 'collected') =>
    run.clubs.reduce((total, club) => total + club[of].amount.amountMinor, 0);
  if (currencies.size !== 1 || sum('asked') === 0) return null;
  return Math.round((1000 * sum('collected')) / sum('asked')) / 10;
}

/** "Not enough money on the card." from the catalogue's words. */
export const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
