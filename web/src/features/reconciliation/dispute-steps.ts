import type { Money } from '@/lib/format.ts';
import type { Month } from './queries.ts';

export const isNothing = (money: Money) => money.amountMinor === 0;
export const minus = ({ amountMinor, currency }: Money): Money => ({
  amountMinor: amountMinor === 0 ? 0 : -amountMinor,
  currency,
});

/**
 * What leads from the first view to the payments': a contested payment leaves the first when it is opened,
 * and these when it is lost. With what moved they add up to the cent; where nothing is contested, there are
 * none.
 */
export function disputeSteps({ processors, payments }: Pick<Month, 'processors' | 'payments'>) {
  const { ours, unwitnessed } = processors;
  const { lostInDisputes, moved } = payments;
  const of = (amountMinor: number): Money => ({ ...moved, amountMinor });
  const both = (minorOf: (sums: typeof ours) => number) => of(minorOf(ours) + minorOf(unwitnessed));
  const contested = both(
    (sums) => sums.contested.amount.amountMinor - sums.wonBack.amount.amountMinor,
  );
  if (isNothing(contested) && isNothing(lostInDisputes)) return [];
  return [
    { name: 'firstView', money: both((sums) => sums.net.amountMinor) },
    { name: 'contestedBack', money: contested },
    { name: 'lostInDisputes', money: minus(lostInDisputes) },
  ] as const;
}
