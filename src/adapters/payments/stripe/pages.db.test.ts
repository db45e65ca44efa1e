import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { dueWorkEverywhere } from '#main/due-work';
import { workRun } from '#modules/billing/index';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { PayingByPage } from '#testing/paying-by-page';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let at: PayingByPage;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db, undefined, { publicUrl: 'https://harbor.example' });
  gym = await moveIn(house, 'Harbor');
  at = new PayingByPage(house, gym);
});
beforeEach(() => house.hearStripe());
afterAll(async () => {
  await house.close();
  await database.close();
});

test('a member puts a card on file on Stripe’s own page; told thrice, it is one card', async () => {
  const memberId = await at.newMember();
  expect(await at.cardsOf(memberId)).toEqual({ takes: 'test', items: [] });
  const page = await gym.call('POST', '/v1/stripe/card-pages', { memberId });
  expect(page.status, page.text).toBe(201);
  expect(house.stripe.pageOf(page.body.url)).toMatchObject({
    mode: 'setup',
    success_url: 'https://harbor.example/card/given',
    cancel_url: 'https://harbor.example/card/left',
  });
  // opened, and not finished
  await at.tell('checkout.session.completed', house.stripe.pageOf(page.body.url));
  expect((await at.cardsOf(memberId)).items).toEqual([]);
  await at.finish(page.body.url, 3);
  expect((await at.cardsOf(memberId)).items).toMatchObject([
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

const takenFor = (key: string) => house.stripe.taken.filter((one) => one === key).length;

test('a card whose bank wants its holder is paid by the holder on Stripe’s page, once', async () => {
  const dues = await at.owing();
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
  await at.finish(url, 3);
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
  const dues = await at.owing();
  const [one, other] = [await dues.page(), await dues.page()];
  await at.finish(one.url);
  await at.finish(other.url);
  expect(await dues.state()).toBe('collected');
  const held = house.stripe.pageOf(other.url)['payment_intent'] as string;
  expect(house.stripe.change(held, {})).toMatchObject({ status: 'canceled' });
  expect(house.stripe.taken.filter((key) => key.startsWith(dues.key(2).slice(0, -1)))).toHaveLength(
    1,
  );
});

test('what was paid at the desk, or given back, meanwhile is not taken on a page', async () => {
  for (const givesBack of [false, true]) {
    const dues = await at.owing();
    const { url } = await dues.page();
    const { body } = await dues.payCash();
    if (givesBack) {
      const all = { amount: body.installment.amount, reason: 'A mistake', to: 'cash' };
      await gym.call('POST', `/v1/installments/${dues.id}/refunds`, all);
    }
    const before = await dues.state();
    await at.finish(url);
    expect(await dues.state()).toBe(before);
    expect(takenFor(dues.key(3))).toBe(0);
  }
});

test('the answer to taking it that was lost is found by the next run', async () => {
  const dues = await at.owing();
  const { url } = await dues.page();
  const session = house.stripe.finishPage(url);
  house.stripe.goAway('/capture');
  await at.tell('checkout.session.completed', session);
  house.stripe.goAway(false);
  expect(await dues.look()).toMatchObject({ standing: 'waiting' });
  // Stripe took it after all, and tells so
  const held = session['payment_intent'] as string;
  const intent = house.stripe.change(held, {});
  expect(intent).toMatchObject({ status: 'succeeded', metadata: { duesday_key: dues.key(2) } });
  await at.tell('payment_intent.succeeded', intent);
  expect(await dues.look()).toMatchObject({ standing: 'paid' });
  expect(takenFor(dues.key(2))).toBe(1);
});

test('what is less than Stripe takes is paid at the desk, and the link says so', async () => {
  const dues = await at.owing();
  const { owed } = await dues.look();
  const most = { amountMinor: owed.amountMinor - 49, currency: 'USD' };
  await gym.call('POST', `/v1/installments/${dues.id}/payments`, { channel: 'cash', amount: most });
  expect(await dues.page()).toMatchObject({ status: 409, code: 'pay_at_the_desk' });
});

test('what is held and was never answered is taken by the next run', async () => {
  const dues = await at.owing();
  const { url } = await dues.page();
  const session = house.stripe.finishPage(url);
  const held = session['payment_intent'] as string;
  house.stripe.goAway('/capture', { isDone: false });
  await at.tell('checkout.session.completed', session);
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
  const dues = await at.owing();
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
  const dues = await at.owing();
  const { url } = await dues.page();
  const session = house.stripe.finishPage(url);
  const other = await moveIn(house, 'Inland');
  const posing = { ...session['metadata'], duesday_organization: String(other.organizationId) };
  house.stripe.change(session['id'], { metadata: posing });
  await at.tell('checkout.session.completed', session);
  expect(await dues.state()).not.toBe('collected');
  const theirs = await at.owing();
  const named = { ...session['metadata'], duesday_organization: String(gym.organizationId) };
  house.stripe.change(session['id'], {
    metadata: { ...named, duesday_installment: theirs.id.split('_')[1] },
  });
  await at.tell('checkout.session.completed', session);
  expect(await theirs.state()).not.toBe('collected');
});
