import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dueWorkEverywhere } from '#main/due-work';
import { parseId } from '#kit/ids';
import { listDisputes } from '#modules/billing/index';
import { first } from '#platform/database/query';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import type { CardDoes } from '#testing/fake-stripe';
import { fingerprintOfDatabase } from '#testing/whole-database';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let made = 0;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
beforeEach(() => house.hearStripe());
afterAll(async () => {
  await house.close();
  await database.close();
});

type Sent = { payload: string; signature?: string };

const post = async ({ payload, signature }: Sent) => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/v1/webhooks/stripe',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(signature === undefined ? {} : { 'stripe-signature': signature }),
    },
    payload,
  });
  return answer.statusCode;
};
/** Tells it, and lets a worker act on it. */
const tell = async (...told: Parameters<ApiHouse['stripe']['event']>) => {
  expect(await post(house.stripe.event(...told))).toBe(200);
  await house.hearStripe();
};

/** A member who signed up with a card of theirs; what is due today was asked for. */
async function member(...does: CardDoes[]) {
  const person = { clubId: gym.ids['club']![0], name: `Payer ${++made}` };
  const memberId = (await gym.call('POST', '/v1/members', person)).body.id as string;
  const { setupIntentId } = (await gym.call('POST', '/v1/stripe/setup-intents', { memberId })).body;
  const method = house.stripe.giveCard(setupIntentId, { does });
  const { token, label } = (await gym.call('POST', '/v1/stripe/cards', { memberId, setupIntentId }))
    .body;
  const { url, body } = gym.sent.get('POST /v1/agreements')!;
  const who = { buyerId: memberId, cardholderIds: [memberId] };
  const paymentMethod = { kind: 'card', token, label };
  const signed = await gym.call('POST', url, { ...(body as object), ...who, paymentMethod });
  expect(signed.status, signed.text).toBe(201);
  const agreementId = signed.body.id as string;
  const owed = async () =>
    (await gym.call('GET', `/v1/agreements/${agreementId}/installments`)).body.items as {
      id: string;
      kind: string;
      state: string;
    }[];
  const proration = (await owed()).find(({ kind }) => kind === 'proration')!;
  const installmentId = parseId('installment', proration.id)!;
  return {
    method,
    agreementId,
    installmentId,
    dressedId: proration.id,
    key: `${gym.organizationId}-${installmentId}-1`,
    state: async () => (await owed()).find(({ id }) => id === proration.id)!.state,
    usable: async () =>
      (await gym.call('GET', `/v1/members/${memberId}/balances`)).body.items.reduce(
        (sum: number, one: { available: number }) => sum + one.available,
        0,
      ) as number,
    disputes: async () =>
      (await listDisputes(database.db, gym.organizationId, installmentId)).map(
        ({ outcome }) => outcome,
      ),
  };
}

const body = () => house.stripe.event('payment_intent.succeeded', { id: 'pi_1', metadata: {} });

describe('what is not signed by Stripe just now is refused, and leaves nothing', () => {
  test.each<[string, () => Sent]>([
    ['without a signature', () => ({ payload: body().payload })],
    ['signed by somebody else', () => ({ ...body(), signature: 't=1,v1=abcdef' })],
    ['a signature that is none', () => ({ ...body(), signature: 'hello' })],
    ['changed on the way', () => ({ ...body(), payload: body().payload.replace('pi_1', 'pi_2') })],
    [
      'overheard, and sent again six minutes later',
      () => house.stripe.event('payment_intent.succeeded', { id: 'pi_1' }, { secondsAgo: 360 }),
    ],
    ['signed, and not JSON', () => house.stripe.signed('hello')],
    ['signed, and no event', () => house.stripe.signed('null')],
    ['signed, and an event about nothing', () => house.stripe.signed('{"type":"charge.refunded"}')],
    ['nothing at all', () => ({ payload: '' })],
  ])('%s', async (_what, sent) => {
    const before = await fingerprintOfDatabase(database.pool);
    const jobs = await waiting();
    expect(await post(sent())).toBe(400);
    expect(await waiting()).toBe(jobs);
    expect(await fingerprintOfDatabase(database.pool)).toBe(before);
  });
});

