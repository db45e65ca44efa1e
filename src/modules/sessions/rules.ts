import { addDays, type Day } from '#kit/days';
import type { Balance, Grant, GrantState, GrantTotals } from './model.ts';

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

/** How long after it a transfer can be taken back (D30). */
export const undoableForHours = 24;

/** How many sessions of the grant can be drawn on a day. */
export function availableOn(
  grant: Pick<Grant, 'lastDay' | 'remaining' | 'reserved' | 'isHeld'>,
  day: Day,
): number {
  return isUsable(grant, day) && !grant.isHeld ? grant.remaining - grant.reserved : 0;
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
  grants: readonly Pick<
    Grant,
    'id' | 'lastDay' | 'grantedOn' | 'remaining' | 'reserved' | 'isHeld'
  >[],
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
  grant: Pick<Grant, 'lastDay' | 'remaining' | 'finalOn' | 'isHeld'> & GrantTotals,
  day: Day,
): GrantState {
  if (grant.remaining > 0 && isUsable(grant, day)) {
    if (grant.isHeld) return 'held';
    return grant.finalOn !== null && grant.finalOn > day ? 'provisional' : 'available';
  }
  if (grant.expired > 0) return 'expired';
  if (grant.reversed > 0) return 'reversed';
  return 'used_up';
}

/** What a balance needs to know of a grant. */
export type Holding = Pick<
  Grant,
  'clubId' | 'itemId' | 'quantity' | 'remaining' | 'reserved' | 'lastDay' | 'isHeld'
> &
  Pick<GrantTotals, 'used'>;

/**
 * Whether a grant counts toward "3 of 8 left" on a day: through its last usable day, used up or not;
 * one that never expires, until it is used up.
 */
export function countsOn(grant: Pick<Grant, 'lastDay' | 'remaining'>, day: Day): boolean {
  return grant.lastDay === null ? grant.remaining > 0 : isUsable(grant, day);
}

/**
 * One balance per session item, by item id, over the grants that count on the day of their own club.
 * An item of which no grant counts is not in it.
 */
export function balancesOf(grants: readonly Holding[], dayOf: (clubId: number) => Day): Balance[] {
  const counting = grants.filter((grant) => countsOn(grant, dayOf(grant.clubId)));
  const byItem = new Map<number, Holding[]>();
  for (const grant of counting) {
    const held = byItem.get(grant.itemId);
    if (held) held.push(grant);
    else byItem.set(grant.itemId, [grant]);
  }
  return [...byItem]
    .map(([itemId, held]) => balanceOf(itemId, held))
    .sort((a, b) => a.itemId - b.itemId);
}

/** The balance of an item over grants that all count. */
export function balanceOf(itemId: number, held: readonly Holding[]): Balance {
  const left = (grants: readonly Holding[]) =>
    grants.reduce((sum, grant) => sum + grant.remaining - grant.reserved, 0);
  const free = held.filter((grant) => !grant.isHeld);
  const lastDays = free
    .filter((grant) => grant.remaining > grant.reserved)
    .flatMap((grant) => grant.lastDay ?? []);
  const nextLastDay = lastDays.length === 0 ? null : lastDays.reduce((a, b) => (a < b ? a : b));
  return {
    itemId,
    available: left(free),
    reserved: held.reduce((sum, grant) => sum + grant.reserved, 0),
    held: left(held) - left(free),
    used: held.reduce((sum, grant) => sum + grant.used, 0),
    quantity: held.reduce((sum, grant) => sum + grant.quantity, 0),
    nextLastDay,
    lapsingThen:
      nextLastDay === null ? 0 : left(free.filter((grant) => grant.lastDay === nextLastDay)),
    neverExpiring: left(free.filter((grant) => grant.lastDay === null)),
  };
}
