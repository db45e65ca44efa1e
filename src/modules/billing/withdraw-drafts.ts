import type { Caller } from '#kit/caller';
import { formatMoney } from '#kit/money';
import type { Reversed } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { comeBackMany } from './come-back.ts';
import { lockInstallments } from './come-back-store.ts';
import type { AttemptKey } from './model.ts';
import { keyOf, refundKeyOf, type Withdrawn } from './processor.ts';
import { recordRefund } from './refund.ts';
import { listAsItCame } from './refund-store.ts';

/**
 * Takes back drafts that no file has taken along, as if the bank had returned them (D21). Nobody is paid
 * what never came: what was to be given back of them the way it came is not sent either, and is no longer
 * owed. A draft whose attempt is not recorded yet stays until it is. The caller sees to it that no file is
 * made meanwhile, and that none takes them along later.
 */
export async function withdrawDrafts(
  tx: Tx,
  caller: Caller,
  drafts: readonly (AttemptKey & { code: string | null; reason: string })[],
): Promise<{ withdrawn: Withdrawn[]; reversed: Reversed[] }> {
  const { organizationId } = caller;
  if (drafts.length === 0) return { withdrawn: [], reversed: [] };
  await lockInstallments(tx, organizationId, [
    ...new Set(drafts.map(({ installmentId }) => installmentId)),
  ]);
  const refunds = await listAsItCame(tx, organizationId, drafts);
  const reversed: Reversed[] = [];
  // nobody is going to be asked for them: what they promised is kept by owing so much less
  for (const { id } of refunds.filter(({ isOpen }) => isOpen))
    reversed.push(
      ...(await recordRefund(tx, caller, id, { outcome: 'paid', code: null, reference: null })),
    );
  const refundsOf = (draft: AttemptKey) => refunds.filter((one) => isSame(one, draft));
  const back = await comeBackMany(
    tx,
    caller,
    drafts.map((draft) => ({
      ...draft,
      kind: 'return' as const,
      reason: reasonFor(draft.reason, refundsOf(draft)),
      askAgainUntil: () => null,
    })),
  );
  const rests = new Map(back.news.map((one) => [keyOf(organizationId, one), one.amountMinor]));
  const unknown = new Set(back.unknown.map((one) => keyOf(organizationId, one)));
  return {
    withdrawn: drafts.flatMap((draft) => {
      const key = keyOf(organizationId, draft);
      const refundKeys = refundsOf(draft).map(({ id }) => refundKeyOf(organizationId, id));
      const { code } = draft;
      return unknown.has(key) ? [] : [{ key, code, restMinor: rests.get(key) ?? 0, refundKeys }];
    }),
    reversed: [...reversed, ...back.reversed],
  };
}

const isSame = (one: AttemptKey, other: AttemptKey) =>
  one.installmentId === other.installmentId && one.attemptNo === other.attemptNo;

function reasonFor(
  reason: string,
  refunds: readonly { amountMinor: number; currency: string }[],
): string {
  const [one] = refunds;
  if (!one) return `Not sent to the bank. ${reason}`;
  const amountMinor = refunds.reduce((sum, refund) => sum + refund.amountMinor, 0);
  return `Not sent to the bank, nor the ${formatMoney(amountMinor, one.currency)} that was to be given back of it. ${reason}`;
}
