import { formatDayWithWeekday, wallClockAt, dayAt, type Instant } from '#kit/days';
import { Refusal, refuseFields } from '#kit/refusal';
import { nameOf } from './obstacles.ts';
import type { BookableEvent, PinLack } from './model.ts';

const notFound = (code: string, detail: string) => new Refusal({ kind: 'not_found', code, detail });

/** Each also the answer for another organization's. */
export const noSuchEvent = () => notFound('no_such_event', 'There is no such event.');
export const noSuchEventType = () => notFound('no_such_event_type', 'There is no such event type.');
export const noSuchCategory = () => notFound('no_such_category', 'There is no such category.');
export const noSuchRoom = () => notFound('no_such_room', 'There is no such room.');
export const noSuchTrainer = () => notFound('no_such_trainer', 'There is no such trainer.');
export const noSuchEquipment = () => notFound('no_such_equipment', 'There is no such equipment.');
export const noSuchSeries = () => notFound('no_such_series', 'There is no such series.');
export const noSuchFeed = () => notFound('no_such_feed', 'There is no such calendar link.');
export const noSuchBooking = () => notFound('no_such_booking', 'There is no such booking.');

export const notOnRoster = (event: BookableEvent) =>
  new Refusal({
    kind: 'not_found',
    code: 'not_on_the_roster',
    detail: `This member is not on the roster of ${nameOf(event)}.`,
    hint: 'Somebody may have taken them off meanwhile: look at the roster again.',
  });

export const eventCancelled = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'event_cancelled',
    detail: `${nameOf(event)} was cancelled.`,
    hint: 'Everybody has their sessions back.',
  });

export const eventFull = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'event_full',
    detail: `${nameOf(event)} is full: all ${event.capacity} places are taken.`,
    hint: 'Somebody who does not come can be taken off the roster, or the event be given more places.',
  });

export const tooLateToCancel = (event: BookableEvent, until: Instant) =>
  new Refusal({
    kind: 'conflict',
    code: 'too_late_to_cancel',
    detail: `${nameOf(event)} could be cancelled until ${momentOf(until, event.timeZone)}.`,
    hint: 'The front desk can still take the member off the roster.',
  });

export const tooLateToMove = (event: BookableEvent, until: Instant) =>
  new Refusal({
    kind: 'conflict',
    code: 'too_late_to_move',
    detail: `${nameOf(event)} could be moved until ${momentOf(until, event.timeZone)}.`,
    hint: 'The front desk can still move it.',
  });

export const appointmentNotOpen = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'appointment_not_open',
    detail: `${nameOf(event)} is not to come any more: somebody came, or was noted absent.`,
    hint: 'Undo that first, or book another appointment.',
  });

export const tooEarlyToCheckIn = (event: BookableEvent, opens: Instant) =>
  new Refusal({
    kind: 'conflict',
    code: 'too_early_to_check_in',
    detail: `Check-in for ${nameOf(event)} opens on ${momentOf(opens, event.timeZone)}.`,
    hint: 'Until then a place can be booked.',
  });

export const checkedInAlready = (event: BookableEvent, at: Instant | null) =>
  new Refusal({
    kind: 'conflict',
    code: 'checked_in_already',
    detail: `This member is checked in for ${nameOf(event)} already${at ? `, since ${momentOf(at, event.timeZone)}` : ''}.`,
    hint: 'Nothing was taken twice.',
  });

export const notCheckedIn = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'not_checked_in',
    detail: `This member is not checked in for ${nameOf(event)}.`,
    hint: 'There is nothing to undo.',
  });

export const checkInFirstUndone = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'checked_in',
    detail: `This member is checked in for ${nameOf(event)}.`,
    hint: 'Undo the check-in first.',
  });

export const sessionsHeld = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'sessions_held',
    detail: `The sessions set aside for ${nameOf(event)} are held until the payment behind them is cleared up.`,
    hint: 'Take the session from another grant, or clear up the payment.',
  });

/** The sentence for each thing that is missing at a club that asks for PINs. */
export function pinLacks(lack: PinLack, timeZone: string): Refusal {
  const hint = 'Staff with the permission can let them in without it, with a reason.';
  const told = (detail: string, more = hint) =>
    new Refusal({ kind: 'conflict', code: lack.code, detail, hint: more });
  switch (lack.code) {
    case 'pin_needed':
      return told('This club asks members for their PIN at check-in.');
    case 'pin_wrong':
      return told(
        `This is not the member’s PIN. ${lack.triesLeft} ${lack.triesLeft === 1 ? 'try' : 'tries'} left.`,
      );
    case 'pin_locked':
      return told(
        `Too many PINs were wrong. None is looked at until ${momentOf(lack.until, timeZone)}.`,
        'Give the member a new PIN on their page, or let them in without it.',
      );
    case 'no_pin':
      return told('This member has no PIN yet.', 'Give them one on their page.');
  }
}

export const mayNotSkipPin = () =>
  new Refusal({
    kind: 'forbidden',
    code: 'permission_missing',
    detail: 'You may not check anybody in without their PIN.',
    hint: 'Ask somebody who may: the permission is "scheduling:without_pin".',
  });

export const doesNotPay = (event: BookableEvent) =>
  new Refusal({
    kind: 'invalid',
    code: 'item_does_not_pay',
    detail: `This session item does not pay for ${event.typeName}.`,
    hint: 'Which items do is set at the event type.',
    errors: [{ field: 'itemId', message: 'must be an item that pays for this event type' }],
  });

