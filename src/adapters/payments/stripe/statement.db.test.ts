import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listMovements } from '#modules/billing/index';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { aroundNow } from '#testing/around-now';
import { testDatabase, type TestDatabase } from '#testing/database';
import type { CardDoes } from '#testing/fake-stripe';
import { connectToStripe } from './connection.ts';
import { readStatement } from './statement.ts';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let neighbor: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
  neighbor = await moveIn(house, 'Neighbor');
  house.stripe.mostOnAPage = 2;
});
afterAll(async () => {
  await house.close();
  await database.close();
});

/** Somebody joins with a card at Stripe; answers the keys of what was asked today. */
async function join(of: Tenant, card: { does?: CardDoes[] } = {}): Promise<string[]> {
  const { body: member } = await of.call('POST', '/v1/members', {
    clubId: of.ids['club']![0],
    name: 'Payer',
  });
  const { body: setup } = await of.call('POST', '/v1/stripe/setup-intents', {
    memberId: member.id,
  });
  house.stripe.giveCard(setup.setupIntentId, card);
  const given = { memberId: member.id, setupIntentId: setup.setupIntentId };
  const { token } = (await of.call('POST', '/v1/stripe/cards', given)).body;
  const { url, body } = of.sent.get('POST /v1/agreements')!;
  const before = house.stripe.taken.length;
  const signed = await of.call('POST', url, {
    ...(body as object),
    buyerId: member.id,
    cardholderIds: [member.id],
    paymentMethod: { kind: 'card', token },
  });
  expect(signed.status, signed.text).toBe(201);
  return house.stripe.taken.slice(before);
}

const connection = () => connectToStripe(house.stripe.settings);
const statement = (now = Temporal.Now.instant()) =>
  readStatement(database.db, gym.caller, connection(), aroundNow(gym, now));
const told = async () =>
  (await statement()).map(({ kind, key, amountMinor }) => `${kind} ${key} ${amountMinor}`).sort();
const tell = async (type: string, thing: object) => {
  const event = house.stripe.event(type, thing);
  await house.app.inject({
    method: 'POST',
    url: '/v1/webhooks/stripe',
    headers: { 'content-type': 'application/json', 'stripe-signature': event.signature },
    payload: event.payload,
  });
  await house.hearStripe();
};

test('has every charge, refund and dispute of the club’s members, page by page, as our books have them', async () => {
  const [first, second, third] = (await join(gym)) as [string, string, string];
  await join(neighbor);
  const amountOf = (key: string): number => house.stripe.intentOf(key)['amount'];
  const installment = `installment_${first.split('-')[1]}`;
  const part = { amount: { amountMinor: 100, currency: 'USD' }, reason: 'Kindness' };
  await gym.call('POST', `/v1/installments/${installment}/refunds`, part);
  await tell('charge.refunded', {
    ...house.stripe.giveBackByHand(second, 200),
    object: 'charge',
    payment_intent: house.stripe.intentOf(second)['id'],
    customer: house.stripe.intentOf(second)['customer'],
  });
  const dispute = house.stripe.contest(third);
  house.stripe.change(dispute['id'], { status: 'won' });
  await tell('charge.dispute.closed', { ...dispute, status: 'won' });

  const { rows: ours } = await sql<{ id: number; reference: string }>`
    select refund_id as id, reference
    from refund_results
    where organization_id = ${gym.organizationId} and reference like 're_%'
    order by refund_id`.execute(database.db);
  expect(ours).toHaveLength(2);
  const theirs = await told();
  expect(theirs).toEqual(
    [
      ...[first, second, third].map((key) => `payment ${key} ${amountOf(key)}`),
      `refund ${gym.organizationId}-r${ours[0]!.id} 100`,
      `refund ${gym.organizationId}-r${ours[1]!.id} 200`,
      `dispute ${third} ${amountOf(third)}`,
      `dispute_won ${third} ${amountOf(third)}`,
    ].sort(),
  );
  // the same under the same keys; ours are dated by the sandbox's clock
  const own = await listMovements(database.db, gym.caller, aroundNow(gym), 'stripe');
  expect(own.map(({ kind, key, amountMinor }) => `${kind} ${key} ${amountMinor}`).sort()).toEqual(
    theirs,
  );
});

test('is of the days that were asked for, and no others', async () => {
  expect(await statement(Temporal.Now.instant().add({ hours: 48 }))).toEqual([]);
  const [line] = await statement();
  expect(Math.abs(line!.at.until(Temporal.Now.instant()).total('seconds'))).toBeLessThan(60);
});

test('money that came after its card was declined stands under the attempt that it was booked as', async () => {
  await join(gym, { does: [{ declines: 'insufficient_funds' }] });
  const { rows: declined } = await sql<{ id: number }>`
    select r.installment_id as id
    from payment_results r
    join payment_attempts t
      on t.organization_id = r.organization_id
      and t.installment_id = r.installment_id
      and t.attempt_no = r.attempt_no
    where r.organization_id = ${gym.organizationId}
      and r.outcome = 'declined'
      and t.channel = 'stripe'`.execute(database.db);
  expect(declined.length).toBeGreaterThan(0);
  for (const { id } of declined) {
    const intent = house.stripe.intentOf(`${gym.organizationId}-${id}-1`);
    house.stripe.change(intent['id'], { status: 'succeeded' });
    await tell('payment_intent.succeeded', intent);
  }
  const theirs = await told();
  for (const { id } of declined)
    expect(theirs).toContainEqual(
      expect.stringContaining(`payment ${gym.organizationId}-${id}-2 `),
    );
  const own = await listMovements(database.db, gym.caller, aroundNow(gym), 'stripe');
  expect(own.map(({ kind, key, amountMinor }) => `${kind} ${key} ${amountMinor}`).sort()).toEqual(
    theirs,
  );
});

test('what was charged by hand in the dashboard stands under Stripe’s own name for it', async () => {
  const [key] = await join(gym);
  const intent = house.stripe.intentOf(key!);
  house.stripe.change(intent['id'], { metadata: {} });
  expect(await told()).toContain(`payment ch_${intent['id']} ${intent['amount']}`);
});

test('a sandbox lives on days of its own, and has no books at Stripe to compare with', async () => {
  const of = aroundNow(gym, Temporal.Now.instant());
  const inSandbox = await house.house.processors.statements!(database.db, gym.caller, of, 'stripe');
  expect(inSandbox).toEqual([]);
  await sql`
    update organizations
    set sandbox = false, sandbox_now = null
    where organization_id = ${gym.organizationId}`.execute(database.db);
  const [inEarnest] = await house.house.processors.statements!(
    database.db,
    gym.caller,
    of,
    'stripe',
  );
  expect(inEarnest!.lines.length).toBeGreaterThan(5);
});

test('when Stripe is away, that is said: nobody is told that the books agree', async () => {
  house.stripe.goAway();
  const { status, body } = await gym.call('GET', '/v1/reconciliation?day=2023-10-06');
  house.stripe.goAway(false);
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'stripe_away' });
  expect(house.warnings.at(-1)).toContain('Stripe did not answer about its books');
});
