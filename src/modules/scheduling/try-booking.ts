import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { Refusal } from '#kit/refusal';
import { standingOn } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import { tryOut } from '#platform/database/try-out';
import { bookingAnswerOf, refusalAnswer } from './answers.ts';
import type * as contract from './contract.ts';
import { findBookable } from './event-store.ts';
import type { Booking } from './model.ts';
import { dayToPayOn } from './rules.ts';

/**
 * What would come of booking, moving or cancelling, told by doing it and taking it back: it cannot promise
 * what the act itself would refuse. Refuses what is not there or malformed; everything else it tells.
 */
export async function tryBooking(
  db: Db,
  caller: Caller,
  act: (tx: Tx) => Promise<Booking>,
): Promise<z.input<typeof contract.bookingTrial>> {
  try {
    return await tryOut(db, async (tx) => trialAnswer(tx, caller, await act(tx)));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
    return { booking: null, leftAfter: null, refusal: refusalAnswer(error) };
  }
}

/** A booking as it stands, with what is left beside it. */
export const trialAnswer = async (tx: Tx, caller: Caller, booking: Booking) => ({
  booking: await bookingAnswerOf(tx, caller, booking),
  leftAfter: await leftAfter(tx, caller, booking),
  refusal: null,
});

async function leftAfter(tx: Tx, caller: Caller, booking: Booking): Promise<number | null> {
  if (booking.cost === 0) return null;
  const event = (await findBookable(tx, caller.organizationId, booking.eventId))!;
  const { memberId } = booking;
  const day = dayToPayOn(event, caller.now);
  return (await standingOn(tx, caller, { memberId, itemIds: event.itemIds, day })).available;
}
