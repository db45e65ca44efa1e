import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  listInstallments,
  type PaymentRequest,
  signUp,
  startRun,
  workRun,
} from '#modules/billing/index';
import { newAgreement } from '#modules/enrollment/contract';
import { toEnrollment } from '#modules/enrollment/index';
import { verifyBooks } from '#modules/reporting/index';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import type { CardDoes } from '#testing/fake-stripe';
import { startWorker } from '#testing/killed-worker';

// What is Stripe's own; what every processor promises is in contract.db.test.ts.

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let made = 0;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterEach(() => house.stripe.goAway(false));
afterAll(async () => {
  await house.close();
  await database.close();
});

async function cardThat(...does: CardDoes[]): Promise<string> {
  const memberId = gym.ids['member']![0];
  const { body } = await gym.call('POST', '/v1/stripe/setup-intents', { memberId });
  house.stripe.giveCard(body.setupIntentId, { does });
  const given = { memberId, setupIntentId: body.setupIntentId };
  return (await gym.call('POST', '/v1/stripe/cards', given)).body.token;
}

function request(token: string, more: Partial<PaymentRequest> = {}): PaymentRequest {
  const installmentId = 800_000 + ++made;
  const key = `${gym.organizationId}-${installmentId}-1`;
  const asked = { processor: 'stripe', key, token, amountMinor: 4900, currency: 'USD' } as const;
  return { installmentId, attemptNo: 1, clubId: 1, ...asked, ...more };
}

const ask = async (asked: PaymentRequest) =>
  (await house.house.processors.submit(gym.caller, [asked]))[0]!;
const timesTaken = ({ key }: PaymentRequest) =>
  house.stripe.taken.filter((one) => one === key).length;

describe('why a card was declined, in our words (D22)', () => {
  test.each([
    ['insufficient_funds', 'insufficient_funds'],
    ['lost_card', 'stolen_card'],
    ['pickup_card', 'stolen_card'],
    ['expired_card', 'closed_account'],
    ['revocation_of_authorization', 'no_authorization'],
    ['fraudulent', 'no_authorization'],
    ['issuer_not_available', 'try_later'],
    ['do_not_honor', 'declined'],
    ['something_that_stripe_invents_tomorrow', 'declined'],
    ['authentication_required', 'needs_the_holder'],
  ])('%s: %s', async (theirs, ours) => {
    const asked = request(await cardThat({ declines: theirs }));
    const answer = { key: asked.key, outcome: 'declined', code: ours };
    expect(await ask(asked)).toEqual(answer);
    // the same again, from the payment that stands at Stripe
    expect(await ask(asked)).toEqual(answer);
  });

  test('a card that is gone at Stripe is a closed account', async () => {
    expect(await ask(request(await cardThat('is_gone')))).toMatchObject({ code: 'closed_account' });
  });
});

describe('what leaves open whether money moved is pending, and asked again takes it once', () => {
  test.each<[string, CardDoes[]]>([
    ['the question was lost', ['is_silent', 'is_silent', 'pays']],
    ['the answer was lost', ['pays_and_is_silent']],
    ['a fault at Stripe', ['is_out_of_order', 'is_out_of_order', 'pays']],
    ['too many questions', ['is_asked_too_often', 'pays']],
  ])('%s', async (_what, does) => {
    const asked = request(await cardThat(...does));
    expect(await ask(asked)).toEqual({ key: asked.key, outcome: 'pending' });
    // days later: Stripe forgets keys after one
    house.stripe.forgetKeys();
    expect(await ask(asked)).toMatchObject({ outcome: 'paid' });
    house.stripe.forgetKeys();
    expect(await ask(asked)).toMatchObject({ outcome: 'paid' });
    expect(timesTaken(asked)).toBe(1);
  });

  test('a question that is still under way when it is asked again', async () => {
    const asked = request(await cardThat('pays_and_is_silent'));
    house.stripe.listsAreOld = true;
    for (let time = 0; time < 2; time += 1)
      expect(await ask(asked)).toEqual({ key: asked.key, outcome: 'pending' });
    house.stripe.listsAreOld = false;
    expect(await ask(asked)).toMatchObject({ outcome: 'paid' });
    expect(timesTaken(asked)).toBe(1);
  });

  test('a Stripe that is away altogether', async () => {
    const asked = request(await cardThat('pays'));
    house.stripe.goAway();
    expect(await ask(asked)).toEqual({ key: asked.key, outcome: 'pending' });
    expect(timesTaken(asked)).toBe(0);
  });

  test('a bank that decides later', async () => {
    const asked = request(await cardThat('is_decided_later'));
    expect(await ask(asked)).toEqual({ key: asked.key, outcome: 'pending' });
    house.stripe.change(house.stripe.intentOf(asked.key)['id'], { status: 'succeeded' });
    expect(await ask(asked)).toMatchObject({ outcome: 'paid' });
  });
});

test('of a hundred cards each is asked once, and answers for itself', async () => {
  const token = await cardThat('pays');
  const requests = Array.from({ length: 100 }, () => request(token));
  const answers = await house.house.processors.submit(gym.caller, requests);
  expect(answers.map(({ key }) => key)).toEqual(requests.map(({ key }) => key));
  expect(answers.every(({ outcome }) => outcome === 'paid')).toBe(true);
  expect(requests.map(timesTaken)).toEqual(requests.map(() => 1));
});

