import { addDays, type Day } from '#kit/days';
import type { Grant, GrantState, GrantTotals } from './model.ts';

/**
 * The last usable day of sessions credited on a day: the day of collection plus Days to Expire, by the
 * calendar; 0 days = never, which is null (D18, D7).
 */
export function lastUsableDay(grantedOn: Day, daysToExpire: number): Day | null {
  return daysToExpire === 0 ? null : addDays(grantedOn, daysToExpire);
}

/** Whether sessions of the grant may be used on a day: through the end of the last usable day (D18, D26). */
export function isUsable(grant: Pick<Grant, 'lastDay'>, day: Day): boolean {
  return grant.lastDay === null || grant.lastDay >= day;
}

/** How many sessions of the grant can be drawn on a day. */
export function availableOn(
  grant: Pick<Grant, 'lastDay' | 'remaining' | 'reserved'>,
  day: Day,
): number {
  return isUsable(grant, day) ? grant.remaining - grant.reserved : 0;
}

/** Soonest last usable day first, then the oldest grant; never-expiring last (D23). */
export function inDrawOrder(
  a: Pick<Grant, 'lastDay' | 'grantedOn' | 'id'>,
  b: Pick<Grant, 'lastDay' | 'grantedOn' | 'id'>,
): number {
  if (a.lastDay !== b.lastDay) {
    if (a.lastDay === null) return 1;
    if (b.lastDay === null) return -1;
    return a.lastDay < b.lastDay ? -1 : 1;
  }
  if (a.grantedOn !== b.grantedOn) return a.grantedOn < b.grantedOn ? -1 : 1;
  return a.id - b.id;
}

export type Draw = { grantId: number; quantity: number };

/**
 * Which grants pay for `wanted` sessions on a day, in draw order (D23). Undefined when they do not
 * suffice: a draw is never paid in part.
 */
export function planDrawDown(
  grants: readonly Pick<Grant, 'id' | 'lastDay' | 'grantedOn' | 'remaining' | 'reserved'>[],
  wanted: number,
  day: Day,
): Draw[] | undefined {
  const draws: Draw[] = [];
  let missing = wanted;
  for (const grant of [...grants].sort(inDrawOrder)) {
    if (missing === 0) break;
    const quantity = Math.min(availableOn(grant, day), missing);
    if (quantity === 0) continue;
    draws.push({ grantId: grant.id, quantity });
    missing -= quantity;
  }
  return missing === 0 ? draws : undefined;
}

/**
 * A grant as it must be shown on a day, whether or not the sweep has booked its expiry yet (D26): what
 * is out of date and not held for a booking no longer remains, it has expired.
 */
export function asOfDay<
  Seen extends Pick<Grant, 'lastDay' | 'remaining' | 'reserved'> & GrantTotals,
>(grant: Seen, day: Day): Seen {
  if (isUsable(grant, day)) return grant;
  const lapsed = grant.remaining - grant.reserved;
  return { ...grant, remaining: grant.reserved, expired: grant.expired + lapsed };
}

/** One word for where a grant stands, for a grant seen `asOfDay`. */
export function grantState(
  grant: Pick<Grant, 'lastDay' | 'remaining'> & GrantTotals,
  day: Day,
): GrantState {
  if (grant.remaining > 0 && isUsable(grant, day)) return 'available';
  if (grant.expired > 0) return 'expired';
  if (grant.reversed > 0) return 'reversed';
  return 'used_up';
}
