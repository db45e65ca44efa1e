import { expect, test } from 'vitest';
import { disputeSteps } from './dispute-steps.ts';

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });
const some = (amountMinor: number) => ({ count: 1, amount: usd(amountMinor) });
const sums = (contested: number, wonBack: number, net: number) => ({
  paid: some(net + contested - wonBack),
  returned: some(0),
  refunded: some(0),
  contested: some(contested),
  wonBack: some(wonBack),
  net: usd(net),
});
const month = (contested: number, wonBack: number, lost: number) => ({
  processors: {
    agrees: true,
    theirs: sums(contested, wonBack, 828900),
    ours: sums(contested, wonBack, 828900),
    acrossMidnight: usd(0),
    unwitnessed: sums(5043, 0, 14502),
  },
  payments: {
    asked: 186,
    paid: 183,
    declined: 3,
    waiting: 0,
    lostInDisputes: usd(lost),
    moved: usd(828900 + 14502 + 5043 + contested - wonBack - lost),
    agrees: true,
    findingCount: 0,
    findings: [],
  },
});

test.each([
  [19600, 4900, 9800],
  [0, 19600, 0],
  [0, 0, 9800],
])('the steps over contested payments lead to what moved, to the cent', (...of) => {
  const found = month(...of);
  const steps = disputeSteps(found);
  expect(steps.map(({ name }) => name)).toEqual(['firstView', 'contestedBack', 'lostInDisputes']);
  const sum = steps.reduce((total, { money }) => total + money.amountMinor, 0);
  expect(sum).toBe(found.payments.moved.amountMinor);
});

test('where nothing is contested there are no steps to tell', () => {
  const found = month(0, 0, 0);
  const calm = { ...found.processors, unwitnessed: sums(0, 0, 14502) };
  expect(disputeSteps({ ...found, processors: calm })).toEqual([]);
});
