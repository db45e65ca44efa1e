import type { Caller } from '#kit/caller';
import { Refusal } from '#kit/refusal';
import { findMember, noSuchMember } from '#modules/members/index';
import { lockToPayAnew } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { rollBackTo, savepoint } from '#platform/database/savepoints';
import { book } from './book.ts';
import { lockBookables } from './event-store.ts';
import { type BookableEvent, type Booking, bookingCause, type By } from './model.ts';
import { noSuchEvent } from './refusals.ts';

/** What came of one of several bookings. */
export type Repeated = { event: BookableEvent } & ({ booking: Booking } | { refusal: Refusal });

/**
 * Books one member into several events, such as every Tuesday for eight weeks, each as `book` does: where
 * one cannot be booked, the others are. The soonest first, so that sessions which lapse soonest pay for what
 * comes first. All events are locked before any grant (I18). To only see what would be, look at what was done and
 * `takeBackTrial` in the same transaction. Refuses `no_such_event`, `no_such_member`.
 */
export async function repeatBookings(
  tx: Tx,
  caller: Caller,
  wanted: { memberId: number; eventIds: readonly number[]; by: By },
): Promise<Repeated[]> {
  const { organizationId } = caller;
  const { memberId, by } = wanted;
  if (!(await findMember(tx, organizationId, memberId))) throw noSuchMember();
  const ids = [...new Set(wanted.eventIds)];
  await savepoint(tx, 'before_all');
  const events = await lockBookables(tx, organizationId, ids);
  if (events.length < ids.length) throw noSuchEvent();
  await lockToPayAnew(tx, caller, { memberId, cause: bookingCause(0) });
  const done: Repeated[] = [];
  for (const event of inOrder(events)) done.push(await tryOne(tx, caller, event, memberId, by));
  return done;
}

/** Leaves nothing of what `repeatBookings` did. */
export const takeBackTrial = (tx: Tx): Promise<void> => rollBackTo(tx, 'before_all');

async function tryOne(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  memberId: number,
  by: By,
): Promise<Repeated> {
  await savepoint(tx, 'before_one');
  try {
    return { event, booking: await book(tx, caller, { eventId: event.id, memberId, by }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await rollBackTo(tx, 'before_one');
    return { event, refusal: error };
  }
}

const inOrder = (events: readonly BookableEvent[]) =>
  [...events].sort(
    (a, b) => Number(a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds) || a.id - b.id,
  );
