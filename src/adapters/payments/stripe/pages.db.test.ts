import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { dueWorkEverywhere } from '#main/due-work';
import { workRun } from '#modules/billing/index';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let made = 0;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db, undefined, { publicUrl: 'https://harbor.example' });
  gym = await moveIn(house, 'Harbor');
});
beforeEach(() => house.hearStripe());
afterAll(async () => {
  await house.close();
  await database.close();
});

/** Stripe tells of it, as often as it likes. */
async function tell(type: string, thing: object, times = 1): Promise<void> {
  for (let told = 0; told < times; told++) {
    const { payload, signature } = house.stripe.event(type, thing);
    const { statusCode } = await house.app.inject({
      method: 'POST',
      url: '/v1/webhooks/stripe',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      payload,
    });
    expect(statusCode).toBe(200);
  }
  await house.hearStripe();
}

/** The payer does what the page asks of them, and Stripe tells of it. */
const finish = (url: string, times = 1) =>
  tell('checkout.session.completed', house.stripe.finishPage(url), times);

async function newMember(): Promise<string> {
  const person = { clubId: gym.ids['club']![0], name: `Dana ${++made}` };
  return (await gym.call('POST', '/v1/members', person)).body.id;
}

const cardsOf = async (memberId: string) =>
  (await gym.call('GET', `/v1/members/${memberId}/cards`)).body;

async function withCard(): Promise<{ memberId: string; token: string; label: string }> {
  const memberId = await newMember();
  const { body } = await gym.call('POST', '/v1/stripe/card-pages', { memberId });
  await finish(body.url);
  const { token, label } = (await cardsOf(memberId)).items[0];
  return { memberId, token, label };
}

test('a member puts a card on file on Stripe’s own page; told thrice, it is one card', async () => {
  const memberId = await newMember();
  expect(await cardsOf(memberId)).toEqual({ takes: 'test', items: [] });
  const page = await gym.call('POST', '/v1/stripe/card-pages', { memberId });
  expect(page.status, page.text).toBe(201);
  expect(house.stripe.pageOf(page.body.url)).toMatchObject({
    mode: 'setup',
    success_url: 'https://harbor.example/card/given',
    cancel_url: 'https://harbor.example/card/left',
  });
  // opened, and not finished
  await tell('checkout.session.completed', house.stripe.pageOf(page.body.url));
  expect((await cardsOf(memberId)).items).toEqual([]);
  await finish(page.body.url, 3);
  expect((await cardsOf(memberId)).items).toMatchObject([
    { label: 'Visa 4242', addedBy: 'Stripe' },
  ]);
});

test('the settings say what to enter at Stripe, and no key', async () => {
  const { body, text } = await gym.call('GET', '/v1/stripe');
  expect(body).toMatchObject({
    mode: 'test',
    takesCards: true,
    webhookUrl: 'https://harbor.example/v1/webhooks/stripe',
    lastHeardAt: expect.any(String),
  });
  expect(body.events).toContain('checkout.session.completed');
  for (const secret of ['sk_test_fake', 'pk_test_fake', house.stripe.settings.webhookSecret])
    expect(text).not.toContain(secret);
});

/** Dues whose card wants its holder, and the link that leads to paying them. */
async function owing() {
  const { memberId, token, label } = await withCard();
  house.stripe.tell(token.replace('stripe_', ''), { declines: 'authentication_required' });
  const { url, body } = gym.sent.get('POST /v1/agreements')!;
  const paymentMethod = { kind: 'card', token, label };
  const who = { buyerId: memberId, cardholderIds: [memberId] };
  const signed = await gym.call('POST', url, { ...(body as object), ...who, paymentMethod });
  expect(signed.status, signed.text).toBe(201);
  const all = `/v1/agreements/${signed.body.id}/installments`;
  const first = async () =>
    (await gym.call('GET', all)).body.items.find(
      (one: { kind: string }) => one.kind === 'proration',
    );
  const { id } = await first();
  const link = await gym.call('POST', `/v1/installments/${id}/pay-links`);
  const linkToken = link.body.url.split('/').at(-1) as string;
  const open = (path: string, payload: object) =>
    house.app.inject({ method: 'POST', url: `/v1/pay-links/${path}`, payload });
  return {
    id: id as string,
    key: (attempt: number) => `${gym.organizationId}-${id.split('_')[1]}-${attempt}`,
    state: async () => (await first()).state as string,
    attempts: async () => (await gym.call('GET', `/v1/installments/${id}`)).body.attempts,
    look: async () => (await open('preview', { token: linkToken })).json(),
    page: async () => (await open('card-page', { token: linkToken })).json(),
    link: linkToken,
    payCash: () => gym.call('POST', `/v1/installments/${id}/payments`, { channel: 'cash' }),
  };
}

const takenFor = (key: string) => house.stripe.taken.filter((one) => one === key).length;

test('a card whose bank wants its holder is paid by the holder on Stripe’s page, once', async () => {
  const dues = await owing();
  expect(await dues.attempts()).toMatchObject([
    { outcome: 'declined', reason: 'needs_the_holder' },
  ]);
  expect(await dues.look()).toMatchObject({ standing: 'open', takes: 'card_page' });
  const { url } = await dues.page();
  const page = house.stripe.pageOf(url);
  expect(page).toMatchObject({
    mode: 'payment',
    cancel_url: `https://harbor.example/pay/${dues.link}`,
  });
  // nothing is guessed from a page that was made
  expect(await dues.look()).toMatchObject({ standing: 'open' });
  await finish(url, 3);
  expect(await dues.look()).toMatchObject({ standing: 'paid' });
  expect(await dues.attempts()).toMatchObject([
    { outcome: 'declined' },
    { outcome: 'paid', channel: 'stripe' },
  ]);
  expect(takenFor(dues.key(2))).toBe(1);
  const again = await dues.page();
  expect(again).toMatchObject({ status: 409, code: 'already_settled' });
});

