import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { findClub, noSuchClub } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import { standingOn } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { findBookingsOf } from './booking-store.ts';
import { checkIn } from './check-in.ts';
import { eventsBeginning } from './event-store.ts';
import type { BookableEvent, Booking, PinLack } from './model.ts';
import { lackOf, type Proof } from './prove-member.ts';
import { pinLacks, scanFromTheFuture, scanTooOld } from './refusals.ts';
import { isAfter, scannedFor } from './rules.ts';
import { insertVisit, lastVisit, lockMemberToScan } from './visit-store.ts';

/** What became of a scanned card. */
export type Scanned =
  | { outcome: 'checked_in'; event: BookableEvent; booking: Booking }
  /** Checked in for it before: nothing happened. */
  | { outcome: 'checked_in_already'; event: BookableEvent; booking: Booking }
  /** Several events would do: somebody has to choose. The visit is noted. */
  | { outcome: 'choose'; events: BookableEvent[] }
  /** Nothing to check in for, be it that they wait for a place in it: the visit is noted. */
  | { outcome: 'visit'; waitsFor?: BookableEvent | undefined }
  /** The club asks for a PIN, and this one does not do: nothing was noted or taken. */
  | { outcome: 'pin'; lack: PinLack; says: string };

/**
 * A card held to the reader: checks its member in when exactly one event is eligible, from 20 minutes
 * before it begins to 5 after; otherwise notes the visit only. Eligible is what the member has a place
 * in; without any, what has a place that nobody waits for and their sessions pay for, and of that what
 * they wait for themselves, if they do. A scan that reached us late counts by its own time. Where the club asks for PINs nothing happens without one. Refuses `no_such_member`,
 * `no_such_club`, `scan_from_the_future`, `scan_too_old`, `permission_missing`.
 */
export async function scan(
  tx: Tx,
  caller: Caller,
  wanted: { clubId: number; memberId: number; scannedAt?: Instant | undefined; proof?: Proof },
): Promise<Scanned> {
  const { organizationId } = caller;
  const at = whenScanned(wanted.scannedAt, caller.now);
  const club = await findClub(tx, organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  if (!(await findMember(tx, organizationId, wanted.memberId))) throw noSuchMember();
  // many readers may hold the same card at once
  await lockMemberToScan(tx, organizationId, wanted.memberId);
  const events = await eventsBeginning(tx, organizationId, wanted.clubId, scannedFor(at));
  const bookings = await findBookingsOf(
    tx,
    organizationId,
    wanted.memberId,
    events.map(({ id }) => id),
  );
  const bookingOf = new Map(bookings.map((booking) => [booking.eventId, booking]));
  const placed = events.filter(({ id }) => isPlace(bookingOf.get(id)));
  const waitedFor = events.filter(({ id }) => bookingOf.get(id)?.state === 'waiting');
  const waits = waitedFor.length > 0;
  const open = (waits ? waitedFor : events).filter((one) => hasPlaceFor(one, waits));
  const eligible = placed.length > 0 ? placed : await payable(tx, caller, open, wanted.memberId);
  const [event] = eligible;
  const only = eligible.length === 1 ? event : undefined;
  const known = only && bookingOf.get(only.id);
  if (only && known?.state === 'checked_in')
    return { outcome: 'checked_in_already', event: only, booking: known };
  if (club.pinAtCheckIn) {
    const { memberId, proof = {} } = wanted;
    const lack = await lackOf(tx, caller, proof, { memberId, eventId: only?.id });
    if (lack) return { outcome: 'pin', lack, says: pinLacks(lack, club.timeZone).message };
  }
  if (only) {
    const booking = await checkIn(tx, caller, {
      eventId: only.id,
      memberId: wanted.memberId,
      way: 'scan',
      cameAt: at,
      proof: 'seen',
    });
    return { outcome: 'checked_in', event: only, booking };
  }
  await noteVisit(tx, caller, wanted, at);
  if (event) return { outcome: 'choose', events: eligible };
  return { outcome: 'visit', waitsFor: waitedFor[0] };
}

/** The reader's clock may be a little ahead of ours; a queue of scans is at most a day old. */
function whenScanned(at: Instant | undefined, now: Instant): Instant {
  if (at === undefined) return now;
  if (isAfter(at, now.add({ seconds: 90 }))) throw scanFromTheFuture();
  if (isAfter(now.subtract({ hours: 24 }), at)) throw scanTooOld();
  return isAfter(at, now) ? now : at;
}

const isPlace = (booking: Booking | undefined) =>
  booking !== undefined && booking.state !== 'waiting' && booking.state !== 'paid_absence';

/** A card takes no place that somebody waits for: there has to be one for each of them as well. */
const hasPlaceFor = (event: BookableEvent, waits: boolean) =>
  event.capacity - event.taken >= event.waiting + (waits ? 0 : 1);

/** Those of the events that the member's sessions pay for, or that cost nothing. */
async function payable(
  tx: Tx,
  caller: Caller,
  events: readonly BookableEvent[],
  memberId: number,
): Promise<BookableEvent[]> {
  const found: BookableEvent[] = [];
  for (const event of events) {
    const { itemIds, day, cost } = event;
    const { available } = await standingOn(tx, caller, { memberId, itemIds, day });
    if (available >= cost) found.push(event);
  }
  return found;
}

/** A card held to the reader twice within a few minutes is one visit. */
async function noteVisit(
  tx: Tx,
  caller: Caller,
  { clubId, memberId }: { clubId: number; memberId: number },
  at: Instant,
): Promise<void> {
  const close = { from: at.subtract({ minutes: 5 }), until: at.add({ minutes: 5 }) };
  if (await lastVisit(tx, caller.organizationId, memberId, close)) return;
  await insertVisit(tx, caller, { clubId, memberId, visitedAt: at, way: 'scan' });
}
