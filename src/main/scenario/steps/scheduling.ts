import type { Caller } from '#kit/caller';
import * as scheduling from '#modules/scheduling/index';
import type { Tx } from '#platform/database/query';
import type { Names } from '../names.ts';
import type { Fields } from '../source.ts';
import type { Act, ReadStep } from '../step.ts';
import type { World } from '../world.ts';

/** A member and an event, by what the file calls them. */
function readWho(fields: Fields, names: Names) {
  const name = names.member(fields.need('member'));
  const event = names.event(fields.need('event'));
  return async (world: World) => ({
    memberId: await world.member(name),
    eventId: world.eventId(event),
  });
}

type Who = { memberId: number; eventId: number };

/** One command about a member and an event, and whoever moves up for it. */
const actOn =
  (
    who: (world: World) => Promise<Who>,
    act: (tx: Tx, caller: Caller, who: Who, world: World) => Promise<unknown>,
  ): Act =>
  async (world) => {
    const ids = await who(world);
    await world.transact((tx) => act(tx, world.caller, ids, world));
    await scheduling.promote(world.db, world.caller, ids.eventId);
  };

/** `book`: a place, or one on the waitlist, within the club's windows, as members book. */
export const book: ReadStep = (value, names) => {
  const who = readWho(value.fields(['member', 'event']), names);
  return actOn(who, (tx, caller, ids) => scheduling.book(tx, caller, { ...ids, by: 'member' }));
};

/** `cancel_booking`: by the member, within the club's notice, or by the staff. */
export const cancelBooking: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'event', 'by']);
  const who = readWho(fields, names);
  const by = fields.get('by')?.oneOf(['member', 'staff']) ?? 'member';
  return actOn(who, (tx, caller, ids) => scheduling.cancelBooking(tx, caller, { ...ids, by }));
};

/** `check_in`: at the desk, from the item that staff picks, if any. */
export const checkIn: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'event', 'item']);
  const who = readWho(fields, names);
  const pick = fields.get('item');
  const item = pick && names.item(pick);
  return actOn(who, (tx, caller, ids, world) =>
    scheduling.checkIn(tx, caller, {
      ...ids,
      itemId: item === undefined ? undefined : world.itemId(item),
      way: 'desk',
    }),
  );
};

/** `scan`: the member's card at the reader, at the club's clock. */
export const scan: ReadStep = (value, names) => {
  const name = names.member(value.fields(['member']).need('member'));
  return async (world) => {
    const memberId = await world.member(name);
    await world.transact((tx) =>
      scheduling.scan(tx, world.caller, { clubId: world.club.id, memberId }),
    );
  };
};

/** `absent`: did not come; a paid absence uses the session (D25). */
export const absent: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'event', 'kind']);
  const who = readWho(fields, names);
  const kind = fields.need('kind').oneOf(['free', 'paid']);
  return actOn(who, (tx, caller, ids) => scheduling.noteAbsence(tx, caller, { ...ids, kind }));
};

/** `undo_check_in`: everything as it was before. */
export const undoCheckIn: ReadStep = (value, names) => {
  const who = readWho(value.fields(['member', 'event']), names);
  return actOn(who, scheduling.undoCheckIn);
};

/** `cancel_event`: by the club; everybody has their sessions back. */
export const cancelEvent: ReadStep = (value, names) => {
  const event = names.event(value);
  return async (world) => {
    await world.transact((tx) =>
      scheduling.cancelEvent(tx, world.caller, { eventId: world.eventId(event), reason: null }),
    );
  };
};