const waiting = async () =>
  (await first<{ jobs: number }>(
    database.db,
    sql`select count(*)::integer as jobs from graphile_worker._private_jobs`,
  ))!.jobs;

test('four minutes on the way are not too many', async () => {
  const event = house.stripe.event('customer.created', { id: 'cus_1' }, { secondsAgo: 240 });
  expect(await post(event)).toBe(200);
});

test('events that are none of our business are thanked for, and forgotten', async () => {
  const before = await waiting();
  for (const type of ['customer.created', 'invoice.paid', 'something.new'])
    expect(await post(house.stripe.event(type, { id: 'x_1' }))).toBe(200);
  for (const metadata of [{}, undefined])
    await tell('payment_intent.succeeded', { id: 'pi_1', customer: 'cus_1', metadata });
  expect(await waiting()).toBe(before);
});

const about = (type: string, object: unknown, also: object = {}) =>
  house.stripe.signed(JSON.stringify({ id: 'evt_odd', type, data: { object }, ...also }));

test('what is signed and no event of ours, or half of one, is forgotten: no job fails for days over it', async () => {
  const before = await waiting();
  const odd = [
    about('checkout.session.completed', {}),
    about('charge.dispute.created', 'dp_1'),
    about('payment_intent.succeeded', { id: 5, metadata: { duesday_key: ['x'] }, customer: {} }),
    about('refund.updated', { payment_intent: { object: 'payment_intent' } }),
    about('charge.dispute.created', { id: 'dp_1' }, { account: 'acct_of_another' }),
  ];
  for (const one of odd) expect(await post(one)).toBe(200);
  expect(await waiting()).toBe(before);
});

test('a payment’s event waits until its own answer had time to come', async () => {
  const ana = await member('pays');
  await post(house.stripe.event('payment_intent.succeeded', house.stripe.intentOf(ana.key)));
  const { minutes } = (await first<{ minutes: number }>(
    database.db,
    sql`
      select (extract(epoch from j.run_at - j.created_at) / 60)::integer as minutes
      from graphile_worker._private_jobs j
      order by j.id desc
      limit 1`,
  ))!;
  expect(minutes).toBe(15);
});

test('an answer that the bank gave later collects, or does not', async () => {
  const ana = await member('is_decided_later');
  const ben = await member('is_decided_later');
  expect([await ana.state(), await ben.state()]).toEqual(['processing', 'processing']);
  const paid = house.stripe.intentOf(ana.key);
  await tell('payment_intent.succeeded', Object.assign(paid, { status: 'succeeded' }));
  expect([await ana.state(), await ana.usable()]).toEqual(['collected', expect.any(Number)]);
  const refused = house.stripe.change(house.stripe.intentOf(ben.key)['id'], {
    status: 'requires_payment_method',
    last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
  });
  await tell('payment_intent.payment_failed', refused);
  expect(await ben.state()).toBe('past_due');
});

test('a failure told late, of a payment that has come since, is no failure', async () => {
  const ana = await member('is_decided_later');
  const intent = house.stripe.intentOf(ana.key);
  const failed = { ...intent, status: 'requires_payment_method' };
  house.stripe.change(intent['id'], { status: 'succeeded' });
  await tell('payment_intent.payment_failed', failed);
  expect(await ana.state()).toBe('collected');
});

const looseMoney = async (of: { dressedId: string }) =>
  (await gym.call('GET', '/v1/loose-money')).body.items.filter(
    (one: { installmentId: string }) => one.installmentId === of.dressedId,
  );
const listed = async (which: string) =>
  (await gym.call('GET', `/v1/loose-money?${which}`)).body.items.map(
    ({ id }: { id: string }) => id,
  );
const cash = (of: { dressedId: string }) =>
  gym.call('POST', `/v1/installments/${of.dressedId}/payments`, { channel: 'cash' });

