import { expect, test } from 'vitest';
import { type AddOnDraft, faultsOf } from './add-on-draft.ts';

const draft: AddOnDraft = {
  itemId: 'item_1',
  receiver: 'primary',
  way: 'per_payment',
  quantity: 4,
  price: '80',
  rhythm: 'month_1',
  firstDueOn: '2026-12-01',
  ends: 'payments',
  payments: 6,
  lastDueBy: '',
  daysToExpire: null,
};

test.each([
  ['0', 'USD', false],
  ['1000000.00', 'USD', false],
  ['1000000.01', 'USD', true],
  ['99999999.99', 'USD', true],
  ['100000000', 'JPY', false],
  ['', 'USD', true],
])('a payment of %s %s is looked at before it is sent', (price, currency, isFault) => {
  expect(faultsOf({ ...draft, price }, currency).price).toBe(isFault);
});
