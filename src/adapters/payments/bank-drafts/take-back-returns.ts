import type { Caller } from '#kit/caller';
import { firstOfEach } from '#kit/first-of-each';
import {
  attemptOf,
  comeBackMany,
  noteFailedRefund,
  refundOf,
  type WantedComeBack,
} from '#modules/billing/index';
import type { Tx } from '#platform/database/query';
import { type AchReturn, bankReturn, returnReasonOf } from '../ach/index.ts';
import { closeAccounts } from './account-store.ts';
import { markReturned, type Sent } from './entry-store.ts';
import { type Matched, saidBy } from './plan-returns.ts';
import type { ReturnLine } from './return-line-store.ts';

type Found = Matched<AchReturn> & { entry: Sent };

const fitsOurs = (one: Matched<AchReturn>): one is Found =>
  one.entry !== undefined && fits(one.line, one.entry);

/** The bank says that nobody drafts this account again. */
export const closesAccount = (one: Matched<AchReturn>): one is Found =>
  fitsOurs(one) && closes.has(returnReasonOf(one.line.code).kind);

/**
 * Takes returned money back with what it had bought, and closes the accounts that banks call closed; in
 * the same few statements for one line or thousands. Answers what became of each line.
 */
export async function takeBackReturns(
  tx: Tx,
  caller: Caller,
  matched: readonly Matched<AchReturn>[],
): Promise<ReturnLine[]> {
  const meanings = new Meanings();
  const debits = matched.map((one) => wantedOf(caller, one, meanings));
  const { news } = await comeBackMany(
    tx,
    caller,
    debits.filter((one) => one !== undefined),
  );
  const isNews = new Set(news.map((key) => `${key.installmentId}-${key.attemptNo}`));
  const told = matched.map((one, at) => toldOf(one, debits[at], isNews));
  // told twice of one entry in a file, what the bank said first is why it came back
  const returned = firstOfEach(matched.filter(fitsOurs), ({ entry }) => entry.id);
  await markReturned(
    tx,
    caller,
    returned.map(({ entry, line }) => ({ id: entry.id, code: line.code })),
  );
  for (const { entry, line } of returned)
    if (entry.kind === 'credit') await noteRefundCameBack(tx, caller, entry, line.code);
  const closing = firstOfEach(
    matched.filter(closesAccount),
    ({ entry }) => entry.bankAccountId,
  ).map(({ entry, line }) => ({
    id: entry.bankAccountId,
    why: line.code,
  }));
  if (closing.length > 0) await closeAccounts(tx, caller, closing);
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

/** What a bank means by each code, put into words once for many lines. */
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
  one: Matched<AchReturn>,
  wanted: WantedComeBack | undefined,
  isNews: Set<string>,
): ReturnLine {
  const { line, entry } = one;
  const { sentence } = returnReasonOf(line.code);
  const base = saidBy('return', one);
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
