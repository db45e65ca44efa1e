import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { formatId, parseId } from '#kit/ids';
import { findItems } from '#modules/inventory/index';
import {
  findMember,
  findMemberByCard,
  type Member,
  noSuchCard,
  noSuchMember,
} from '#modules/members/index';
import { standingOn } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { bookingAnswerOf, eventAnswer, rosterAnswer } from './answers.ts';
import { checkIn } from './check-in.ts';
import * as contract from './contract.ts';
import { existingBooking } from './existing-booking.ts';
import { findBookable } from './event-store.ts';
import { noteAbsence } from './note-absence.ts';
import { promote } from './promote.ts';
import { triedPin } from './prove-member.ts';
import { findSeenEvents } from './queries.ts';
import { noSuchEvent } from './refusals.ts';
import { scan, type Scanned } from './scan.ts';
import { undoCheckIn } from './undo-check-in.ts';

const tag = 'Scheduler';
const event = { eventId: idOf('event') };
const booking = { bookingId: idOf('booking') };

/** Who is there, who comes in and who does not. */
export function checkInRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/events/:eventId/roster',
    tag,
    summary: 'Who has a place and who waits, with balance, visits and alerts',
    scope: 'scheduling:read',
    params: event,
    answer: contract.roster,
    handle: async (tx, caller, { params }) => {
      const bookable = await findBookable(tx, caller.organizationId, params.eventId);
      if (!bookable) throw noSuchEvent();
      return rosterAnswer(tx, caller, bookable);
    },
  });

  api.route({
    method: 'POST',
    path: '/check-ins',
    tag,
    summary: 'Check a member in, booked or not; the session is used',
    scope: 'scheduling:book',
    body: contract.newCheckIn,
    isPrivate: hasPin,
    status: 201,
    answer: contract.booking,
    beforehand: (db, caller, { body }) => triedPin(db, caller, body),
    handle: async (tx, caller, { body: { pin: _pin, withoutPin, ...wanted } }, tried) => {
      const proof = { tried, withoutPin };
      return bookingAnswerOf(
        tx,
        caller,
        await checkIn(tx, caller, { ...wanted, proof, way: 'desk' }),
      );
    },
  });

  api.route({
    method: 'POST',
    path: '/bookings/:bookingId/check-in-undo',
    tag,
    summary: 'Undo a check-in: the session is back in the very grant it came from (D25)',
    scope: 'scheduling:book',
    params: booking,
    answer: contract.booking,
    handle: async (tx, caller, { params }) => {
      const { eventId, memberId } = await existingBooking(tx, caller, params.bookingId);
      return bookingAnswerOf(tx, caller, await undoCheckIn(tx, caller, { eventId, memberId }));
    },
    afterwards: async (db, caller, { eventId }) =>
      void (await promote(db, caller, parseId('event', eventId)!)),
  });

  api.route({
    method: 'POST',
    path: '/bookings/:bookingId/absence',
    tag,
    summary: 'Note that a member did not come, free or paid (D25)',
    scope: 'scheduling:book',
    params: booking,
    body: contract.absence,
    answer: contract.booking,
    handle: async (tx, caller, { params, body }) => {
      const { eventId, memberId } = await existingBooking(tx, caller, params.bookingId);
      return bookingAnswerOf(
        tx,
        caller,
        await noteAbsence(tx, caller, { eventId, memberId, ...body }),
      );
    },
  });

  api.route({
    method: 'POST',
    path: '/scans',
    tag,
    summary:
      'A card at the reader: checks in for the one event it can be for, else notes the visit',
    scope: 'scheduling:book',
    body: contract.newScan,
    isPrivate: hasPin,
    answer: contract.scanned,
    beforehand: (db, caller, { body }) => triedPin(db, caller, body),
    handle: async (tx, caller, { body }, tried) => {
      const member =
        body.memberId === undefined
          ? await findMemberByCard(tx, caller.organizationId, body.cardCode!)
          : await findMember(tx, caller.organizationId, body.memberId);
      if (!member) throw body.memberId === undefined ? noSuchCard() : noSuchMember();
      const done = await scan(tx, caller, {
        clubId: body.clubId,
        memberId: member.id,
        scannedAt: body.scannedAt ? Temporal.Instant.from(body.scannedAt) : undefined,
        proof: { tried, withoutPin: body.withoutPin },
      });
      return scannedAnswer(tx, caller, member, done);
    },
  });
}

async function scannedAnswer(
  tx: Tx,
  caller: Caller,
  member: Member,
  done: Scanned,
): Promise<z.input<typeof contract.scanned>> {
  const chosen = 'event' in done ? done.event : null;
  const choices = 'events' in done ? done.events : [];
  const waitsFor = done.outcome === 'visit' ? done.waitsFor : undefined;
  const wanted = [chosen, waitsFor, ...choices].flatMap((one) => (one ? [one.id] : []));
  const seen = (await findSeenEvents(tx, caller.organizationId, wanted)).map((one) => ({
    id: one.id,
    answer: eventAnswer(one),
  }));
  const answerFor = (event: { id: number } | null | undefined) =>
    event ? seen.find(({ id }) => id === event.id)!.answer : null;
  return {
    outcome: done.outcome,
    pin: done.outcome === 'pin' ? { code: done.lack.code, says: done.says } : null,
    member: {
      id: formatId('member', member.id),
      name: member.name,
      photoVersion: member.photoVersion,
    },
    waitsFor: answerFor(waitsFor),
    event: answerFor(chosen),
    bookingId: 'booking' in done ? formatId('booking', done.booking.id) : null,
    choices: choices.map((one) => answerFor(one)!),
    left: chosen ? await leftOf(tx, caller, chosen, member.id) : [],
  };
}

/** A PIN must not be guessed from what is kept about a request. */
const hasPin = ({ pin }: { pin?: string | undefined }) => pin !== undefined;

/** What is left of each item that pays for an event. */
async function leftOf(
  tx: Tx,
  caller: Caller,
  { itemIds, day: on }: { itemIds: readonly number[]; day: string },
  memberId: number,
) {
  const left = [];
  for (const item of await findItems(tx, caller.organizationId, itemIds)) {
    const { available } = await standingOn(tx, caller, { memberId, itemIds: [item.id], day: on });
    left.push({ shortName: item.session!.shortName, available });
  }
  return left;
}
