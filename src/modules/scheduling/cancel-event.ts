import type { Caller } from '#kit/caller';
import { addDays, dayAt } from '#kit/days';
import { recordAuditOfMany } from '#modules/identity/index';
import { giveBackAll } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { cancelRosters, lockRosters } from './booking-store.ts';
import { noteTakenBack } from './commission-store.ts';
import { lockBookable, markEventsCancelled } from './event-store.ts';
import { type BookableEvent, type Booking, bookingCause } from './model.ts';
import { eventCancelled, noSuchEvent } from './refusals.ts';
import { leastDaysAfterCancelling } from './rules.ts';
import { replaceEquipment } from './slots-store.ts';

/**
 * The club cancels an event: everybody has their sessions back, used ones too, with at least seven days
 * of life (D25). Where a grant ends sooner, the session goes on in a grant of its own; nothing else in
 * the old one lives longer for it. Answers who had or waited for a place, as they stood. Refuses
 * `no_such_event`, `event_cancelled`.
 */
export async function cancelEvent(
  tx: Tx,
  caller: Caller,
  wanted: { eventId: number; reason: string | null },
): Promise<{ event: BookableEvent; roster: Booking[] }> {
  const { organizationId } = caller;
  const event = await lockBookable(tx, organizationId, wanted.eventId);
  if (!event) throw noSuchEvent();
  if (event.state === 'cancelled') throw eventCancelled(event);
  const roster = await lockRosters(tx, organizationId, [event.id]);
  await cancelLocked(tx, caller, [event], { roster, reason: wanted.reason });
  return { event, roster };
}

/** Cancels events of one type, in as many statements as one of them takes. They and their rosters must be locked. */
export async function cancelLocked(
  tx: Tx,
  caller: Caller,
  events: readonly BookableEvent[],
  { roster, reason }: { roster: readonly Booking[]; reason: string | null },
): Promise<void> {
  const { organizationId } = caller;
  const [first] = events;
  if (!first) return;
  const ids = events.map(({ id }) => id);
  await cancelRosters(tx, caller, ids);
  await markEventsCancelled(tx, caller, ids, reason);
  await replaceEquipment(tx, organizationId, ids, []);
  const also = {
    atLeastUntil: addDays(dayAt(caller.now, first.timeZone), leastDaysAfterCancelling),
    creditedAs: 'cancelled_event',
    reason: `${first.typeName} was cancelled by the club`,
  };
  const { kind } = bookingCause(0);
  await giveBackAll(tx, caller, { kind, ids: roster.map(({ id }) => id) }, also);
  for (const event of events) {
    const used = bookingsOf(event, roster).filter(isUse);
    if (used.length > 0)
      await noteTakenBack(
        tx,
        caller,
        event,
        used.map(({ id }) => id),
      );
  }
  const membersOf = new Map(events.map((event) => [event.id, bookingsOf(event, roster).length]));
  for (const members of new Set(membersOf.values()))
    await recordAuditOfMany(tx, caller, {
      action: 'event.cancel',
      subjectKind: 'event',
      subjectIds: ids.filter((id) => membersOf.get(id) === members),
      after: { reason, members },
    });
}

const bookingsOf = ({ id }: BookableEvent, roster: readonly Booking[]) =>
  roster.filter(({ eventId }) => eventId === id);

const isUse = ({ state }: Booking) => state === 'checked_in' || state === 'paid_absence';
