import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { recordAudit } from '#modules/identity/index';
import { reserveAgain } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { findUnpaidOn, listRosters, lockRosters, markPromises } from './booking-store.ts';
import {
  changedEvents,
  type ChangeReach,
  isNews,
  shiftOf,
  type WantedChange,
} from './change-plan.ts';
import {
  type ChangedEvent,
  findBookable,
  updateEvents,
  type EventOfSeries,
  lockToChange,
} from './event-store.ts';
import { type Booking, bookingCause } from './model.ts';
import {
  changedMeanwhile,
  eventCancelled,
  hasCheckIns,
  noSuchEvent,
  placesTaken,
  refuseHindrances,
  refuseRetired,
  tooFarAway,
} from './refusals.ts';
import { changeSeries } from './change-series.ts';
import { lockReach } from './reach.ts';
import { isNear } from './rules.ts';
import { type Hindrance, lookAtSlots, type TakenSlots } from './slots.ts';
import { listEventEquipment, replaceEquipment } from './slots-store.ts';
import { type Told, tellOfMove, whoIsTold } from './tell-roster.ts';

export type EventChange = WantedChange & {
  eventId: number;
  /** The number of changes it was looked at with; left out = whatever it is. */
  version?: number | undefined;
  reach: ChangeReach;
};

/** What a change brings about. */
export type Consequences = Told & {
  events: EventOfSeries[];
  after: ChangedEvent[];
  /** Who or what is taken, or why the club is closed, event by event. */
  hindrances: Hindrance[];
  /** Bookings whose sessions do not pay on the new day. */
  unpaid: Booking[];
};

/**
 * What a change would bring about, for whoever decides: who is told, whose sessions do not pay on the new
 * day, what stands in the way. Nothing is changed. Refuses what `changeEvent` refuses, but for what stands
 * in the way.
 */
export async function previewChange(
  tx: Tx,
  caller: Caller,
  wanted: EventChange,
): Promise<Consequences> {
  const { looked, events } = await theEvents(tx, caller, wanted);
  const after = changedEvents(events, looked, wanted);
  const roster = await listRosters(
    tx,
    caller.organizationId,
    wanted.reach === 'one' ? [looked.id] : events.map(({ id }) => id),
  );
  refuseChange(events, after, roster);
  const { hindrances } = await look(tx, caller, { events, after, wanted });
  const toPay = toPayAgain(events, after, roster);
  const unpaidIds =
    toPay.length === 0 ? [] : await findUnpaidOn(tx, caller.organizationId, looked.itemIds, toPay);
  const unpaid = roster.filter(({ id }) => unpaidIds.some((one) => one.id === id));
  const told = await whoIsTold(tx, caller, concerned(events, after, roster));
  return { ...told, events, after, hindrances, unpaid };
}

/**
 * Changes an event, this and the following ones of its series, or all to come: time, length, room, trainer,
 * equipment, places, note. On another day the sessions of everybody are set aside anew, from what is usable
 * then; who has none keeps the place unpaid and is named, or promises the next grant where the club takes
 * that (D24). Everybody is told by mail of another time or room. Refuses `no_such_event`,
 * `event_cancelled`, `changed_meanwhile`, `places_taken`, `checked_in`, `not_of_a_series`,
 * `series_day_fixed`, `not_in_use`, `club_closed`, `time_taken`.
 */
export async function changeEvent(
  tx: Tx,
  caller: Caller,
  wanted: EventChange,
): Promise<Consequences> {
  const { organizationId } = caller;
  const { looked, events } = await theEvents(tx, caller, wanted);
  if (wanted.version !== undefined && wanted.version !== looked.version) throw changedMeanwhile();
  const ids = events.map(({ id }) => id);
  const roster = await lockRosters(tx, organizationId, ids);
  const planned = changedEvents(events, looked, wanted);
  refuseChange(events, planned, roster);
  const { hindrances, taken } = await look(tx, caller, { events, after: planned, wanted });
  refuseHindrances(hindrances);
  const after =
    wanted.reach === 'one'
      ? planned
      : await changeSeries(tx, caller, {
          looked,
          events: planned,
          wanted,
          shift: shiftOf(looked, wanted.startsAt),
        });
  await updateEvents(tx, organizationId, after);
  await replaceEquipment(
    tx,
    organizationId,
    ids,
    taken((place) => ids[place]!),
  );
  const unpaid = await payAgain(tx, caller, { events, after, roster });
  const told = await tellOfMove(tx, caller, concerned(events, after, roster), unpaid);
  await recordAudit(tx, caller, {
    action: 'event.change',
    subjectKind: 'event',
    subjectId: looked.id,
    before: inWords(looked),
    after: {
      ...inWords(after.find(({ id }) => id === looked.id)!),
      ...(wanted.reach === 'one' ? {} : { reach: wanted.reach, events: events.length }),
    },
  });
  return { ...told, events, after, hindrances, unpaid };
}

