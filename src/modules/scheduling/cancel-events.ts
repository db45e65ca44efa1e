import type { Caller } from '#kit/caller';
import { addDays } from '#kit/days';
import { lockToPayAnewForMany } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { lockRosters } from './booking-store.ts';
import { cancelLocked } from './cancel-event.ts';
import type { ChangeReach } from './change-plan.ts';
import { findBookable, lockToChange } from './event-store.ts';
import { lockReach } from './reach.ts';
import { eventCancelled, noSuchEvent } from './refusals.ts';
import { bookingCause } from './model.ts';
import { formatRule, parseRule } from './series-rules.ts';
import { endSeries } from './series-store.ts';
import { tellOfCancellation, type Told } from './tell-roster.ts';

/**
 * The club cancels an event, it and the following ones of its series, or all to come; the series then goes
 * on no more. Everybody has their sessions back as `cancelEvent` says (D25), and is told by mail. Answers
 * how many events were cancelled. Refuses `no_such_event`, `event_cancelled`, `not_of_a_series`.
 */
export async function cancelEvents(
  tx: Tx,
  caller: Caller,
  wanted: { eventId: number; reach: ChangeReach; reason: string | null },
): Promise<Told & { events: number }> {
  const { organizationId } = caller;
  const seen = await findBookable(tx, organizationId, wanted.eventId);
  if (!seen) throw noSuchEvent();
  if (seen.state === 'cancelled') throw eventCancelled(seen);
  const { ids, series, from } = await lockReach(tx, caller, seen, wanted.reach);
  // all of them first, then everybody's grants: whoever books goes before or after, never between (I18)
  const events = await lockToChange(tx, organizationId, ids);
  const toCancel = events.filter(({ state }) => state === 'scheduled');
  if (!toCancel.some(({ id }) => id === seen.id)) throw eventCancelled(seen);
  const roster = await lockRosters(tx, organizationId, ids);
  const members = [...new Set(roster.map(({ memberId }) => memberId))];
  const causes = { kind: bookingCause(0).kind, ids: roster.map(({ id }) => id) };
  if (members.length > 0) await lockToPayAnewForMany(tx, caller, members, causes);
  await cancelLocked(tx, caller, toCancel, { roster, reason: wanted.reason });
  if (series) {
    const until = addDays(from ?? seen.day, -1);
    await endSeries(tx, caller, series.id, formatRule({ ...parseRule(series.rule)!, until }));
  }
  const concerned = toCancel.map((event) => ({
    event,
    bookings: roster.filter(({ eventId }) => eventId === event.id),
  }));
  const told = await tellOfCancellation(tx, caller, concerned, wanted.reason);
  return { ...told, events: toCancel.length };
}