const lateFor = async () => {
  const ana = await member({ declines: 'insufficient_funds' });
  expect(await ana.state()).toBe('past_due');
  return {
    ana,
    intent: house.stripe.change(house.stripe.intentOf(ana.key)['id'], { status: 'succeeded' }),
  };
};

describe('money that came after its card had been declined', () => {
  test('is collected while it is owed, once, and can be given back', async () => {
    const { ana, intent } = await lateFor();
    await tell('payment_intent.succeeded', intent);
    expect([await ana.state(), await looseMoney(ana)]).toEqual(['collected', []]);
    const usable = await ana.usable();
    await tell('payment_intent.succeeded', intent);
    const { body } = await gym.call('GET', `/v1/installments/${ana.dressedId}`);
    expect(body.attempts.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'declined',
      'paid',
    ]);
    expect(await ana.usable()).toBe(usable);
    await tell('charge.dispute.created', house.stripe.contest(ana.key));
    expect([await ana.usable(), await ana.disputes()]).toEqual([0, [null]]);
    await tell('refund.created', house.stripe.giveBackByHand(ana.key, intent['amount']));
    expect(await ana.state()).toBe('refunded');
  });

  test('is listed for staff when the dues were paid otherwise, until somebody says what became of it', async () => {
    const { ana, intent } = await lateFor();
    expect((await cash(ana)).status).toBe(201);
    await tell('payment_intent.succeeded', intent);
    await tell('payment_intent.succeeded', intent);
    const [loose, ...others] = await looseMoney(ana);
    expect(others).toEqual([]);
    expect(loose).toMatchObject({
      kind: 'late_payment',
      amount: { amountMinor: intent['amount'], currency: 'USD' },
      reference: intent['id'],
      channel: 'stripe',
      books: { kind: 'proration', state: 'collected', owed: { amountMinor: 0 } },
      says: expect.stringContaining('nothing was owed any more'),
    });
    expect(await listed(`memberId=${loose.memberId}&clubId=${loose.clubId}`)).toEqual([loose.id]);
    expect(await listed('memberId=member_999999')).toEqual([]);
    expect(await listed('clubId=club_999999')).toEqual([]);
    const { body: today } = await gym.call('GET', `/v1/clubs/${loose.clubId}/dashboard`);
    expect(today.tasks).toContainEqual({
      kind: 'loose_money',
      count: 1,
      amount: loose.amount,
      subjectId: null,
      name: null,
    });
    const close = () =>
      gym.call('POST', `/v1/loose-money/${loose.id}/closing`, { note: 'Given back at Stripe' });
    expect((await close()).body).toMatchObject({
      closedBy: expect.any(String),
      note: 'Given back at Stripe',
    });
    expect((await close()).body.code).toBe('loose_money_is_closed');
    expect(await looseMoney(ana)).toEqual([]);
    expect(await listed(`memberId=${loose.memberId}&state=closed`)).toEqual([loose.id]);
  });

  test('leaves the list when it is given back in Stripe’s dashboard', async () => {
    const { ana, intent } = await lateFor();
    await cash(ana);
    await tell('payment_intent.succeeded', intent);
    expect(await looseMoney(ana)).toHaveLength(1);
    await tell('refund.created', house.stripe.giveBackByHand(ana.key, intent['amount']));
    expect([await looseMoney(ana), await ana.state()]).toEqual([[], 'collected']);
  });
});

test('another house on the same account numbers its attempts alike, and settles nothing here', async () => {
  const ana = await member('is_decided_later');
  const theirs = { ...house.stripe.intentOf(ana.key), customer: 'cus_of_another_house' };
  await tell('payment_intent.succeeded', theirs);
  expect(await ana.state()).toBe('processing');
  for (const key of ['999999-1-1', '0-1-1', 'x', `${gym.organizationId}-999999-1`, '1'.repeat(40)])
    await tell('payment_intent.succeeded', { ...theirs, metadata: { duesday_key: key } });
  expect(await ana.state()).toBe('processing');
});

