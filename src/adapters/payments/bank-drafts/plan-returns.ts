import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import type { AchChange, AchReturn, AchReturnFile, AchReturnLine } from '../ach/index.ts';
import { companiesInFiles } from './companies-in-files.ts';
import { findByTrace, type Sent } from './entry-store.ts';
import { listCompanies } from './sender-store.ts';

/** A line from the bank, its place in the file from 1, and the entry of ours that it speaks of, if any. */
export type Matched<Line> = { line: Line; position: number; entry: Sent | undefined };

/** What a line says of itself, whatever becomes of it. */
export const saidBy = <Kind extends 'return' | 'change'>(
  kind: Kind,
  { line, position, entry }: Matched<AchReturn | AchChange>,
) => ({
  position,
  line: line.line,
  kind,
  code: line.code,
  originalTrace: line.originalTrace,
  amountMinor: line.amountMinor,
  entryId: entry?.id ?? null,
});

/** A file of returns as it is applied. */
export type Plan = {
  /** Returns that are applied together. What one account has is in one stretch. */
  stretches: Matched<AchReturn>[][];
  changes: Matched<AchChange>[];
  others: { line: AchReturnLine; position: number }[];
};

/**
 * Lines that are applied together: enough that a statement's own cost vanishes, few enough that nobody at
 * a desk waits for the members they speak of.
 */
export const stretchSize = 5_000;
/** Traces looked up together: a statement over many rows of a large table reads it once. */
const atOnce = 25_000;

/** Finds what the lines of a file speak of. Writes nothing. */
export async function planReturns(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  { returns, changes, others }: AchReturnFile,
  size: number,
): Promise<Plan> {
  const positions = new Map(
    [...returns, ...changes, ...others]
      .sort((a, b) => a.line - b.line)
      .map((line, at) => [line, at + 1] as const),
  );
  const entryOf = await matcherOf(tx, caller, vault, [...returns, ...changes]);
  const match = <Line extends AchReturn | AchChange>(line: Line): Matched<Line> => ({
    line,
    position: positions.get(line)!,
    entry: entryOf(line),
  });
  return {
    stretches: inStretches(returns.map(match), size),
    changes: changes.map(match),
    others: others.map((line) => ({ line, position: positions.get(line)! })),
  };
}

/** Cut alike whoever cuts it, so that two who apply the same file meet at the same stretches. */
function inStretches(matched: Matched<AchReturn>[], size: number): Matched<AchReturn>[][] {
  const accountOf = ({ entry }: Matched<AchReturn>) => entry?.bankAccountId ?? 0;
  const sorted = matched.sort((a, b) => accountOf(a) - accountOf(b) || a.position - b.position);
  const stretches: Matched<AchReturn>[][] = [];
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    const isWithin = at < sorted.length && accountOf(sorted[at]!) === accountOf(sorted[at - 1]!);
    const mayEnd = !isWithin || accountOf(sorted[at]!) === 0;
    if (at < sorted.length && !(mayEnd && at - from >= size)) continue;
    stretches.push(sorted.slice(from, at));
    from = at;
  }
  return stretches;
}

type Line = { originalTrace: string; companyId: string };

/**
 * An entry of ours is what a line speaks of when trace number and company agree. A club that goes by
 * another company id by now is looked up in the file that was sent.
 */
async function matcherOf(tx: Tx, caller: Caller, vault: Vault, lines: readonly Line[]) {
  const sent = await entriesBehind(tx, caller, lines);
  const companies = new Map(
    (await listCompanies(tx, caller.organizationId)).map((one) => [one.clubId, one.companyId]),
  );
  const isAsNow = (entry: Sent, line: Line) =>
    companies.get(entry.clubId) === line.companyId.trim();
  const doubtful = new Set<number>();
  for (const line of lines) {
    const entry = sent.get(line.originalTrace);
    if (entry && !isAsNow(entry, line)) doubtful.add(entry.fileId);
  }
  const before = await companiesInFiles(tx, caller, vault, doubtful);
  return (line: Line): Sent | undefined => {
    const entry = sent.get(line.originalTrace);
    const isOurs =
      entry !== undefined &&
      (isAsNow(entry, line) ||
        before.get(entry.fileId)?.get(line.originalTrace) === line.companyId.trim());
    return isOurs ? entry : undefined;
  };
}

async function entriesBehind(
  tx: Tx,
  caller: Caller,
  lines: readonly Line[],
): Promise<Map<string, Sent>> {
  const traces = [...new Set(lines.map(({ originalTrace }) => originalTrace))];
  const sent = new Map<string, Sent>();
  for (let from = 0; from < traces.length; from += atOnce)
    for (const entry of await findByTrace(
      tx,
      caller.organizationId,
      traces.slice(from, from + atOnce),
    ))
      sent.set(entry.traceNumber, entry);
  return sent;
}
