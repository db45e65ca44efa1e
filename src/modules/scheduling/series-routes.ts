import { Temporal } from 'temporal-polyfill';
import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { formatId, parseId } from '#kit/ids';
import { findMembers } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { eventById, personAnswer } from './answers.ts';
import { cancelEvents } from './cancel-events.ts';
import { changeEvent, type Consequences, previewChange } from './change-event.ts';
import type { Booking } from './model.ts';
import { promote } from './promote.ts';
import { noSuchSeries } from './refusals.ts';
import { createSeries, previewSeries, type SeriesDate } from './series.ts';
import * as contract from './series-contract.ts';
import { findSeries, type Series } from './series-store.ts';
import type { Person } from './tell-roster.ts';

const tag = 'Scheduler';
const writes = 'scheduling:write';
const eventId = { eventId: idOf('event') };

/** Events that move, repeat and are cancelled by the club. */
export function seriesRoutes(api: Api): void {
  changeRoutes(api);
  api.route({
    method: 'POST',
    path: '/event-series/preview',
    tag,
    summary: 'The days of a series, with what stands in the way of each; nothing is kept',
    scope: writes,
    looksOnly: true,
    body: contract.seriesToLookAt,
    answer: contract.seriesPreview,
    handle: async (tx, caller, { body }) => {
      const { dates, ...rest } = await previewSeries(tx, caller, body);
      return { ...rest, dates: dates.map(dateAnswer) };
    },
  });
  api.route({
    method: 'POST',
    path: '/event-series',
    tag,
    summary: 'Begin a series: written out some months ahead, at the same time on the club’s wall',
    scope: writes,
    body: contract.newSeries,
    status: 201,
    answer: contract.madeSeries,
    handle: async (tx, caller, { body }) => {
      const made = await createSeries(tx, caller, body);
      return {
        id: formatId('series', made.id),
        rule: made.rule,
        events: made.eventIds.map((id) => formatId('event', id)),
        dates: made.dates.map(dateAnswer),
      };
    },
  });
  api.route({
    method: 'GET',
    path: '/event-series/:seriesId',
    tag,
    summary: 'What a series goes on with',
    scope: 'scheduling:read',
    params: { seriesId: idOf('series') },
    answer: contract.series,
    handle: async (tx, caller, { params }) => {
      const found = await findSeries(tx, caller.organizationId, params.seriesId);
      if (!found) throw noSuchSeries();
      return seriesAnswer(found);
    },
  });
}

function changeRoutes(api: Api): void {
  api.route({
    method: 'POST',
    path: '/events/:eventId/change-preview',
    tag,
    summary:
      'What a change would bring about: who is told, whose sessions do not pay, what is taken',
    scope: writes,
    looksOnly: true,
    params: eventId,
    body: contract.changedEvent,
    answer: contract.changePreview,
    handle: async (tx, caller, { params, body }) => {
      const found = await previewChange(tx, caller, { ...params, ...read(body) });
      return {
        ...(await consequencesAnswer(tx, caller, found)),
        conflicts: found.hindrances.map(({ place, says }) => ({
          day: found.after[place]!.day,
          says,
        })),
      };
    },
  });
  api.route({
    method: 'PATCH',
    path: '/events/:eventId',
    tag,
    summary: 'Move or change an event, or the following ones of its series with it',
    scope: writes,
    params: eventId,
    body: contract.changedEvent,
    answer: contract.eventChange,
    handle: async (tx, caller, { params, body }) => {
      const done = await changeEvent(tx, caller, { ...params, ...read(body) });
      return {
        event: await eventById(tx, caller, params.eventId),
        ...(await consequencesAnswer(tx, caller, done)),
      };
    },
    // there may be more places now
    afterwards: async (db, caller, { event }) => {
      if (event.waiting > 0) await promote(db, caller, parseId('event', event.id)!);
    },
  });
  api.route({
    method: 'POST',
    path: '/events/:eventId/cancellation',
    tag,
    summary:
      'Cancel an event, or the rest of its series; everybody has their sessions back, with at least 7 days of life (D25)',
    scope: writes,
    params: eventId,
    body: contract.eventCancellation,
    answer: contract.eventChange,
    handle: async (tx, caller, { params, body }) => {
      const done = await cancelEvents(tx, caller, { ...params, ...body });
      return {
        event: await eventById(tx, caller, params.eventId),
        events: done.events,
        told: done.told.map(personAnswer),
        notReached: done.notReached.map(personAnswer),
        unpaid: [],
      };
    },
  });
}

const read = <Body extends { startsAt?: string | undefined }>(body: Body) => ({
  ...body,
  startsAt: body.startsAt === undefined ? undefined : Temporal.Instant.from(body.startsAt),
});

async function consequencesAnswer(tx: Tx, caller: Caller, found: Consequences) {
  return {
    events: found.events.length,
    told: found.told.map(personAnswer),
    notReached: found.notReached.map(personAnswer),
    unpaid: (await peopleOf(tx, caller, found.unpaid)).map(personAnswer),
  };
}

async function peopleOf(tx: Tx, caller: Caller, bookings: readonly Booking[]): Promise<Person[]> {
  const ids = [...new Set(bookings.map(({ memberId }) => memberId))];
  return ids.length === 0 ? [] : findMembers(tx, caller.organizationId, ids);
}

const dateAnswer = ({ startsAt, ...date }: SeriesDate) => ({
  ...date,
  startsAt: startsAt.toString(),
});

const seriesAnswer = (one: Series) => ({
  ...one,
  equipment: one.equipment.map(({ equipmentId, slots }) => ({
    equipmentId: formatId('equipment', equipmentId),
    slots,
  })),
  id: formatId('series', one.id),
  clubId: formatId('club', one.clubId),
  eventTypeId: formatId('eventType', one.eventTypeId),
  roomId: one.roomId === null ? null : formatId('room', one.roomId),
  trainerId: one.trainerId === null ? null : formatId('trainer', one.trainerId),
});
