import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { findBooking } from './booking-store.ts';
import type { Booking } from './model.ts';
import { noSuchBooking } from './refusals.ts';

/** The booking with this id. Refuses `no_such_booking`. */
export async function existingBooking(tx: Tx, caller: Caller, id: number): Promise<Booking> {
  const found = await findBooking(tx, caller.organizationId, id);
  if (!found) throw noSuchBooking();
  return found;
}