describe('a dispute', () => {
  test('holds what was bought, and gives it back when won', async () => {
    const ana = await member('pays');
    const before = await ana.usable();
    expect(before).toBeGreaterThan(0);
    const dispute = house.stripe.contest(ana.key);
    await tell('charge.dispute.created', dispute);
    expect([await ana.usable(), await ana.disputes()]).toEqual([0, [null]]);
    await tell('charge.dispute.closed', Object.assign(dispute, { status: 'won' }));
    expect([await ana.usable(), await ana.disputes()]).toEqual([before, ['won']]);
  });

  test('takes it back when lost, in whatever order and however often it is told', async () => {
    const ana = await member('pays');
    const dispute = house.stripe.contest(ana.key, 'lost');
    await tell('charge.dispute.closed', dispute);
    expect(await ana.disputes()).toEqual(['lost']);
    for (const type of ['charge.dispute.created', 'charge.dispute.closed'])
      await tell(type, { ...dispute, status: 'needs_response' });
    expect([await ana.usable(), await ana.disputes()]).toEqual([0, ['lost']]);
    expect(await ana.state()).toBe('returned');
  });

  test('of a payment whose own answer was lost settles that first', async () => {
    const ana = await member('pays_and_is_silent');
    expect(await ana.state()).toBe('processing');
    await tell('charge.dispute.created', house.stripe.contest(ana.key));
    expect([await ana.state(), await ana.disputes()]).toEqual(['collected', [null]]);
  });

  test('that is only an inquiry holds nothing, until it is more', async () => {
    const ana = await member('pays');
    const inquiry = house.stripe.contest(ana.key, 'warning_needs_response');
    await tell('charge.dispute.created', inquiry);
    expect(await ana.disputes()).toEqual([]);
    await tell('charge.dispute.updated', Object.assign(inquiry, { status: 'needs_response' }));
    expect(await ana.disputes()).toEqual([null]);
  });

  test('that was decided otherwise at the desk is passed over', async () => {
    const ana = await member('pays');
    const dispute = house.stripe.contest(ana.key, 'won');
    await tell('charge.dispute.closed', dispute);
    await tell('charge.dispute.updated', Object.assign(dispute, { status: 'lost' }));
    expect(await ana.disputes()).toEqual(['won']);
  });
});

const refunding = async () => {
  const ana = await member('pays');
  house.stripe.refundsAre('pending');
  const url = `/v1/installments/${ana.dressedId}/refunds`;
  const asked = await gym.call('POST', url, { reason: 'Moved away' });
  expect(asked.status, asked.text).toBe(201);
  house.stripe.refundsAre('succeeded');
  expect(await ana.state()).toBe('collected');
  return { ana, refund: house.stripe.refundOf(ana.key) };
};

describe('a refund that Stripe is slow with', () => {
  test('takes back what was bought once it went through, told once or twice', async () => {
    const { ana, refund } = await refunding();
    await tell('refund.updated', Object.assign(refund, { status: 'succeeded' }));
    expect([await ana.state(), await ana.usable()]).toEqual(['refunded', 0]);
    await tell('charge.refunded', { id: 'ch_1', payment_intent: refund['payment_intent'] });
    expect(await ana.state()).toBe('refunded');
  });

  test('leaves everything as it was when it fails', async () => {
    const { ana, refund } = await refunding();
    const before = await ana.usable();
    await tell('refund.failed', Object.assign(refund, { status: 'failed' }));
    expect([await ana.state(), await ana.usable()]).toEqual(['collected', before]);
  });
});

