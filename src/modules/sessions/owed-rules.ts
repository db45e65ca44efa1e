import type { Day } from '#kit/days';
import type { Cause, Grant, GrantTotals } from './model.ts';
import { inDrawOrder, isUsable } from './rules.ts';

/**
 * What becomes of a grant whose money came back (D21): the unused rest is reversed, what bookings had set
 * aside of it too; what was used or handed on is owed. With a day it is reckoned ahead: what has lapsed by
 * then is neither, and what was set aside has not lapsed.
 */
export function planReversal(
  grant: Pick<Grant, 'remaining' | 'reserved' | 'lastDay'> &
    Pick<GrantTotals, 'used' | 'transferred'>,
  day?: Day,
): { reversed: number; owed: number } {
  const hasLapsed = day !== undefined && !isUsable(grant, day);
  return {
    reversed: hasLapsed ? grant.reserved : grant.remaining,
    owed: grant.used + grant.transferred,
  };
}

/** An open debt: sessions of one item, owed by a member or by a household's pool. */
export type Debt = {
  owedId: number;
  memberId: number;
  householdId: number | null;
  itemId: number;
  open: number;
};

type Credit = Pick<
  Grant,
  'id' | 'memberId' | 'householdId' | 'itemId' | 'remaining' | 'reserved' | 'lastDay' | 'grantedOn'
>;

/**
 * Which of new grants settle which debts: the oldest debt first, from the grant that would be drawn
 * first. Only sessions of the same item and the same holder settle a debt.
 */
export function planSettlement(
  debts: readonly Debt[],
  grants: readonly Credit[],
): { owedId: number; grantId: number; quantity: number }[] {
  const free = new Map(grants.map((grant) => [grant.id, grant.remaining - grant.reserved]));
  const inOrder = [...grants].sort(inDrawOrder);
  return [...debts]
    .sort((a, b) => a.owedId - b.owedId)
    .flatMap((debt) => {
      let open = debt.open;
      return inOrder.flatMap((grant) => {
        const quantity = isOfTheSame(debt, grant) ? Math.min(open, free.get(grant.id)!) : 0;
        if (quantity === 0) return [];
        open -= quantity;
        free.set(grant.id, free.get(grant.id)! - quantity);
        return [{ owedId: debt.owedId, grantId: grant.id, quantity }];
      });
    });
}

const isOfTheSame = (debt: Debt, grant: Credit) =>
  debt.itemId === grant.itemId &&
  debt.householdId === grant.householdId &&
  (debt.householdId !== null || debt.memberId === grant.memberId);

/** What is known of a debt when sessions come back to the grant it arose from. */
export type Unpaid = {
  owedId: number;
  grantId: number;
  open: number;
  /** Let go, and not open again. */
  forgiven: number;
  /** What had reversed the grant. */
  reversal: Cause;
};

/**
 * Of sessions given back to a grant, how many nobody ever paid for: those still owed, then those that
 * had been let go, which are opened once more so that the books show it.
 */
export function planGivingBack(
  debts: readonly Unpaid[],
  quantity: number,
): { owedId: number; taken: number; reopened: number; reversal: Cause }[] {
  let left = quantity;
  return debts.flatMap(({ owedId, open, forgiven, reversal }) => {
    const taken = Math.min(left, open + forgiven);
    left -= taken;
    return taken === 0 ? [] : [{ owedId, taken, reopened: Math.max(0, taken - open), reversal }];
  });
}
