import type { Caller } from '#kit/caller';
import type { Club } from '#modules/identity/index';
import { overRefundLimit } from './refusals.ts';

/**
 * Refuses `over_refund_limit` where somebody without the permission for larger refunds would give back more
 * of one charge, or of one sale, than the club lets them. Minor units of the club's currency; in parts it is
 * no less. `field`: where the caller said how much, if they did.
 */
export function requireWithinLimit(
  { scopes }: Pick<Caller, 'scopes'>,
  { refundLimitMinor: limit, currency }: Pick<Club, 'refundLimitMinor' | 'currency'>,
  inAllMinor: number,
  field?: 'amount',
): void {
  if (limit !== null && inAllMinor > limit && !scopes.has('dues:refund_more'))
    throw overRefundLimit(limit, currency, field);
}
