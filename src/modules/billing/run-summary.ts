import type { RunSummary, Tally } from './model.ts';

export const emptySummary = (): RunSummary => ({
  asked: { count: 0, amountMinor: 0 },
  collected: { count: 0, amountMinor: 0 },
  declined: [],
  waiting: { count: 0, amountMinor: 0 },
  credited: [],
  onTheirWay: { count: 0, amountMinor: 0 },
});

/** The sum of summaries, reason by reason and item by item. */
export function addSummaries(summaries: readonly RunSummary[]): RunSummary {
  const sum = emptySummary();
  const declined = new Map<string, RunSummary['declined'][number]>();
  const credited = new Map<number, RunSummary['credited'][number]>();
  for (const summary of summaries) {
    add(sum.asked, summary.asked);
    add(sum.collected, summary.collected);
    add(sum.waiting, summary.waiting);
    // batches of before there were bank drafts do not say
    add(sum.onTheirWay, summary.onTheirWay ?? emptySummary().onTheirWay);
    for (const { code, ...tally } of summary.declined) {
      const known = declined.get(code) ?? { code, count: 0, amountMinor: 0 };
      add(known, tally);
      declined.set(code, known);
    }
    for (const { itemId, grants, sessions } of summary.credited) {
      const known = credited.get(itemId) ?? { itemId, grants: 0, sessions: 0 };
      known.grants += grants;
      known.sessions += sessions;
      credited.set(itemId, known);
    }
  }
  sum.declined = [...declined.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  sum.credited = [...credited.values()].sort((a, b) => a.itemId - b.itemId);
  return sum;
}

function add(sum: Tally, more: Tally): void {
  sum.count += more.count;
  sum.amountMinor += more.amountMinor;
}