test('a refund that went through and failed days later is listed for staff, once', async () => {
  const ana = await member('pays');
  await gym.call('POST', `/v1/installments/${ana.dressedId}/refunds`, { reason: 'Moved away' });
  expect([await ana.state(), await looseMoney(ana)]).toEqual(['refunded', []]);
  const refund = house.stripe.refundOf(ana.key);
  const failed = { status: 'failed', failure_reason: 'expired_or_canceled_card' };
  for (const _ of [1, 2]) await tell('refund.failed', Object.assign(refund, failed));
  expect(await looseMoney(ana)).toMatchObject([
    {
      kind: 'refund_failed',
      code: 'expired_or_canceled_card',
      reference: refund['id'],
      says: expect.stringContaining('the member has not got it'),
    },
  ]);
  const { body } = await gym.call('GET', `/v1/installments/${ana.dressedId}`);
  expect(body.refunds).toMatchObject([{ state: 'refused' }]);

  const ben = await member('pays');
  const byHand = house.stripe.giveBackByHand(ben.key, 100);
  await tell('refund.created', byHand);
  await tell('refund.failed', Object.assign(byHand, failed));
  expect(await looseMoney(ben)).toMatchObject([
    { kind: 'refund_failed', amount: { amountMinor: 100 } },
  ]);
});

test('what somebody gives back in Stripe’s dashboard is booked once; a part touches no sessions', async () => {
  const ana = await member('pays');
  const before = await ana.usable();
  const { amount } = house.stripe.intentOf(ana.key);
  const part = house.stripe.giveBackByHand(ana.key, 100);
  await tell('refund.created', part);
  await tell('charge.refunded', { id: 'ch_1', payment_intent: part['payment_intent'] });
  expect([await ana.state(), await ana.usable()]).toEqual(['collected', before]);
  await tell('refund.created', house.stripe.giveBackByHand(ana.key, amount - 100));
  expect([await ana.state(), await ana.usable()]).toEqual(['refunded', 0]);
  const back = await first<{ amountMinor: number }>(
    database.db,
    sql`
      select sum(amount_minor)::integer as amount_minor
      from payment_reversals
      where organization_id = ${gym.organizationId} and installment_id = ${ana.installmentId}`,
  );
  expect(back!.amountMinor).toBe(amount);
});

test('a refund whose answer nobody told is asked for again within the hour', async () => {
  const ana = await member('pays');
  house.stripe.goAway();
  const asked = { reason: 'Moved away' };
  await gym.call('POST', `/v1/installments/${ana.dressedId}/refunds`, asked);
  house.stripe.goAway(false);
  expect(await ana.state()).toBe('collected');
  await dueWorkEverywhere(database.db, house.house.processors);
  expect(await ana.state()).toBe('refunded');
});

test('a card that its bank renewed is called by its new number, wherever it is used', async () => {
  const ana = await member('pays');
  const renewed = house.stripe.change(ana.method, { card: { brand: 'visa', last4: '1881' } });
  await tell('payment_method.automatically_updated', renewed);
  const { body } = await gym.call('GET', `/v1/agreements/${ana.agreementId}`);
  expect(body.paymentMethod).toMatchObject({ kind: 'card', label: 'Visa 1881' });
});

test('an event told twice, at the same moment too, is acted on once', async () => {
  const ana = await member('is_decided_later');
  const paid = house.stripe.change(house.stripe.intentOf(ana.key)['id'], { status: 'succeeded' });
  const told = { id: 'evt_twice' };
  await Promise.all(
    [1, 2].map(() => post(house.stripe.event('payment_intent.succeeded', paid, told))),
  );
  await house.hearStripe();
  await tell('payment_intent.succeeded', paid, told);
  const heard = await first<{ times: number }>(
    database.db,
    sql`
      select count(*)::integer as times
      from stripe_events
      where organization_id = ${gym.organizationId} and event = 'evt_twice'`,
  );
  expect([heard!.times, await ana.state()]).toEqual([1, 'collected']);
});

test('while Stripe is away nothing told is lost', async () => {
  const ana = await member('pays');
  house.stripe.goAway();
  await post(house.stripe.event('charge.dispute.created', house.stripe.contest(ana.key)));
  await expect(house.hearStripe()).rejects.toThrow();
  house.stripe.goAway(false);
  await house.hearStripe();
  expect(await ana.disputes()).toEqual([null]);
});
