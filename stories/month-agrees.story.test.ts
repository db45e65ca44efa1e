import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseId } from '#kit/ids';
import { takeUpCutOff } from '#main/due-work';
import { startRun, workRun } from '#modules/billing/index';
import { clockOf, findOrganization } from '#modules/identity/index';
import { reconcileMonth, verifyBooks } from '#modules/reporting/index';
import { run } from '#platform/database/query';
import { returnFileFor } from '#testing/ach-files';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

// A month of a sandbox club, played through the real services: dues run, file to the bank, its returns,
// retries, late answers, disputes, refunds and the desk. At its end the bank's view, the processor's, the
// installments and the session ledger agree; and where one of them is changed, it is named.

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

// oxlint-disable-next-line typescript/no-explicit-any
type Any = any;

const call = async (method: string, url: string, body?: object): Promise<Any> => {
  const answer = await gym.call(method, url, body);
  expect(answer.status, `${method} ${url}: ${answer.text}`).toBeLessThan(300);
  return answer.body;
};
const clubId = () => gym.ids['club']![0]!;
const month = (wanted = '2023-10') => call('GET', `/v1/clubs/${clubId()}/reconciliation/${wanted}`);

async function callerNow() {
  const organization = await findOrganization(database.db, gym.organizationId);
  return { ...gym.caller, now: clockOf(organization!) };
}

async function goTo(instant: string) {
  await call('POST', '/v1/clock', { to: instant });
}

async function runDues() {
  const caller = await callerNow();
  const wanted = { through: null, clubIds: [parseId('club', clubId())!] };
  const { id } = await startRun(database.db, caller, wanted);
  const deps = { processor: house.house.processors, clock: () => caller.now };
  await workRun(database.db, caller, deps, id);
}

/** Somebody who pays a prorated charge and fees today, and dues from the first of the next month. */
async function join(name: string, paymentMethod: (memberId: string) => Promise<object>) {
  const { id: memberId } = await call('POST', '/v1/members', { clubId: clubId(), name });
  const joining = gym.sent.get('POST /v1/agreements')!.body as object;
  const agreement = await call('POST', '/v1/agreements', {
    ...joining,
    buyerId: memberId,
    cardholderIds: [memberId],
    sessionBuckets: [{ itemId: gym.ids['item']![0] }],
    paymentMethod: await paymentMethod(memberId),
  });
  const installment = async (kind: string): Promise<string> =>
    (await call('GET', `/v1/agreements/${agreement.id}/installments`)).items.find(
      (one: Any) => one.kind === kind,
    ).id;
  return { memberId, installment };
}

const card = (token: string) => async () => ({ kind: 'card', token });
const bankAccount = (number: string) => async (memberId: string) => ({
  kind: 'bank_account',
  token: (
    await call('POST', `/v1/members/${memberId}/bank-accounts`, {
      holderName: `Holder ${number}`,
      routingNumber: '231380104',
      accountNumber: number,
      accountType: 'checking',
      authorization: 'The club may draft my dues.',
    })
  ).token,
});

async function sendFile(): Promise<string> {
  const { id } = await call('POST', '/v1/bank-files');
  return (await gym.call('GET', `/v1/bank-files/${id}/content`)).text;
}

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

let cardPayer: Awaited<ReturnType<typeof join>>;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 8 });
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');

  // late in the evening: this answer comes after midnight
  await goTo('2023-10-08T02:30:00Z');
  await house.house.processor.script(await callerNow(), 'sim_late', ['timeout', 'timeout']);
  await join('Late', card('sim_late'));
  await goTo('2023-10-09T13:00:00Z');

  await house.house.processor.script(await callerNow(), 'sim_poor', ['soft_decline']);
  await join('Poor', card('sim_poor'));
  cardPayer = await join('Cara', card('sim_cara'));
  const drafted = await join('Dora', bankAccount('55500012341'));
  await join('Ernst', bankAccount('55500012342'));
  const settled = await join('Frida', bankAccount('55500012343'));
  await join('Gil', async () => ({ kind: 'cash' }));

  // one session of Dora's is used before her draft comes back
  const use = { memberId: drafted.memberId, itemId: gym.ids['item']![0], quantity: 1 };
  await call('POST', '/v1/session-uses', use);
  const sent = await sendFile();
  await goTo('2023-10-11T13:00:00Z');
  const back = returnFileFor(sent, ({ name }) =>
    name.endsWith('12341') ? { code: 'R01' } : name.endsWith('12342') ? { code: 'R02' } : undefined,
  );
  const { summary } = await call('POST', '/v1/bank-return-files', { name: 'back', content: back });
  expect(summary.applied).toBeGreaterThanOrEqual(4);

  // the ladder: the card pays now, Dora's draft goes out again
  await goTo('2023-10-16T13:00:00Z');
  await runDues();
  await sendFile();

  const fee = await cardPayer.installment('enrollment_fee');
  const proration = await cardPayer.installment('proration');
  const lost = await call('POST', `/v1/installments/${proration}/disputes`, { reason: 'No' });
  await goTo('2023-10-20T13:00:00Z');
  await call('POST', `/v1/disputes/${lost.id}/outcome`, { outcome: 'lost' });
  const won = await call('POST', `/v1/installments/${fee}/disputes`, { reason: 'No' });
  await call('POST', `/v1/disputes/${won.id}/outcome`, { outcome: 'won' });
  await call('POST', `/v1/installments/${fee}/refunds`, { amount: usd(500), reason: 'Kind' });
  const byBank = await settled.installment('proration');
  await call('POST', `/v1/installments/${byBank}/refunds`, { reason: 'Moved away' });
  const inCash = await settled.installment('enrollment_fee');
  await call('POST', `/v1/installments/${inCash}/refunds`, {
    amount: usd(100),
    method: 'cash',
    reason: 'Kind',
  });
  await goTo('2023-11-01T13:00:00Z');
  await runDues();
}, 60_000);
afterAll(async () => {
  await house?.close();
  await database?.close();
});

