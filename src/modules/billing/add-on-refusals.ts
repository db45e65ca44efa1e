import { formatDay, type Day } from '#kit/days';
import { Refusal } from '#kit/refusal';

/** Also the answer for another organization's. */
export const noSuchAddOn = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_add_on', detail: 'There is no such add-on.' });

export const membershipIsOver = () =>
  new Refusal({
    kind: 'conflict',
    code: 'membership_is_over',
    detail: 'This membership is over, so nothing can be billed beside it.',
    hint: 'Sign the member up again first, or sell the sessions by themselves.',
  });

export const beginsTooSoon = (today: Day) =>
  new Refusal({
    kind: 'invalid',
    code: 'add_on_begins_too_soon',
    detail: `The first payment cannot be due before today, ${formatDay(today)}.`,
    errors: [{ field: 'firstDueOn', message: `must be ${formatDay(today)} or later` }],
  });

export const beginsTooLate = (latest: Day) =>
  new Refusal({
    kind: 'invalid',
    code: 'add_on_begins_too_late',
    detail: `The first payment can be due on ${formatDay(latest)} at the latest.`,
    errors: [{ field: 'firstDueOn', message: `must be ${formatDay(latest)} or earlier` }],
  });

export const hasTwoEnds = () =>
  new Refusal({
    kind: 'invalid',
    code: 'add_on_has_two_ends',
    detail: 'An add-on ends after so many payments or by a day, not both.',
    errors: [
      { field: 'payments', message: 'cannot stand beside a last day' },
      { field: 'lastDueBy', message: 'cannot stand beside a number of payments' },
    ],
  });

export const totalNeedsPayments = () =>
  new Refusal({
    kind: 'invalid',
    code: 'total_needs_payments',
    detail: 'Sessions in total are spread over a number of payments, and none is given.',
    hint: 'Set the number of payments, or give sessions with each payment.',
    errors: [{ field: 'payments', message: 'is needed for sessions in total' }],
  });

export const hasNoPayment = (firstDueOn: Day) =>
  new Refusal({
    kind: 'invalid',
    code: 'add_on_has_no_payment',
    detail: `The last day is before the first payment, ${formatDay(firstDueOn)}.`,
    errors: [{ field: 'lastDueBy', message: `must be ${formatDay(firstDueOn)} or later` }],
  });

export const outlastsMembership = (endsOn: Day, fitting: number) =>
  new Refusal({
    kind: 'invalid',
    code: 'add_on_outlasts_membership',
    detail:
      fitting === 0
        ? `The membership is over on ${formatDay(endsOn)}, before the first payment.`
        : `The membership is over on ${formatDay(endsOn)}: ${fitting} ${fitting === 1 ? 'payment is' : 'payments are'} due before that.`,
    errors: [
      fitting === 0
        ? { field: 'firstDueOn', message: `must be before ${formatDay(endsOn)}` }
        : { field: 'payments', message: `can be ${fitting} at most` },
    ],
  });

export const lastsTooLong = (latest: Day, fitting: number) =>
  new Refusal({
    kind: 'invalid',
    code: 'add_on_lasts_too_long',
    detail: `The last payment can be due on ${formatDay(latest)} at the latest: ${fitting} ${fitting === 1 ? 'payment is' : 'payments are'} due by then.`,
    errors: [{ field: 'payments', message: `can be ${fitting} at most` }],
  });

export const addOnIsOver = (endedOn: Day | null) =>
  new Refusal({
    kind: 'conflict',
    code: 'add_on_is_over',
    detail:
      endedOn === null
        ? 'Every payment of this add-on is settled: there is nothing left to end.'
        : `This add-on was ended on ${formatDay(endedOn)}.`,
  });
