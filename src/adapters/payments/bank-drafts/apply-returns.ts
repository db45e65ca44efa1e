import { createHash } from 'node:crypto';
import type { Caller } from '#kit/caller';
import {
  attemptOf,
  comeBackMany,
  noteFailedRefund,
  refundOf,
  type WantedComeBack,
} from '#modules/billing/index';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { type AchReturn, bankReturn, readAchReturns, returnReasonOf } from '../ach/index.ts';
import { closeAccounts } from './account-store.ts';
import { applyChanges, type Matched } from './apply-changes.ts';
import { findByTrace, markReturned, type Sent } from './entry-store.ts';
import {
  findReturnFile,
  insertReturnFile,
  insertReturnLines,
  lockReturns,
  type ReturnFile,
  type ReturnLine,
} from './file-store.ts';
import { companiesInFiles } from './companies-in-files.ts';
import { listCompanies, lockSender } from './sender-store.ts';
import { takeBackUnsent } from './take-back-unsent.ts';

/** Lines together: a statement over many rows of large tables reads these once. */
const atOnce = 25_000;

/** A file of returns, and whether it had been read in before. */
export type TakenReturns = ReturnFile & { wasKnown: boolean };

/**
 * Reads a file of returns in and applies it, once: money that came back is taken back with what it had
 * bought, corrections are taken over, accounts that banks call closed are not drafted again. Every line
 * is kept with what became of it; what matches no entry of ours is listed, and nothing is lost. A file
 * that cannot be read is refused whole (`ach_file_unreadable`), and the same file twice answers what it
 * came to the first time.
 */