test('two windows with a page each are one payment: the other’s money is let go of', async () => {
  const dues = await owing();
  const [one, other] = [await dues.page(), await dues.page()];
  await finish(one.url);
  await finish(other.url);
  expect(await dues.state()).toBe('collected');
  const held = house.stripe.pageOf(other.url)['payment_intent'] as string;
  expect(house.stripe.change(held, {})).toMatchObject({ status: 'canceled' });
  expect(house.stripe.taken.filter((key) => key.startsWith(dues.key(2).slice(0, -1)))).toHaveLength(
    1,
  );
});

test('what was paid at the desk, or given back, meanwhile is not taken on a page', async () => {
  for (const givesBack of [false, true]) {
    const dues = await owing();
    const { url } = await dues.page();
    const { body } = await dues.payCash();
    if (givesBack) {
      const all = { amount: body.installment.amount, reason: 'A mistake', to: 'cash' };
      await gym.call('POST', `/v1/installments/${dues.id}/refunds`, all);
    }
    const before = await dues.state();
    await finish(url);
    expect(await dues.state()).toBe(before);
    expect(takenFor(dues.key(3))).toBe(0);
  }
});

test('the answer to taking it that was lost is found by the next run', async () => {
  const dues = await owing();
  const { url } = await dues.page();
  const session = house.stripe.finishPage(url);
  house.stripe.goAway('/capture');
  await tell('checkout.session.completed', session);
  house.stripe.goAway(false);
  expect(await dues.look()).toMatchObject({ standing: 'waiting' });
  // Stripe took it after all, and tells so
  const held = session['payment_intent'] as string;
  const intent = house.stripe.change(held, {});
  expect(intent).toMatchObject({ status: 'succeeded', metadata: { duesday_key: dues.key(2) } });
  await tell('payment_intent.succeeded', intent);
  expect(await dues.look()).toMatchObject({ standing: 'paid' });
  expect(takenFor(dues.key(2))).toBe(1);
});

test('what is less than Stripe takes is paid at the desk, and the link says so', async () => {
  const dues = await owing();
  const { owed } = await dues.look();
  const most = { amountMinor: owed.amountMinor - 49, currency: 'USD' };
  await gym.call('POST', `/v1/installments/${dues.id}/payments`, { channel: 'cash', amount: most });
  expect(await dues.page()).toMatchObject({ status: 409, code: 'pay_at_the_desk' });
});

test('what is held and was never answered is taken by the next run', async () => {
  const dues = await owing();
  const { url } = await dues.page();
  const session = house.stripe.finishPage(url);
  const held = session['payment_intent'] as string;
  house.stripe.goAway('/capture', { isDone: false });
  await tell('checkout.session.completed', session);
  house.stripe.goAway(false);
  expect(house.stripe.change(held, {})).toMatchObject({ status: 'requires_capture' });
  const { processors } = house.house;
  await dueWorkEverywhere(house.db, processors);
  const { body: run } = await gym.call('POST', '/v1/dues-runs', { clubIds: [gym.ids['club']![0]] });
  const deps = { processor: processors, clock: () => gym.caller.now };
  await workRun(house.db, gym.caller, deps, parseId('run', run.id)!);
  expect(await dues.look()).toMatchObject({ standing: 'paid' });
  expect(takenFor(dues.key(2))).toBe(1);
});

test('what is held is taken by one attempt: another that asks for it gets nothing', async () => {
  const dues = await owing();
  const { url } = await dues.page();
  const held = house.stripe.finishPage(url)['payment_intent'] as string;
  const { owed } = await dues.look();
  const ask = async (attemptNo: number) => {
    const installmentId = parseId('installment', dues.id)!;
    const asked = { installmentId, attemptNo, key: dues.key(attemptNo), clubId: 1, ...owed };
    const token = `stripe_${held}`;
    const requests = [{ ...asked, processor: 'stripe' as const, token }];
    return (await house.house.processors.submit(gym.caller, requests))[0]!.outcome;
  };
  expect([await ask(2), await ask(3), await ask(2)]).toEqual(['paid', 'declined', 'paid']);
  expect([takenFor(dues.key(2)), takenFor(dues.key(3))]).toEqual([1, 0]);
});

test('a page of another organization, or one that names dues of others, takes nothing', async () => {
  const dues = await owing();
  const { url } = await dues.page();
  const session = house.stripe.finishPage(url);
  const other = await moveIn(house, 'Inland');
  const posing = { ...session['metadata'], duesday_organization: String(other.organizationId) };
  house.stripe.change(session['id'], { metadata: posing });
  await tell('checkout.session.completed', session);
  expect(await dues.state()).not.toBe('collected');
  const theirs = await owing();
  const named = { ...session['metadata'], duesday_organization: String(gym.organizationId) };
  house.stripe.change(session['id'], {
    metadata: { ...named, duesday_installment: theirs.id.split('_')[1] },
  });
  await tell('checkout.session.completed', session);
  expect(await theirs.state()).not.toBe('collected');
});
