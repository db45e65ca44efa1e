import { Temporal } from 'temporal-polyfill';
import { type Day, formatDay, type Instant } from '#kit/days';
import { Refusal } from '#kit/refusal';

export const notEnoughSessions = (facts: {
  itemName: string;
  available: number;
  /** There, but not to be used while something holds them. */
  held: number;
  wanted: number;
}) =>
  new Refusal({
    kind: 'conflict',
    code: 'not_enough_sessions',
    detail:
      facts.available === 0
        ? `No ${facts.itemName} sessions left that can be used on this day.`
        : `${facts.available} ${facts.itemName} left, ${facts.wanted} needed.`,
    hint:
      facts.held > 0
        ? `${facts.held} more ${facts.held === 1 ? 'is' : 'are'} held until the payment behind them is cleared up.`
        : 'A balance never goes below zero; the member’s grants say what is there and until when.',
  });

/** Also the answer for another organization's grant. */
export const noSuchGrant = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_grant', detail: 'There is no such grant.' });

/** Also the answer for another organization's. */
export const noSuchOwed = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_owed_sessions',
    detail: 'There are no such owed sessions.',
  });

export const nothingOwed = () =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_owed',
    detail: 'Nothing of these sessions is owed any more.',
    hint: 'They were taken from a later grant, given back or let go already.',
  });

export const noSuchUse = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_use', detail: 'There is no such use.' });

export const notASessionItem = (itemName: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'not_a_session_item',
    detail: `"${itemName}" is not a session item, so nobody can hold sessions of it.`,
    errors: [{ field: 'itemId', message: 'must be a session item' }],
  });

export const grantOfSomethingElse = () =>
  new Refusal({
    kind: 'invalid',
    code: 'grant_not_eligible',
    detail: 'This grant belongs to somebody else or to another session item.',
    errors: [{ field: 'grantId', message: 'must be a grant of this member and item' }],
  });

export const lastDayIsPast = () =>
  new Refusal({
    kind: 'invalid',
    code: 'last_day_is_past',
    detail: 'The last usable day lies in the past, so the sessions could never be used.',
    hint: 'Choose today or a later day, or "never".',
    errors: [{ field: 'lastDay', message: 'must be today or later' }],
  });

export const nothingExpired = (itemName: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_expired',
    detail: `There are no expired ${itemName} sessions to bring back.`,
  });

export const lapsedAlready = () =>
  new Refusal({
    kind: 'conflict',
    code: 'lapsed_already',
    detail: 'The last usable day of these sessions is over.',
    hint: 'Bring them back with a new last usable day.',
  });

export const nothingToExtend = () =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_to_extend',
    detail: 'Nothing is left of this grant, so there is nothing to extend.',
  });

/** `before` is the last usable day as it stands; null = never expires. */
export const lastDayNotLater = (before: Day | null) =>
  new Refusal({
    kind: 'invalid',
    code: 'last_day_not_later',
    detail:
      before === null
        ? 'These sessions never expire, so their life cannot grow.'
        : `These sessions can be used through ${formatDay(before)} as it is.`,
    errors: [
      {
        field: 'lastDay',
        message: before === null ? 'cannot be set' : `must be later than ${before}`,
      },
    ],
  });

export const transferToOneself = () =>
  new Refusal({
    kind: 'invalid',
    code: 'transfer_to_oneself',
    detail: 'Sessions can only be transferred to somebody else.',
    errors: [{ field: 'toMemberId', message: 'must be another member' }],
  });

/** Also the answer for another organization's transfer. */
export const noSuchTransfer = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_transfer',
    detail: 'There is no such transfer.',
  });

export const transferTooOld = () =>
  new Refusal({
    kind: 'conflict',
    code: 'transfer_too_old',
    detail: 'A transfer can be undone for one day.',
    hint: 'Transfer the sessions back instead.',
  });

export const transferredSessionsUsed = () =>
  new Refusal({
    kind: 'conflict',
    code: 'transferred_sessions_used',
    detail: 'Some of the transferred sessions are used, booked or expired already.',
    hint: 'Transfer back what is left.',
  });

/** Refuses an instant that is still to come: what was held then cannot be known yet. */
export function refuseFuture(at: Instant, now: Instant): void {
  if (Temporal.Instant.compare(at, now) <= 0) return;
  throw new Refusal({
    kind: 'invalid',
    code: 'instant_to_come',
    detail: 'This instant is still to come, and nobody knows what will be left then.',
    hint: 'Ask as of now or of an earlier instant.',
    errors: [{ field: 'asOf', message: 'must not lie in the future' }],
  });
}

export const liabilityTooLarge = () =>
  new Refusal({
    kind: 'conflict',
    code: 'liability_too_large',
    detail: 'The total is larger than can be stated exactly.',
    hint: 'Look for a session item whose notional value is far too high.',
  });
