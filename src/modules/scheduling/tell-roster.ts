import type { Caller } from '#kit/caller';
import { findMembers } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import { enqueue } from '#platform/jobs/jobs';
import type { BookableEvent, Booking } from './model.ts';

export type Person = { id: number; name: string };

/** Who hears of a change by mail, and whom the desk has to call: nobody knows their address. */
export type Told = { told: Person[]; notReached: Person[] };

/** An event that changed, and those who had or waited for a place in it. */
export type Concerned = {
  event: Pick<BookableEvent, 'id' | 'startsAt'>;
  bookings: readonly Pick<Booking, 'memberId'>[];
};

/** The job that a change enqueues. */
export const tellRosterTask = 'tell-roster';

/** What there is to tell: times as they were, everything else as it stands when the mail is written. */
export type ToTell = {
  organizationId: number;
  kind: 'moved' | 'cancelled' | 'place' | 'unpaid';
  /** When it came about. */
  at: string;
  reason: string | null;
  lines: { eventId: number; startedAt: string; memberIds: number[] }[];
  /** Whose sessions do not pay on the new day. */
  unpaid: { eventId: number; memberId: number }[];
};

/** Who would be told, by name, each once. */
export async function whoIsTold(
  tx: Tx,
  caller: Caller,
  concerned: readonly Concerned[],
): Promise<Told> {
  const ids = [
    ...new Set(concerned.flatMap(({ bookings }) => bookings.map(({ memberId }) => memberId))),
  ];
  const members = ids.length === 0 ? [] : await findMembers(tx, caller.organizationId, ids);
  const byName = members.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.id - b.id);
  const named = (some: typeof members) => some.map(({ id, name }) => ({ id, name }));
  return {
    told: named(byName.filter(({ email }) => email !== null)),
    notReached: named(byName.filter(({ email }) => email === null)),
  };
}

/** Tells everybody concerned of another time or room; the mails go out once the change is committed. */
export const tellOfMove = (
  tx: Tx,
  caller: Caller,
  concerned: readonly Concerned[],
  unpaid: readonly Pick<Booking, 'eventId' | 'memberId'>[],
): Promise<Told> => tell(tx, caller, concerned, { kind: 'moved', reason: null, unpaid });

/** Tells everybody concerned that the club cancelled; the mails go out once it is committed. */
export const tellOfCancellation = (
  tx: Tx,
  caller: Caller,
  concerned: readonly Concerned[],
  reason: string | null,
): Promise<Told> => tell(tx, caller, concerned, { kind: 'cancelled', reason, unpaid: [] });

/** Tells somebody who waited that the place is theirs. */
export const tellOfPlace = (
  tx: Tx,
  caller: Caller,
  event: Concerned['event'],
  booking: Concerned['bookings'][number],
): Promise<Told> =>
  tell(tx, caller, [{ event, bookings: [booking] }], { kind: 'place', reason: null, unpaid: [] });

/** Tells members that nothing pays yet for what they booked against their next sessions (D24). */
export const tellOfUnpaid = (
  tx: Tx,
  caller: Caller,
  concerned: readonly Concerned[],
): Promise<Told> => tell(tx, caller, concerned, { kind: 'unpaid', reason: null, unpaid: [] });

async function tell(
  tx: Tx,
  caller: Caller,
  concerned: readonly Concerned[],
  about: {
    kind: ToTell['kind'];
    reason: string | null;
    unpaid: readonly Pick<Booking, 'eventId' | 'memberId'>[];
  },
): Promise<Told> {
  const people = await whoIsTold(tx, caller, concerned);
  if (people.told.length === 0) return people;
  const toTell: ToTell = {
    organizationId: caller.organizationId,
    kind: about.kind,
    at: caller.now.toString(),
    reason: about.reason,
    lines: concerned.map(({ event, bookings }) => ({
      eventId: event.id,
      startedAt: event.startsAt.toString(),
      memberIds: bookings.map(({ memberId }) => memberId),
    })),
    unpaid: about.unpaid.map(({ eventId, memberId }) => ({ eventId, memberId })),
  };
  await enqueue(tx, tellRosterTask, toTell);
  return people;
}
