import { setImmediate } from 'node:timers/promises';

/**
 * Two things at the same time: what the database is asked, and what is reckoned here meanwhile. Waits for
 * both even where one of them fails, so that nothing goes on in a transaction that was given up.
 */
export async function sideBySide<One, Other>(
  one: Promise<One>,
  other: Promise<Other>,
): Promise<[One, Other]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}

/** Entries mapped a stretch at a time: in between, what has been waiting for its turn gets one. */
export async function mapInTurns<From, To>(
  from: readonly From[],
  map: (entry: From, at: number) => To,
): Promise<To[]> {
  const to: To[] = [];
  for (const [at, entry] of from.entries()) {
    if (at % stretch === stretch - 1) await setImmediate();
    to.push(map(entry, at));
  }
  return to;
}

const stretch = 2_000;
