import { dueDays, planSchedule, renewalFirstDue } from '#modules/enrollment/contract';
import { offeredBeginDay, type OfferContent, type PaymentTerm } from '#modules/offers/contract';
import { prorate, taxOn } from '#kit/money';

/** What a term means for somebody who joins on one day (D9, D10). */
export type TermDates = {
  beginsOn: string;
  proration: { from: string; to: string; days: number; ofDays: number; amountMinor: number } | null;
  /** The first few due days, and how many there are in all; null = until cancelled. */
  firstPayments: string[];
  payments: number | null;
  expiresOn: string | null;
  /** A renewal on time: when it starts and when its first payment is due. */
  renewal: { beginsOn: string; firstDueOn: string } | null;
};

const shown = 4;

/**
 * The dates as enrollment will reckon them: the same functions, asked here. Throws enrollment's own
 * refusal where nobody could join on that day (`first_payment_date_passed`).
 */
export function termDates(
  offer: Pick<OfferContent, 'length' | 'fixedBeginDate' | 'beginDateOffsetDays'>,
  term: Pick<PaymentTerm, 'every' | 'timing' | 'payments' | 'duesMinor' | 'taxRatePpm'>,
  joinDay: string,
): TermDates {
  const plan = planSchedule({
    joinDay,
    every: term.every,
    timing: term.timing,
    length: offer.length,
    payments: term.payments,
    beginDay: offeredBeginDay(offer, joinDay),
  });
  const { expiresOn, proration } = plan;
  const isEndless = expiresOn === null && plan.payments === null;
  const all = dueDays(plan, { count: isEndless ? shown : mostPayments });
  return {
    beginsOn: plan.beginsOn,
    proration: proration && {
      ...proration,
      amountMinor: withTax(prorate(term.duesMinor, proration.days, proration.ofDays), term),
    },
    firstPayments: all.slice(0, shown),
    payments: isEndless ? null : all.length,
    expiresOn,
    renewal:
      expiresOn === null
        ? null
        : {
            beginsOn: expiresOn,
            firstDueOn: renewalFirstDue(plan, {
              beginsOn: expiresOn,
              lastDueOn: all.at(-1) ?? null,
            }),
          },
  };
}

/** More than any term can have: a hundred years of weeks. */
const mostPayments = 5_300;

const withTax = (amountMinor: number, { taxRatePpm }: Pick<PaymentTerm, 'taxRatePpm'>) =>
  amountMinor + taxOn(amountMinor, taxRatePpm);