/** A name that another one of the same sort has. */
export const nameTaken = (what: string, name: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'name_taken',
    detail: `There is ${what} called "${name}" already.`,
    hint: 'Choose another name, or bring the other one back into use.',
    errors: [{ field: 'name', message: 'is taken' }],
  });

/** Why an event cannot take place at a time: the sentences about it, the first few. */
export function refuseHindrances(
  hindrances: readonly { code: 'club_closed' | 'time_taken'; says: string }[],
): void {
  const [first] = hindrances;
  if (!first) return;
  const isClosed = first.code === 'club_closed';
  const more = hindrances.length - mostSaid;
  throw new Refusal({
    kind: 'conflict',
    code: first.code,
    detail: [
      ...hindrances.slice(0, mostSaid).map(({ says }) => says),
      ...(more > 0 ? [`And ${more} more.`] : []),
    ].join(' '),
    hint: isClosed
      ? 'Choose another time, or change the hours in the set-up.'
      : 'Choose another time, or somebody or something else.',
  });
}

/** How many sentences a refusal is made of at most. */
const mostSaid = 6;

export const hasCheckIns = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'checked_in',
    detail: `Somebody is checked in for ${nameOf(event)} already.`,
    hint: 'Undo the check-in first, or leave the time as it is.',
  });

export const placesTaken = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'places_taken',
    detail: `${event.taken} places in ${nameOf(event)} are taken.`,
    hint: 'Take members off the roster first, or leave at least that many places.',
    errors: [{ field: 'capacity', message: `must be at least ${event.taken}` }],
  });

export const notOfASeries = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'not_of_a_series',
    detail: `${nameOf(event)} stands alone.`,
    hint: 'Change this one event.',
  });

export const shiftsMonths = () =>
  new Refusal({
    kind: 'conflict',
    code: 'series_day_fixed',
    detail: 'A series that repeats by the month keeps its days.',
    hint: 'Move single events, or end the series and begin another one.',
  });

export const noDates = () =>
  new Refusal({
    kind: 'invalid',
    code: 'no_dates',
    detail: 'By this rule the series has no day on which the club is open.',
    hint: 'Choose other weekdays, or a later last day.',
  });

/** A room, a trainer, equipment or an event type that is kept for what was. */
export const notInUse = (name: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'not_in_use',
    detail: `${name} is not in use any more.`,
    hint: 'Choose another one, or bring it back into use in the set-up.',
  });

/** Refuses the first of them. */
export function refuseRetired([first]: readonly { name: string }[]): void {
  if (first) throw notInUse(first.name);
}

export const tooFarAway = () =>
  refuseFields('invalid_request', [
    { field: 'startsAt', message: 'An event must lie within ten years of today.' },
  ]);

export const changedMeanwhile = () =>
  new Refusal({
    kind: 'conflict',
    code: 'changed_meanwhile',
    detail: 'Somebody else changed this event meanwhile.',
    hint: 'Look at it as it stands now, and change it again.',
  });

/** "Tue 7 Nov 2023, 18:00" */
export const momentOf = (at: Instant, timeZone: string) =>
  `${formatDayWithWeekday(dayAt(at, timeZone))}, ${wallClockAt(at, timeZone).slice(11)}`;

export const scanFromTheFuture = () =>
  new Refusal({
    kind: 'invalid',
    code: 'scan_from_the_future',
    detail: 'This card was scanned at a time that is still to come.',
    hint: 'The clock of the reader is wrong.',
    errors: [{ field: 'scannedAt', message: 'must not lie in the future' }],
  });

export const scanTooOld = () =>
  new Refusal({
    kind: 'invalid',
    code: 'scan_too_old',
    detail: 'This card was scanned more than a day ago.',
    hint: 'Check the member in on the roster of the event.',
    errors: [{ field: 'scannedAt', message: 'must be of the last 24 hours' }],
  });

export const bookingChanged = (event: BookableEvent) =>
  new Refusal({
    kind: 'conflict',
    code: 'changed_meanwhile',
    detail: `Somebody else changed this place in ${nameOf(event)} at the same moment.`,
    hint: 'Look at the roster again.',
  });

export const notAnAppointment = (typeName: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'not_an_appointment',
    detail: `${typeName} is a class, not an appointment with a trainer.`,
    hint: 'Book a place in one of its events.',
    errors: [{ field: 'eventTypeId', message: 'must be a type of personal training' }],
  });

export const slotNotFree = (at: Instant, timeZone: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'slot_not_free',
    detail: `The trainer takes no appointment on ${momentOf(at, timeZone)}.`,
    hint: 'Choose one of the free times; the staff can put an event at any time on the calendar.',
  });

export const memberHasNoEmail = (name: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'member_has_no_email',
    detail: `${name} has no e-mail address.`,
    hint: 'Add one, or make the link and hand it over.',
  });

export const noPublicAddress = () =>
  new Refusal({
    kind: 'conflict',
    code: 'no_public_address',
    detail:
      'A link in a mail would lead nowhere: Duesday does not know the address it is reached at.',
    hint: 'Set PUBLIC_URL, or make the link and hand it over.',
  });

export const bookingLinkNotGood = () =>
  new Refusal({
    kind: 'conflict',
    code: 'booking_link_not_good',
    detail: 'This link is not complete, is too old, or was replaced by a new one.',
    hint: 'The front desk can give you a new one.',
  });