test('a token that is nobody’s is never asked', async () => {
  const before = house.stripe.asked.length;
  expect(await ask(request('stripe_pm_unknown'))).toMatchObject({ outcome: 'pending' });
  expect(house.stripe.asked.length).toBe(before);
});

test('another organization’s token is never asked', async () => {
  const other = { ...gym.caller, organizationId: gym.organizationId + 1 };
  const token = await cardThat('pays');
  const asked = request(token, { key: `${other.organizationId}-1-1` });
  const [answer] = await house.house.processors.submit(other, [asked]);
  expect(answer).toMatchObject({ outcome: 'pending' });
  expect(timesTaken(asked)).toBe(0);
});

test.each([
  ['JPY', 4900, 'paid'],
  ['KWD', 4900, 'paid'],
  ['KWD', 4905, 'declined'],
  ['ISK', 4900, 'declined'],
  ['UGX', 4900, 'declined'],
])(
  '%s %i is %s: nobody is asked for a hundred times too much',
  async (currency, amountMinor, outcome) => {
    const asked = request(await cardThat('pays'), { currency, amountMinor });
    expect(await ask(asked)).toMatchObject({ outcome });
    if (outcome === 'paid')
      expect(house.stripe.intentOf(asked.key)).toMatchObject({
        amount: amountMinor,
        currency: currency.toLowerCase(),
      });
  },
);

const refundOf = async (does: CardDoes = 'pays') => {
  const paid = request(await cardThat(does));
  const answer = await ask(paid);
  return {
    processor: 'stripe' as const,
    key: `${gym.organizationId}-r${800_000 + ++made}`,
    paymentKey: paid.key,
    paymentReference: answer.outcome === 'paid' ? answer.reference : null,
    token: paid.token,
    clubId: paid.clubId,
    amountMinor: 4900,
    currency: 'USD',
  };
};
const giveBack = async (refund: Awaited<ReturnType<typeof refundOf>>) =>
  (await house.house.processors.refund(gym.caller, [refund]))[0]!;

describe('a refund', () => {
  test('is made once, long after Stripe forgot the key', async () => {
    const refund = await refundOf();
    const first = await giveBack(refund);
    house.stripe.forgetKeys();
    expect(await giveBack(refund)).toEqual(first);
    expect(house.stripe.givenBack.filter((key) => key === refund.key)).toHaveLength(1);
  });

  test('of more than is left is refused, with Stripe’s reason', async () => {
    const refund = await refundOf();
    await giveBack(refund);
    const again = { ...refund, key: `${refund.key}9` };
    expect(await giveBack(again)).toEqual({
      key: again.key,
      outcome: 'refused',
      code: 'charge_already_refunded',
    });
  });

  test('that nobody answers is pending', async () => {
    const refund = await refundOf();
    house.stripe.goAway();
    expect(await giveBack(refund)).toEqual({ key: refund.key, outcome: 'pending' });
  });
});

/** An agreement that is signed, and whose card nobody has asked yet. */
async function signed(): Promise<number> {
  const paymentMethod = { kind: 'card', token: await cardThat('pays') };
  const { body } = gym.sent.get('POST /v1/agreements')!;
  const wanted = newAgreement.parse({ ...(body as object), paymentMethod });
  const agreement = await house.db
    .transaction()
    .execute((tx) => signUp(tx, gym.caller, toEnrollment(wanted)));
  return agreement.id;
}

async function dies(agreementId: number): Promise<string | null> {
  const settings = JSON.stringify(house.stripe.settings);
  const words = [database.url, gym.organizationId, agreementId, settings];
  return (await startWorker('stripe-worker', words).ended).signal;
}

test('a process killed between asking the card and writing the answer down charges it once', async () => {
  const agreementId = await signed();
  const stateNow = async () =>
    (await listInstallments(database.db, gym.organizationId, agreementId)).filter(
      ({ dueOn }) => dueOn === '2023-10-06',
    );
  const due = await stateNow();
  expect(due.length).toBeGreaterThan(1);
  expect(await dies(agreementId)).toBe('SIGKILL');
  const keys = due.map(({ id }) => `${gym.organizationId}-${id}-1`);
  const timesTaken = () =>
    keys.map((key) => house.stripe.taken.filter((one) => one === key).length);
  expect(timesTaken()).toEqual(keys.map(() => 1));
  expect((await stateNow()).map(({ state }) => state)).toEqual(keys.map(() => 'scheduled'));

  // days later, when Stripe has long forgotten the keys
  house.stripe.forgetKeys();
  const deps = { processor: house.house.processors, clock: () => gym.caller.now };
  const run = await startRun(database.db, gym.caller, { through: null, clubIds: [] });
  await workRun(database.db, gym.caller, deps, run.id);
  expect((await stateNow()).map(({ state }) => state)).toEqual(keys.map(() => 'collected'));
  expect(timesTaken()).toEqual(keys.map(() => 1));
  expect(await verifyBooks(database.db, gym.caller)).toEqual([]);
});
