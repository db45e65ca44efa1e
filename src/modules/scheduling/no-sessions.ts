import type { Caller } from '#kit/caller';
import { formatDayWithWeekday } from '#kit/days';
import { findItems } from '#modules/inventory/index';
import { standingOn } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import type { BookableEvent } from './model.ts';
import type { Obstacle } from './obstacles.ts';
import { dayToPayOn } from './rules.ts';

/**
 * Why a member's sessions do not pay for an event, with the way out; undefined when they do. Told from
 * the member's grants as they stand.
 */
export async function whyNoSessions(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  memberId: number,
): Promise<Obstacle | undefined> {
  if (event.cost === 0) return undefined;
  const items = await findItems(tx, caller.organizationId, event.itemIds);
  const names = items.map((item) => item.session!.shortName).join(' or ');
  if (items.length === 0)
    return {
      code: 'nothing_pays',
      says: `No session item pays for ${event.typeName}.`,
      wayOut: 'Say at the event type which session items pay for it.',
    };
  const day = dayToPayOn(event, caller.now);
  const { available, held, reserved, lapsing, lastDay } = await standingOn(tx, caller, {
    memberId,
    itemIds: event.itemIds,
    day,
  });
  if (available >= event.cost) return undefined;
  const says =
    available === 0
      ? `No ${names} sessions left that can be used on ${formatDayWithWeekday(day)}.`
      : `${available} ${names} left on ${formatDayWithWeekday(day)}, ${event.cost} needed.`;
  const ways = [
    lapsing > 0 &&
      `${lapsing} ${lapsing === 1 ? 'is' : 'are'} left until ${formatDayWithWeekday(lastDay!)}, before the event: choose one by then.`,
    reserved > 0 &&
      `${reserved} ${reserved === 1 ? 'is' : 'are'} set aside for other bookings: leaving one in time frees its sessions.`,
    held > 0 &&
      `${held} ${held === 1 ? 'is' : 'are'} held until the payment behind them is cleared up.`,
    'More come with the next collected dues, or are added at the desk.',
  ].filter((way) => way !== false);
  return { code: 'not_enough_sessions', says, wayOut: ways.join(' ') };
}
