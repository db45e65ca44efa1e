import {
  adjustSessions,
  bringBackSessions,
  transferSessions,
  useSessions,
} from '#modules/sessions/index';
import { type ReadStep, readReason } from '../step.ts';

/** `adjust`: sessions added or taken off by hand (D31). */
export const adjust: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'item', 'by', 'reason', 'last_day']);
  const name = names.member(fields.need('member'));
  const item = names.item(fields.need('item'));
  const by = fields.need('by');
  const quantity = by.whole();
  if (quantity === 0) by.fail('"by" must be a whole number above or below 0');
  const reason = readReason(fields);
  const lastDay = fields.get('last_day')?.dayOrNever() ?? null;
  return async (world) => {
    const memberId = await world.member(name);
    await world.transact((tx) =>
      adjustSessions(tx, world.caller, {
        memberId,
        itemId: world.itemId(item),
        quantity,
        reason: reason(),
        lastDay,
      }),
    );
  };
};

/** `use`: sessions taken at the desk, without a booking. */
export const use: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'item', 'quantity']);
  const name = names.member(fields.need('member'));
  const item = names.item(fields.need('item'));
  const quantity = fields.get('quantity')?.whole(1) ?? 1;
  return async (world) => {
    const memberId = await world.member(name);
    const itemId = world.itemId(item);
    await world.transact((tx) =>
      useSessions(tx, world.caller, { memberId, itemId, quantity, note: null }),
    );
  };
};

/** `transfer`: sessions handed from one member to another; their life does not grow (D30). */
export const transfer: ReadStep = (value, names) => {
  const fields = value.fields(['from', 'to', 'item', 'quantity', 'reason']);
  const from = names.member(fields.need('from'));
  const to = names.member(fields.need('to'));
  const item = names.item(fields.need('item'));
  const quantity = fields.need('quantity').whole(1);
  const reason = readReason(fields);
  return async (world) => {
    const [fromMemberId, toMemberId] = [await world.member(from), await world.member(to)];
    await world.transact((tx) =>
      transferSessions(tx, world.caller, {
        fromMemberId,
        toMemberId,
        itemId: world.itemId(item),
        quantity,
        reason: reason(),
      }),
    );
  };
};

/** `unexpire`: expired sessions of an item brought back with a new last usable day (D26). */
export const unexpire: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'item', 'last_day', 'reason']);
  const name = names.member(fields.need('member'));
  const item = names.item(fields.need('item'));
  const lastDay = fields.need('last_day').dayOrNever();
  const reason = readReason(fields);
  return async (world) => {
    const memberId = await world.member(name);
    await world.transact((tx) =>
      bringBackSessions(tx, world.caller, {
        memberId,
        itemId: world.itemId(item),
        lastDay,
        reason: reason(),
      }),
    );
  };
};
