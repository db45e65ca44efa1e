import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { type AchChange, changeReasonOf } from '../ach/index.ts';
import { type Correction, correctAccounts } from './account-store.ts';
import { type Matched, saidBy } from './plan-returns.ts';
import type { ReturnLine } from './return-line-store.ts';

/** Takes over what banks say is right about accounts: the next draft goes out corrected. */
export async function applyChanges(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  matched: readonly Matched<AchChange>[],
): Promise<ReturnLine[]> {
  const corrections = new Map<number, Correction>();
  for (const { line, entry } of matched) {
    if (!entry) continue;
    const correction = correctionOf(entry.bankAccountId, line, vault);
    if (correction)
      corrections.set(entry.bankAccountId, together(corrections.get(correction.id), correction));
  }
  if (corrections.size > 0) await correctAccounts(tx, caller, [...corrections.values()]);
  return matched.map((one): ReturnLine => {
    const { line, entry } = one;
    const { sentence } = changeReasonOf(line.code);
    const base = saidBy('change', one);
    if (!entry)
      return { ...base, outcome: 'unmatched', says: 'No draft of ours has this trace number.' };
    return correctionOf(entry.bankAccountId, line, vault)
      ? { ...base, outcome: 'applied', says: sentence }
      : { ...base, outcome: 'needs_a_look', says: `${sentence} It is not about the account.` };
  });
}

/** Two drafts of one account may bring two corrections: what the later one does not name stays. */
const together = (earlier: Correction | undefined, later: Correction): Correction => ({
  id: later.id,
  code: later.code,
  routingNumber: later.routingNumber ?? earlier?.routingNumber ?? null,
  accountType: later.accountType ?? earlier?.accountType ?? null,
  numberSealed: later.numberSealed ?? earlier?.numberSealed ?? null,
  lastFour: later.lastFour ?? earlier?.lastFour ?? null,
  holderName: later.holderName ?? earlier?.holderName ?? null,
});

/** Undefined when nothing of the account is corrected: the company's own data is ours to mend. */
function correctionOf(
  id: number,
  { code, corrected }: AchChange,
  vault: Vault,
): Correction | undefined {
  const { routingNumber, accountNumber, accountType, name } = corrected;
  if (!routingNumber && !accountNumber && !accountType && !name) return undefined;
  return {
    id,
    code,
    routingNumber: routingNumber ?? null,
    accountType: accountType ?? null,
    numberSealed: accountNumber ? vault.seal(accountNumber.reveal()) : null,
    lastFour: accountNumber?.lastFour ?? null,
    holderName: name ?? null,
  };
}
