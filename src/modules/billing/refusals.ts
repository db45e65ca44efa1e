import { formatMoney } from '#kit/money';
import { Refusal } from '#kit/refusal';

/** Also the answer for another organization's installment. */
export const noSuchInstallment = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_installment',
    detail: 'There is no such installment.',
  });

/** Also the answer for another organization's run. */
export const noSuchRun = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_run', detail: 'There is no such dues run.' });

export const alreadySettled = (state: 'collected' | 'waived' | 'refunded' | 'skipped') =>
  new Refusal({
    kind: 'conflict',
    code: 'already_settled',
    detail:
      state === 'skipped'
        ? 'This installment is not owed any more: its add-on ended before it was due.'
        : `This installment is already ${state}.`,
    hint: 'Look at the member’s next installment.',
  });

export const unknownPaymentMethod = () =>
  new Refusal({
    kind: 'invalid',
    code: 'unknown_payment_method',
    detail: 'This card or account is not one of the member’s, or is closed.',
    hint: 'Enter it again for this member.',
    errors: [{ field: 'paymentMethod.token', message: 'is not one of this member’s' }],
  });

export const noSuchPayment = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_payment',
    detail: 'No money was ever collected by this payment.',
    hint: 'Look at the attempts of the installment: one of them has to have been paid.',
  });

export const notTakenFromOutside = (kind: 'return' | 'dispute') =>
  new Refusal({
    kind: 'conflict',
    code: 'not_taken_from_outside',
    detail: {
      return: 'No bank can send this payment back: it went over the counter, or by card.',
      dispute: 'No card’s holder can contest this payment: no card paid it.',
    }[kind],
    hint: {
      return:
        'If it was handed back, note a refund; if the holder of a card contests it, a dispute.',
      dispute: 'If it was handed back, note a refund.',
    }[kind],
  });

/** A bank cannot have sent back what it never saw, and the next file would draft it all the same. */
export const notAtTheBank = () =>
  new Refusal({
    kind: 'conflict',
    code: 'not_at_the_bank',
    detail:
      'The bank has not seen this draft, so it cannot have sent it back: it waits for the next file.',
    hint: 'Withdraw it, and it is in no file and its dues are owed again. If the bank sent another draft of this member back, note it there.',
  });

export const draftWasSent = () =>
  new Refusal({
    kind: 'conflict',
    code: 'draft_was_sent',
    detail:
      'This payment does not wait for a file: it was made at once, or a file for the bank has it.',
    hint: 'Refund it, or note its return once the bank has sent it back.',
  });

export const allGivenBack = () =>
  new Refusal({
    kind: 'conflict',
    code: 'all_given_back',
    detail:
      'All of this draft is given back already: it goes with the next file, and nothing is owed.',
    hint: 'Nothing was changed.',
  });

/** Banks send a contested draft back; only a card's bank holds a dispute. */
export const draftComesBack = () =>
  new Refusal({
    kind: 'conflict',
    code: 'drafts_are_returned',
    detail:
      'Nobody can dispute a bank draft: its bank sends a contested one back as a return (R05, R07, R10 or R29).',
    hint: 'Read in the bank’s file of returns, or note the return with its code.',
  });

/** Also the answer for another organization's. */
export const noSuchDispute = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_dispute', detail: 'There is no such dispute.' });

export const disputeIsOver = (outcome: 'won' | 'lost') =>
  new Refusal({
    kind: 'conflict',
    code: 'dispute_is_over',
    detail: `This dispute is over already: the club ${outcome} it.`,
  });

/** Also the answer for another organization's. */
export const noSuchLooseMoney = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_loose_money',
    detail: 'There is no such money to look at.',
  });

export const looseMoneyIsClosed = () =>
  new Refusal({
    kind: 'conflict',
    code: 'loose_money_is_closed',
    detail: 'Somebody has said already what became of this money.',
    hint: 'Nothing was changed.',
  });

export const alreadyCameBack = () =>
  new Refusal({
    kind: 'conflict',
    code: 'already_came_back',
    detail: 'This payment has come back already; its sessions were taken back then.',
    hint: 'Nothing was changed.',
  });

export const nothingToRefund = (isUnderWay: boolean) =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_to_refund',
    detail: isUnderWay
      ? 'All of this money is being given back already.'
      : 'None of this money is with the club: it was never paid, or has gone back already.',
  });