/** The event looked at, and all that the change is about, locked, soonest first. */
async function theEvents(tx: Tx, caller: Caller, wanted: EventChange) {
  const { organizationId } = caller;
  const seen = await findBookable(tx, organizationId, wanted.eventId);
  if (!seen) throw noSuchEvent();
  if (wanted.startsAt && !isNear(wanted.startsAt, caller.now)) throw tooFarAway();
  const { ids } = await lockReach(tx, caller, seen, wanted.reach);
  const events = await lockToChange(tx, organizationId, ids);
  const looked = events.find(({ id }) => id === seen.id);
  if (!looked || looked.state === 'cancelled') throw eventCancelled(seen);
  return { looked, events: events.filter(({ state }) => state === 'scheduled') };
}

function refuseChange(
  events: readonly EventOfSeries[],
  after: readonly ChangedEvent[],
  roster: readonly Booking[],
): void {
  for (const [at, event] of events.entries()) {
    const next = after[at]!;
    if (next.capacity < event.taken) throw placesTaken(event);
    const isMoved = !next.startsAt.equals(event.startsAt);
    const came = roster.some(
      ({ eventId, state }) =>
        eventId === event.id && (state === 'checked_in' || state === 'paid_absence'),
    );
    if (isMoved && came) throw hasCheckIns(event);
  }
}

async function look(
  tx: Tx,
  caller: Caller,
  {
    events,
    after,
    wanted,
  }: { events: readonly EventOfSeries[]; after: readonly ChangedEvent[]; wanted: WantedChange },
): Promise<{ hindrances: Hindrance[]; taken: TakenSlots }> {
  const ids = events.map(({ id }) => id);
  const had = wanted.equipment ? [] : await listEventEquipment(tx, caller.organizationId, ids);
  const [{ clubId, timeZone }] = events as [EventOfSeries, ...EventOfSeries[]];
  const slots = after.map((event) => ({
    ...event,
    equipment: wanted.equipment ?? had.filter(({ eventId }) => eventId === event.id),
  }));
  const isChosen = (what: 'trainerId' | 'roomId' | 'equipment') =>
    what === 'equipment'
      ? wanted.equipment !== undefined
      : events.some((event) => ![undefined, event[what]].includes(wanted[what]));
  const found = await lookAtSlots(tx, caller, { id: clubId, timeZone }, slots, ids);
  // what stays where it is may stay, though the club closed that day since
  const hindrances = found.hindrances.filter(
    ({ place, code }) => code !== 'club_closed' || isMovedInTime(events[place]!, after[place]!),
  );
  // who and what an event had before stays with it
  refuseRetired(found.retired.filter(({ kind }) => isChosen(kind)));
  return { hindrances, taken: found.taken };
}

const isMovedInTime = (before: EventOfSeries, after: ChangedEvent) =>
  !before.startsAt.equals(after.startsAt) || !before.endsAt.equals(after.endsAt);

/** Bookings with sessions set aside for a day that is not the day any more. */
const toPayAgain = (
  events: readonly EventOfSeries[],
  after: readonly ChangedEvent[],
  roster: readonly Booking[],
) =>
  events.flatMap((event, at) => {
    const { day } = after[at]!;
    if (day === event.day || !event.reserveAtBooking) return [];
    return roster
      .filter(({ eventId, state, cost }) => eventId === event.id && state === 'booked' && cost > 0)
      .map((booking) => ({ ...booking, day }));
  });

async function payAgain(
  tx: Tx,
  caller: Caller,
  {
    events,
    after,
    roster,
  }: {
    events: readonly EventOfSeries[];
    after: readonly ChangedEvent[];
    roster: readonly Booking[];
  },
): Promise<Booking[]> {
  const toPay = toPayAgain(events, after, roster);
  const [first] = events as [EventOfSeries, ...EventOfSeries[]];
  const short = await reserveAgain(
    tx,
    caller,
    first.itemIds,
    toPay.map(({ id, memberId, cost, day }) => ({
      memberId,
      quantity: cost,
      day,
      cause: bookingCause(id),
    })),
    `${first.typeName} was moved to another day`,
  );
  const shortIds = new Set(short.map(({ cause }) => cause.id));
  const paidIds = toPay.filter(({ id, isPromise }) => isPromise && !shortIds.has(id));
  const { organizationId } = caller;
  await markPromises(
    tx,
    organizationId,
    paidIds.map(({ id }) => id),
    false,
  );
  if (first.promiseBookings) await markPromises(tx, organizationId, [...shortIds], true);
  return toPay.filter(({ id }) => shortIds.has(id));
}

/** What there is to tell, event by event. */
const concerned = (
  events: readonly EventOfSeries[],
  after: readonly ChangedEvent[],
  roster: readonly Booking[],
) =>
  events.flatMap((event, at) =>
    isNews(event, after[at]!)
      ? [
          {
            event,
            startsAt: after[at]!.startsAt,
            bookings: roster.filter(
              ({ eventId, state }) =>
                eventId === event.id && (state === 'booked' || state === 'waiting'),
            ),
          },
        ]
      : [],
  );

const inWords = (event: {
  startsAt: Instant;
  endsAt: Instant;
  roomId: number | null;
  trainerId: number | null;
  capacity: number;
  hasWaitlist: boolean;
  note: string | null;
}) => ({
  startsAt: event.startsAt.toString(),
  endsAt: event.endsAt.toString(),
  roomId: event.roomId,
  trainerId: event.trainerId,
  capacity: event.capacity,
  hasWaitlist: event.hasWaitlist,
  note: event.note,
});
