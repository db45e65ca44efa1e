import type { Caller } from '#kit/caller';
import { addDays, dayAt } from '#kit/days';
import { recordAudit } from '#modules/identity/index';
import { giveBackAll } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { cancelRoster, lockRoster } from './booking-store.ts';
import { noteTakenBack } from './commission-store.ts';
import { lockBookable, markEventCancelled } from './event-store.ts';
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
  const roster = await lockRoster(tx, organizationId, event.id);
  await cancelRoster(tx, caller, event.id);
  await markEventCancelled(tx, caller, event.id, wanted.reason);
  await replaceEquipment(tx, organizationId, [event.id], []);
  const also = {
    atLeastUntil: addDays(dayAt(caller.now, event.timeZone), leastDaysAfterCancelling),
    creditedAs: 'cancelled_event',
    reason: `${event.typeName} was cancelled by the club`,
  };
  const causes = { kind: bookingCause(0).kind, ids: roster.map(({ id }) => id) };
  await giveBackAll(tx, caller, causes, also);
  await noteTakenBack(tx, caller, event, causes.ids);
  await recordAudit(tx, caller, {
    action: 'event.cancel',
    subjectKind: 'event',
    subjectId: event.id,
    after: { reason: wanted.reason, members: roster.length },
  });
  return { event, roster };
}