export async function applyReturns(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  file: { name: string; content: string },
): Promise<TakenReturns> {
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  await lockReturns(tx, caller.organizationId);
  // a file that is being made has its drafts first
  await lockSender(tx, caller.organizationId);
  const known = await findReturnFile(tx, caller.organizationId, sha256);
  if (known) return { ...known, wasKnown: true };
  const { returns, changes, others } = readAchReturns(file.content);

  const sent = await entriesBehind(tx, caller, [...returns, ...changes]);
  const match = await matcherOf(tx, caller, vault, sent, [...returns, ...changes]);
  const lines = [
    ...(await takeBack(tx, caller, returns.map(match))),
    ...(await applyChanges(tx, caller, vault, changes.map(match))),
    ...others.map((line): ReturnLine => ({
      line: line.line,
      kind: 'other',
      code: null,
      originalTrace: null,
      amountMinor: line.amountMinor,
      entryId: null,
      outcome: 'needs_a_look',
      says: 'This line is neither a return nor a correction.',
    })),
  ].sort((a, b) => a.line - b.line);
  const count = (outcome: ReturnLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length;
  const kept = await insertReturnFile(tx, caller, {
    name: file.name,
    sha256,
    summary: {
      returns: returns.length,
      changes: changes.length,
      others: others.length,
      applied: count('applied'),
      known: count('known'),
      unmatched: count('unmatched'),
      needsALook: count('needs_a_look'),
      returnedMinor: lines
        .filter(({ kind, outcome }) => kind === 'return' && outcome === 'applied')
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    },
  });
  for (let from = 0; from < lines.length; from += atOnce)
    await insertReturnLines(
      tx,
      caller.organizationId,
      kept.id,
      from,
      lines.slice(from, from + atOnce),
    );
  await recordAudit(tx, caller, {
    action: 'bank_returns.apply',
    subjectKind: 'organization',
    subjectId: caller.organizationId,
    after: { returnFileId: kept.id, name: file.name, ...kept.summary },
  });
  return { ...kept, wasKnown: false };
}

async function entriesBehind(
  tx: Tx,
  caller: Caller,
  lines: readonly { originalTrace: string }[],
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

type Line = { originalTrace: string; companyId: string };

/**
 * An entry of ours is what a line speaks of when trace number and company agree. A club that goes by
 * another company id by now is looked up in the file that was sent.
 */
async function matcherOf(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  sent: ReadonlyMap<string, Sent>,
  lines: readonly Line[],
) {
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
  return <Of extends Line>(line: Of): Matched<Of> => {
    const entry = sent.get(line.originalTrace);
    const isOurs =
      entry !== undefined &&
      (isAsNow(entry, line) ||
        before.get(entry.fileId)?.get(line.originalTrace) === line.companyId.trim());
    return { line, entry: isOurs ? entry : undefined };
  };
}

type Found = Matched<AchReturn> & { entry: Sent };

/** Takes returned money back, in batches of the same few statements. */
async function takeBack(
  tx: Tx,
  caller: Caller,
  matched: readonly Matched<AchReturn>[],
): Promise<ReturnLine[]> {
  const told: ReturnLine[] = [];
  const meanings = new Meanings();
  const closing: { id: number; why: string }[] = [];
  for (let from = 0; from < matched.length; from += atOnce) {
    const batch = matched.slice(from, from + atOnce);
    const debits = batch.map((one) => wantedOf(caller, one, meanings));
    const { news } = await comeBackMany(
      tx,
      caller,
      debits.filter((one) => one !== undefined),
    );
    const returned = batch
      .filter((one): one is Found => one.entry !== undefined && fits(one.line, one.entry))
      .map(({ entry, line }) => ({
        id: entry.id,
        accountId: entry.bankAccountId,
        code: line.code,
      }));
    // the server is at work on this while the lines are put into words
    const marking = markReturned(tx, caller, returned);
    for (const { accountId: id, code } of returned)
      if (closes.has(returnReasonOf(code).kind)) closing.push({ id, why: code });
    const isNews = new Set(news.map((key) => `${key.installmentId}-${key.attemptNo}`));
    for (const [at, one] of batch.entries()) told.push(toldOf(one, debits[at], isNews));
    await marking;
    for (const { entry, line } of batch)
      if (entry?.kind === 'credit' && fits(line, entry))
        await noteRefundCameBack(tx, caller, entry, line.code);
  }
  if (closing.length > 0) {
    await closeAccounts(tx, caller, closing);
    await takeBackUnsent(tx, caller);
  }
  return told;
}

/** The club has the money again, and owes it to the member: it waits among loose money. */
async function noteRefundCameBack(tx: Tx, caller: Caller, entry: Sent, code: string) {
  const refundId = refundOf(caller.organizationId, entry.key);
  if (refundId === undefined) return;
  await noteFailedRefund(tx, caller, { refundId }, { reference: `ach-${entry.id}`, code });
}

/** What the bank says about the account itself, and not about one draft. */
const closes = new Set([
  'account_closed',
  'account_not_found',
  'account_blocked',
  'not_authorized',
] as const satisfies ReturnType<typeof returnReasonOf>['kind'][]) as ReadonlySet<string>;

/** What a bank means by each code, put into words once for a file. */
class Meanings {
  readonly #known = new Map<string, ReturnType<typeof bankReturn>>();

  of(code: string): ReturnType<typeof bankReturn> {
    const known = this.#known.get(code) ?? bankReturn(code);
    this.#known.set(code, known);
    return known;
  }
}

/** Whether a line sends back what the entry moved, and all of it: otherwise nothing is done about either. */
const fits = (line: AchReturn, entry: Sent) =>
  line.stage === 'return' &&
  line.direction === (entry.kind === 'credit' ? 'credit' : 'debit') &&
  line.amountMinor === entry.amountMinor;

/** A return of dues that we drafted, as billing wants to hear it. */
function wantedOf(
  caller: Caller,
  { line, entry }: Matched<AchReturn>,
  meanings: Meanings,
): WantedComeBack | undefined {
  const attempt = entry && attemptOf(caller.organizationId, entry.key);
  const isMoney = entry?.kind === 'debit' && fits(line, entry);
  if (!attempt || !isMoney) return undefined;
  const { installmentId, attemptNo } = attempt;
  const { code, reason, askAgainUntil } = meanings.of(line.code);
  return { installmentId, attemptNo, kind: 'return', code, reason, askAgainUntil };
}

/** The line that brought the news takes it from `isNews`: told again in the same file, it is known. */
function toldOf(
  { line, entry }: Matched<AchReturn>,
  wanted: WantedComeBack | undefined,
  isNews: Set<string>,
): ReturnLine {
  const { sentence } = returnReasonOf(line.code);
  const base = {
    line: line.line,
    kind: 'return' as const,
    code: line.code,
    originalTrace: line.originalTrace,
    amountMinor: line.amountMinor,
    entryId: entry?.id ?? null,
  };
  if (!entry)
    return { ...base, outcome: 'unmatched', says: 'No draft of ours has this trace number.' };
  if (entry.kind === 'prenote' && fits(line, entry))
    return { ...base, outcome: 'applied', says: `A trial entry came back. ${sentence}` };
  if (!wanted)
    return {
      ...base,
      outcome: 'needs_a_look',
      says:
        line.stage !== 'return'
          ? `The banks do not agree about an earlier return. ${sentence}`
          : entry.kind === 'credit' && fits(line, entry)
            ? `A refund came back. ${sentence}`
            : `The amount is not the one that was sent. ${sentence}`,
    };
  const key = `${wanted.installmentId}-${wanted.attemptNo}`;
  return isNews.delete(key)
    ? { ...base, outcome: 'applied', says: sentence }
    : { ...base, outcome: 'known', says: `It had come back before. ${sentence}` };
}