export const moreThanPaid = (leftMinor: number, currency: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'more_than_paid',
    detail: `Only ${formatMoney(leftMinor, currency)} of this installment can be given back.`,
    errors: [{ field: 'amount', message: 'is more than can be given back' }],
  });

export const overRefundLimit = (limitMinor: number, currency: string, field?: string) =>
  new Refusal({
    kind: 'forbidden',
    code: 'over_refund_limit',
    detail: `You may give back at most ${formatMoney(limitMinor, currency)} of one charge.`,
    hint: 'Somebody with the permission for larger refunds has to do this one.',
    ...(field && { errors: [{ field, message: 'is more than you may give back' }] }),
  });

export const paymentUnderWay = () =>
  new Refusal({
    kind: 'conflict',
    code: 'payment_under_way',
    detail:
      'A payment for this installment is under way (processing): its answer has not come yet.',
    hint: 'Wait for the answer; it is asked for again with the next dues run.',
  });

export const moreThanOwed = (owedMinor: number, currency: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'more_than_owed',
    detail: `Only ${formatMoney(owedMinor, currency)} is owed on this installment.`,
    hint: 'Take what is owed, and the rest for another installment.',
    errors: [{ field: 'amount', message: 'is more than what is owed' }],
  });

export const otherCurrencyPaid = (currency: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'other_currency',
    detail: `This installment is owed in ${currency}.`,
    errors: [{ field: 'amount.currency', message: `must be ${currency}` }],
  });

export const runIsAtWork = () =>
  new Refusal({
    kind: 'conflict',
    code: 'run_under_way',
    detail: 'This dues run is being worked on by another process.',
  });

export const throughTooFar = () =>
  new Refusal({
    kind: 'invalid',
    code: 'through_too_far',
    detail: 'Dues can be collected at most 100 days ahead.',
    hint: 'Look at the year of the day.',
    errors: [{ field: 'through', message: 'is more than 100 days ahead' }],
  });

export const previewOutOfDate = () =>
  new Refusal({
    kind: 'conflict',
    code: 'preview_out_of_date',
    detail: 'What is due has changed since this was shown. Nothing was collected.',
    hint: 'Look at the new figures, then collect.',
  });

export const runIsOver = () =>
  new Refusal({
    kind: 'conflict',
    code: 'run_is_over',
    detail: 'This dues run has asked for everything it was started for.',
    hint: 'Start a new one for what has become due since.',
  });

export const stoppedTooLongAgo = () =>
  new Refusal({
    kind: 'conflict',
    code: 'stopped_too_long_ago',
    detail: 'This dues run was stopped more than a day ago; other dues are due by now.',
    hint: 'Start a new run: it collects what this one left.',
  });

export const dueTodayChanged = (shownMinor: number, dueMinor: number, currency: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'due_today_changed',
    detail: `Due today is ${formatMoney(dueMinor, currency)} now, and ${formatMoney(shownMinor, currency)} was shown.`,
    hint: 'Look at the review again before signing.',
    errors: [{ field: 'dueToday', message: `is ${formatMoney(dueMinor, currency)} now` }],
  });

export const noSuchVersionToPreview = (code: string, version: 'draft' | 'published') =>
  new Refusal({
    kind: 'conflict',
    code: 'no_such_version',
    detail:
      version === 'draft'
        ? `The offer ${code} has no draft.`
        : `The offer ${code} was never published.`,
    hint: version === 'draft' ? 'Look at the published version.' : 'Look at its draft.',
  });

export const otherCurrencyNegotiated = (currency: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'other_currency',
    detail: `The dues of this offer are in ${currency}.`,
    errors: [{ field: 'negotiated.dues.currency', message: `must be ${currency}` }],
  });

/** Also the answer for another organization's. */
export const noSuchSale = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_sale', detail: 'There is no such sale.' });

export const notSold = (itemName: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'item_not_sold',
    detail: `"${itemName}" is not a session item in use, so none of it can be sold.`,
    errors: [{ field: 'itemId', message: 'must be a session item in use' }],
  });

export const soldInAnotherCurrency = (itemName: string, currency: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'item_in_another_currency',
    detail: `"${itemName}" is valued in another currency than ${currency}, the club’s.`,
    errors: [{ field: 'itemId', message: `must be valued in ${currency}` }],
  });

export const voidedAlready = () =>
  new Refusal({
    kind: 'conflict',
    code: 'voided_already',
    detail: 'This sale was taken back already.',
    hint: 'Nothing was taken twice.',
  });
