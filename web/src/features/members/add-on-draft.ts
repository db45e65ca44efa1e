import { useState } from 'react';
import type { Schema } from '@/lib/api.ts';
import { decimalToMinor, minorDigits } from '@/lib/format.ts';
import type { AddOn, Agreement } from './queries.ts';

/** How often an add-on can be billed, as it is chosen. */
export const rhythms = ['week_1', 'week_2', 'month_1', 'month_3'] as const;
export type Rhythm = (typeof rhythms)[number];
export const ways = ['per_payment', 'total', 'front_loaded'] as const;
export const ends = ['payments', 'day', 'open'] as const;

/** An add-on as it is typed. A number is NaN while nothing sensible is. */
export type AddOnDraft = {
  itemId: string;
  /** primary, pool, or a cardholder's id. */
  receiver: string;
  way: (typeof ways)[number];
  quantity: number;
  /** As typed, in the digits of the currency. */
  price: string;
  rhythm: Rhythm;
  firstDueOn: string;
  ends: (typeof ends)[number];
  payments: number;
  lastDueBy: string;
  /** null = as the item has it. */
  daysToExpire: number | null;
};

export const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/** The most that one payment can be, in minor units of the club's currency. */
export const mostPriceMinor = 100_000_000;

/** Undefined where it is no amount, or more than a payment can be. */
function priceOf({ price }: AddOnDraft, currency: string): number | undefined {
  const minor = decimalToMinor(price, minorDigits(currency));
  return minor !== undefined && minor <= mostPriceMinor ? minor : undefined;
}

/** What is wrong with a draft, field by field; nothing where it can be sent. */
export const faultsOf = (draft: AddOnDraft, currency: string) => ({
  itemId: draft.itemId === '',
  quantity: !isWhole(draft.quantity, 1, draft.way === 'per_payment' ? 1000 : 10_000),
  price: priceOf(draft, currency) === undefined,
  firstDueOn: draft.firstDueOn === '',
  payments: draft.ends === 'payments' && !isWhole(draft.payments, 1, 260),
  lastDueBy: draft.ends === 'day' && draft.lastDueBy === '',
  daysToExpire: draft.daysToExpire !== null && !isWhole(draft.daysToExpire, 0, 3660),
});

/** The draft as the server takes it; undefined while something is missing. */
export function bodyOf(agreement: Agreement, draft: AddOnDraft): Schema<'NewAddOn'> | undefined {
  const { currency } = agreement.dues;
  if (Object.values(faultsOf(draft, currency)).some(Boolean)) return undefined;
  const { itemId, firstDueOn, daysToExpire, quantity, receiver, way } = draft;
  const [unit, count] = draft.rhythm.split('_') as [AddOn['every']['unit'], string];
  return {
    agreementId: agreement.id,
    itemId,
    priceMinor: priceOf(draft, currency)!,
    firstDueOn,
    daysToExpire,
    receiver:
      receiver === 'primary' || receiver === 'pool'
        ? { kind: receiver }
        : { kind: 'member', memberId: receiver },
    every: { count: Number(count), unit },
    payments: draft.ends === 'payments' ? draft.payments : null,
    lastDueBy: draft.ends === 'day' ? draft.lastDueBy : null,
    sessions:
      way === 'per_payment'
        ? { kind: way, quantity }
        : { kind: 'total', quantity, frontLoaded: way === 'front_loaded' },
  };
}

/** A draft that is being typed. A total is over a number of payments, so that choosing it chooses those. */
export function useAddOnDraft(today: string) {
  const [draft, setDraft] = useState<AddOnDraft>({
    itemId: '',
    receiver: 'primary',
    way: 'per_payment',
    quantity: 4,
    price: '',
    rhythm: 'month_1',
    firstDueOn: today,
    ends: 'payments',
    payments: 6,
    lastDueBy: '',
    daysToExpire: null,
  });
  const set = (change: Partial<AddOnDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...change };
      return next.way === 'per_payment' ? next : { ...next, ends: 'payments' };
    });
  return { draft, set };
}
