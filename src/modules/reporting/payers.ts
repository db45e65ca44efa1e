import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { findItems } from '#modules/inventory/index';
import { type EventOfBooking, placeToPayFor, type PlaceToPayFor } from '#modules/scheduling/index';
import {
  isUsable,
  lastUsableDay,
  listGrants,
  named,
  planDrawDown,
  type SeenGrant,
} from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { type About, readAbouts, readEventsBehind } from './abouts.ts';
import type { PayerObstacle } from './model.ts';

/** A grant of a member, seen from a place that somebody has to pay for. */
export type Payer = SeenGrant & {
  itemName: string;
  about: About | null;
  event: EventOfBooking | null;
  /** Sessions of it that this place could take: what is free, and what is set aside for it by now. */
  free: number;
  /** Sessions of it that pay unless the staff picks another: 0 = not this one. */
  pays: number;
  /** Null = it could pay for the place by itself. */
  whyNot: PayerObstacle | null;
};

export type Payers = {
  cost: number;
  day: Day;
  /** Items of which any pays. */
  items: {
    itemId: number;
    shortName: string;
    /** Sessions in a pack of it, sold by itself. */
    packQuantity: number;
    /** Its last usable day if it were sold today; null = never expires. */
    lastDayIfSold: Day | null;
  }[];
  /** Those that could pay first, in draw order; then the others with the reason. */
  payers: Payer[];
  /** Sessions left of all that could pay, once this place is paid for; null = they do not suffice. */
  leftAfter: number | null;
};

/** The most grants that are looked at; those usable soonest come first. */
const mostGrants = 200;

/**
 * Which of a member's grants pay for a place in an event, booked or not: what is set aside for it, else
 * what lapses soonest (D23), and what the staff could pick instead. Refuses `no_such_event`,
 * `no_such_member`.
 */
export async function readPayers(
  tx: Tx,
  caller: Caller,
  asked: { eventId: number; memberId: number },
): Promise<Payers> {
  const place = await placeToPayFor(tx, caller, asked);
  const { cost, day } = place;
  const { memberId } = asked;
  const found = await listGrants(tx, caller, { memberId }, { limit: mostGrants });
  const paidBy = new Set(place.paid.map(({ grantId }) => grantId));
  const grants = found.items.filter(({ id, state }) => paidBy.has(id) || openStates.has(state));
  const seen = grants.map((grant) => ({ ...grant, ...judge(grant, place) }));
  const pays = defaultDraws(seen, place);
  const sources = grants.map(({ sourceKind, sourceId }) => ({ kind: sourceKind, id: sourceId }));
  const aboutCause = await readAbouts(tx, caller, sources);
  const eventBehind = await readEventsBehind(tx, caller, sources);
  const payers = (await named(tx, caller, seen)).map((grant, at) => ({
    ...grant,
    about: aboutCause(sources[at]!),
    event: eventBehind(sources[at]!),
    pays: pays.get(grant.id) ?? 0,
  }));
  const items = await findItems(tx, caller.organizationId, place.event.itemIds);
  const today = dayAt(caller.now, place.event.timeZone);
  const due = cost - usedFor(place);
  const free = seen.filter(canTake).reduce((sum, one) => sum + one.free, 0);
  return {
    cost,
    day,
    items: items.map(({ id, session }) => ({
      itemId: id,
      shortName: session!.shortName,
      packQuantity: session!.packQuantity,
      lastDayIfSold: lastUsableDay(today, session!.daysToExpire),
    })),
    payers: [...payers.filter(isFirst), ...payers.filter((one) => !isFirst(one))],
    leftAfter: free >= due ? free - due : null,
  };
}

const openStates = new Set<SeenGrant['state']>(['available', 'provisional', 'held']);
const isFirst = ({ whyNot, pays }: Payer) => whyNot === null || pays > 0;
/** A grant with too few can still pay a part, together with others. */
const canTake = ({ whyNot }: Pick<Payer, 'whyNot'>) => whyNot === null || whyNot === 'too_few';

const usedFor = ({ paid }: PlaceToPayFor) =>
  paid.filter(({ state }) => state === 'used').reduce((sum, { quantity }) => sum + quantity, 0);

/** What the place could take of a grant, and why it could not take all it costs. */
function judge(
  grant: SeenGrant,
  { event, cost, day, paid }: PlaceToPayFor,
): Pick<Payer, 'free' | 'whyNot'> {
  const own = paid.filter(({ grantId, state }) => grantId === grant.id && state === 'open');
  const free = own.reduce((sum, one) => sum + one.quantity, grant.remaining - grant.reserved);
  const reasons: [PayerObstacle, boolean][] = [
    ['other_item', !event.itemIds.includes(grant.itemId)],
    ['lapses_before', !isUsable(grant, day)],
    ['held', grant.isHeld],
    ['set_aside', free === 0],
    ['too_few', free < cost],
  ];
  return { free, whyNot: reasons.find(([, holds]) => holds)?.[0] ?? null };
}

/** Who pays unless the staff picks another: what is set aside or used for the place, then draw order. */
function defaultDraws(
  grants: readonly (SeenGrant & Pick<Payer, 'whyNot'>)[],
  { cost, day, paid }: PlaceToPayFor,
): Map<number, number> {
  const draws = new Map<number, number>();
  const take = (grantId: number, quantity: number) =>
    draws.set(grantId, (draws.get(grantId) ?? 0) + quantity);
  for (const { grantId, quantity } of paid) take(grantId, quantity);
  const missing = paid.reduce((left, { quantity }) => left - quantity, cost);
  const others = missing > 0 ? planDrawDown(grants.filter(canTake), missing, day) : [];
  for (const { grantId, quantity } of others ?? []) take(grantId, quantity);
  return draws;
}