test('at the end of a month all four views agree to the cent and to the session', async () => {
  const seen = await month();
  expect(seen).toMatchObject({
    agrees: true,
    processors: { agrees: true },
    payments: { agrees: true, findings: [] },
    installments: { agrees: true, findings: [] },
    sessions: { agrees: true, findings: [], left: 0 },
  });
  const { processors, payments, installments, sessions } = seen;
  expect(processors.theirs).toEqual(processors.ours);
  expect(processors.theirs.contested.count).toBe(3);
  expect(processors.theirs.wonBack.count).toBe(2);
  expect(processors.unwitnessed.paid.count).toBeGreaterThan(0);
  expect(payments.moved).toEqual(installments.moved);
  expect(payments.declined).toBeGreaterThan(0);
  expect(payments.lostInDisputes.amountMinor).toBeGreaterThan(0);
  expect(sessions.expected).toBeGreaterThan(0);
  expect(sessions.credited).toBe(sessions.expected);
  expect(sessions.lost).toBe(sessions.reversed + sessions.used + sessions.lapsed);
  expect(sessions.owed).toBeGreaterThan(0);
  expect((await month('2023-11')).agrees).toBe(true);
  expect(await verifyBooks(database.db, await callerNow())).toEqual([]);
});

test('what was taken before midnight and answered after it is said to be so, and is no difference', async () => {
  const seen = await month();
  expect(seen.differences.length).toBeGreaterThan(0);
  for (const one of seen.differences)
    expect(one).toMatchObject({
      channel: 'simulated',
      why: 'other_day',
      memberName: 'Late',
      ours: { day: '2023-10-08' },
      theirs: { day: '2023-10-07' },
    });
  const verdicts = seen.days
    .filter((line: Any) => line.channel === 'simulated')
    .map((line: Any) => [line.day, line.verdict]);
  expect(verdicts).toContainEqual(['2023-10-07', 'across_midnight']);
  expect(verdicts).toContainEqual(['2023-10-08', 'across_midnight']);
  const [day] = (await call('GET', '/v1/reconciliation?day=2023-10-07')).differences;
  expect(day).toMatchObject({ why: 'other_day', memberName: 'Late' });
});

test('money that comes while somebody looks is in all four views or in none', async () => {
  const hal = await join('Hal', async () => ({ kind: 'statement' }));
  const due = await hal.installment('dues');
  const { processors } = house.house;
  const asked = vi.spyOn(processors, 'statementSums');
  const { statementSums } = processors;
  asked.mockImplementationOnce(async (...of) => {
    await call('POST', `/v1/installments/${due}/payments`, { channel: 'cash' });
    return statementSums!(...of);
  });
  const seen = await month('2023-11').finally(() => asked.mockRestore());
  expect(seen).toMatchObject({ agrees: true, installments: { agrees: true } });
  expect(seen.installments.moved).toEqual(seen.payments.moved);
});

test('a refund whose answer is lost counts as done, and is taken up by the next process', async () => {
  const ida = await join('Ida', card('sim_ida'));
  const fee = await ida.installment('enrollment_fee');
  const { processors } = house.house;
  const asked = vi.spyOn(processors, 'refund');
  const { refund } = processors;
  asked.mockImplementationOnce(async (...of) => {
    await refund(...of);
    throw new Error('the connection was lost');
  });
  // refused, it would be given a second time by whoever tries again
  await call('POST', `/v1/installments/${fee}/refunds`, { amount: usd(100), reason: 'Kind' });
  asked.mockRestore();
  expect(await month('2023-11')).toMatchObject({
    agrees: false,
    differences: [{ kind: 'refund', isAwaited: true, memberName: 'Ida' }],
  });
  await takeUpCutOff(database.db, { ...house.house, warn: console.error });
  expect(await month('2023-11')).toMatchObject({ agrees: true, differences: [] });
});

/** What the month says while somebody with the server's own password has changed one thing. */
async function changed(...statements: RawBuilder<unknown>[]): Promise<Any> {
  const failed = new Error('undo');
  let seen: Any;
  await database.db
    .transaction()
    .execute(async (tx) => {
      await run(tx, sql`set local session_replication_role = replica`);
      for (const statement of statements) await run(tx, statement);
      seen = await reconcileMonth(tx, await callerNow(), house.house.processors, {
        clubId: parseId('club', clubId())!,
        month: '2023-10',
      });
      throw failed;
    })
    .catch((error: unknown) => {
      if (error !== failed) throw error;
    });
  return seen;
}

const dues = async () => parseId('installment', await cardPayer.installment('enrollment_fee'))!;
const organization = () => sql`organization_id = ${gym.organizationId}`;

test('an altered answer is named by the processor’s books, the payments and the installment', async () => {
  const installmentId = await dues();
  const seen = await changed(sql`
    update payment_results
    set amount_minor = amount_minor + 1
    where ${organization()} and installment_id = ${installmentId} and outcome = 'paid'`);
  expect(seen.agrees).toBe(false);
  expect(seen.processors.agrees).toBe(false);
  expect(seen.differences.filter(({ why }: Any) => why !== 'other_day')).toMatchObject([
    { kind: 'payment', why: 'amount', installmentId, channel: 'simulated' },
  ]);
  expect(seen.payments.off).toEqual([{ installmentId, says: 'asked_otherwise' }]);
  expect(seen.installments.off).toEqual([{ installmentId, says: 'paid_otherwise' }]);
  expect(seen.sessions.agrees).toBe(true);
});

test('a payment that the processor does not have is named with both sides', async () => {
  const installmentId = await dues();
  const seen = await changed(sql`
    delete from simulated_book
    where ${organization()}
      and key = ${`${gym.organizationId}-${installmentId}-1`}
      and kind = 'payment'`);
  expect(seen).toMatchObject({ agrees: false, payments: { agrees: true } });
  expect(seen.differences.filter(({ why }: Any) => why !== 'other_day')).toMatchObject([
    { why: 'not_there', installmentId, theirs: null, ours: { day: '2023-10-09' } },
  ]);
});

test('sessions that were never credited, or were not taken back, are named', async () => {
  const { sessions } = await month();
  const grants = sql`
    select g.id
    from session_grants g
    join installments i on i.organization_id = g.organization_id and i.id = g.source_id
    where g.organization_id = ${gym.organizationId}
      and i.club_id = ${parseId('club', clubId())!}
      and g.source_kind = 'installment'
      and i.kind = 'proration'`;
  const missing = await changed(sql`
    delete from session_grants
    where ${organization()}
      and id = (${grants} and g.source_round = i.rounds and i.state = 'collected' order by 1 limit 1)`);
  expect(missing).toMatchObject({ agrees: false, processors: { agrees: true } });
  expect(missing.sessions.credited).toBeLessThan(sessions.credited);
  expect(missing.sessions.off).toMatchObject([{ says: 'not_credited' }]);
  const kept = await changed(sql`
    update session_grants
    set remaining = 1
    where ${organization()}
      and id = (${grants} and g.source_round < i.rounds and g.remaining = 0 order by 1 limit 1)`);
  expect(kept.sessions).toMatchObject({
    agrees: false,
    left: 1,
    off: [{ says: 'not_taken_back' }],
  });
});

const file = async (list: string) =>
  gym.call('GET', `/v1/clubs/${clubId()}/reconciliation/2023-10/files/${list}`);

test('for a spreadsheet: every day by channel, and what differs with whose it is', async () => {
  const days = await file('days');
  expect(days.headers['content-type']).toContain('text/csv');
  expect(days.headers['content-disposition']).toContain('reconciliation-2023-10-days.csv');
  expect(days.text.split('\r\n')).toHaveLength((await month()).days.length + 2);
  expect(days.text).toContain('2023-10-09,simulated,USD,');
  expect((await file('differences')).text).toMatch(/on the other side of midnight.*,Late\r\n/);
});
