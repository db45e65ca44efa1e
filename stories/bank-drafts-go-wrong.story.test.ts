import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BankDrafts } from '#adapters/payments/bank-drafts/index';
import { dropFile, makeNext } from '#main/commands/drop-bank-file';
import { askRefunds } from '#modules/billing/index';
import { verifyBooks } from '#modules/reporting/index';
import { one } from '#platform/database/query';
import { openVault } from '#platform/vault';
import { returnFileFor } from '#testing/ach-files';
import { type ApiHouse, callAs, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

// What clerks, banks and members do to drafts that are on their way.

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 8 });
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const clubOf = () => gym.ids['club']![0]!;
const numberOf = (who: number) => `5550001234${who}`;

async function sent(method: string, url: string, body?: object) {
  const answer = await gym.call(method, url, body);
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer.body;
}

const enroll = (memberId: string, token: string, changes: object = {}) =>
  gym.call('POST', '/v1/agreements', {
    ...(gym.sent.get('POST /v1/agreements')!.body as object),
    buyerId: memberId,
    cardholderIds: [memberId],
    sessionBuckets: [{ itemId: gym.ids['item']![0] }],
    paymentMethod: { kind: 'bank_account', token },
    ...changes,
  });

/** Somebody with an account and a membership drafted from it: three drafts wait. */
async function join(who: number) {
  const member = await sent('POST', '/v1/members', { clubId: clubOf(), name: `Member ${who}` });
  const account = await sent('POST', `/v1/members/${member.id}/bank-accounts`, {
    holderName: `Member ${who}`,
    routingNumber: '231380104',
    accountNumber: numberOf(who),
    accountType: 'checking',
    authorization: 'The club may draft my dues.',
  });
  const { body: agreement } = await enroll(member.id, account.token);
  const states = async () =>
    (await sent('GET', `/v1/agreements/${agreement.id}/installments`)).items
      .map(({ state }: { state: string }) => state)
      .filter((state: string) => state !== 'scheduled');
  const proration = async () => {
    const { items } = await sent('GET', `/v1/agreements/${agreement.id}/installments`);
    const { id } = items.find(({ kind }: { kind: string }) => kind === 'proration');
    return sent('GET', `/v1/installments/${id}`);
  };
  const left = async () =>
    (await sent('GET', `/v1/members/${member.id}/balances`)).items[0]?.available ?? 0;
  const accountNow = async () =>
    (await sent('GET', `/v1/members/${member.id}/bank-accounts`)).items[0];
  return { member, account, agreement, states, proration, left, accountNow };
}

async function sendFile(): Promise<string> {
  const { id } = await sent('POST', '/v1/bank-files');
  return (await gym.call('GET', `/v1/bank-files/${id}/content`)).text;
}

let read = 0;
async function readIn(content: string) {
  const file = await sent('POST', '/v1/bank-return-files', { name: `back-${++read}.txt`, content });
  const { items } = await sent('GET', `/v1/bank-return-files/${file.id}/lines`);
  return { ...file.summary, lines: items };
}

/** The files' own books, the ledger and the month agree. */
async function expectBooksToAgree() {
  expect(await verifyBooks(database.db, gym.caller)).toEqual([]);
  const month = await sent('GET', `/v1/clubs/${clubOf()}/reconciliation/2023-10`);
  expect(month).toMatchObject({ agrees: true, differences: [] });
}

test('nobody is drafted whose mandate ended before the file was made', async () => {
  const [ana, ben] = [await join(1), await join(2)];
  const before = (await sent('GET', '/v1/bank-outbox')).items[0];
  expect(await ana.left()).toBeGreaterThan(0);
  await sent('DELETE', `/v1/bank-accounts/${ana.account.id}`);
  expect(await ana.states()).toEqual(['returned', 'returned', 'returned']);
  expect(await ana.left()).toBe(0);
  const after = (await sent('GET', '/v1/bank-outbox')).items[0];
  expect(before.entries - after.entries).toBe(3);
  const file = await sendFile();
  expect(file).not.toContain(numberOf(1));
  expect(file).toContain(numberOf(2));
  expect(await ben.states()).toEqual(['processing', 'processing', 'processing']);
  await expectBooksToAgree();
});

test('nor whose bank said meanwhile that the account is closed', async () => {
  const ana = await join(3);
  const file = await sendFile();
  await enroll(ana.member.id, ana.account.token);
  expect((await sent('GET', '/v1/bank-outbox')).items[0].entries).toBe(3);
  let told = 0;
  await readIn(
    returnFileFor(file, ({ name }) =>
      name === 'MEMBER 3' && ++told === 1 ? { code: 'R02' } : undefined,
    ),
  );
  expect((await sent('GET', '/v1/bank-outbox')).items).toEqual([]);
  expect((await gym.call('POST', '/v1/bank-files')).body.code).toBe('nothing_to_send');
  await expectBooksToAgree();
});

test('a line with another amount closes no account, and marks no draft', async () => {
  const ana = await join(4);
  const back = returnFileFor(await sendFile(), ({ name, amountMinor }) =>
    name === 'MEMBER 4' && amountMinor === 540 ? { code: 'R02' } : undefined,
  );
  const { needsALook, lines } = await readIn(back.replaceAll('000000540', '000000541'));
  expect(needsALook).toBe(1);
  expect(lines[0].says).toContain('amount is not the one');
  expect((await ana.accountNow()).closedAt).toBeNull();
  await expectBooksToAgree();
  expect(await readIn(back)).toMatchObject({ applied: 1 });
  expect((await ana.accountNow()).closedWhy).toContain('R02');
  await expectBooksToAgree();
});

const refund = async (agreementId: string, amountMinor?: number, call = gym.call) => {
  const { items } = await sent('GET', `/v1/agreements/${agreementId}/installments`);
  const { id } = items.find(({ kind }: { kind: string }) => kind === 'proration');
  return call('POST', `/v1/installments/${id}/refunds`, {
    method: 'original',
    reason: 'Moved away',
    ...(amountMinor === undefined ? {} : { amount: { amountMinor, currency: 'USD' } }),
  });
};
const looseMoney = async () =>
  (await sent('GET', '/v1/loose-money')).items.filter(
    ({ code }: { code: string | null }) => code !== null,
  );

test('what was given back of a draft that never goes does not go either, and is not asked for', async () => {
  const [ana, ben] = [await join(11), await join(12)];
  await refund(ana.agreement.id);
  await refund(ben.agreement.id, 3000);
  for (const { account } of [ana, ben]) await sent('DELETE', `/v1/bank-accounts/${account.id}`);
  expect((await sent('GET', '/v1/bank-outbox')).items).toEqual([]);
  expect(await ana.states()).toEqual(['returned', 'returned', 'refunded']);
  expect(await ben.states()).toEqual(['returned', 'returned', 'returned']);
  expect(await looseMoney()).toEqual([]);
  const dues = await ben.proration();
  const promised = { amountMinor: 3000, currency: 'USD' };
  expect(dues).toMatchObject({
    paid: promised,
    refunded: promised,
    reversals: [
      { kind: 'refund', amount: promised },
      {
        kind: 'return',
        code: 'R07',
        amount: { amountMinor: dues.attempts[0].amount.amountMinor - 3000 },
      },
    ],
    refunds: [{ state: 'not_sent' }],
  });
  expect(dues.reversals[1].reason).toContain('nor the $30.00 that was to be given back of it');
  await expectBooksToAgree();

  // the rest of it, at the desk: the promise is kept, and sessions are credited as by any payment
  const { installment } = await sent('POST', `/v1/installments/${dues.id}/payments`, {
    channel: 'cash',
  });
  expect(installment).toMatchObject({ state: 'collected' });
  expect((await ben.proration()).attempts[1].amount.amountMinor).toBe(
    dues.attempts[0].amount.amountMinor - 3000,
  );
  expect(await ben.left()).toBeGreaterThan(0);
  await expectBooksToAgree();
});

test('no bank returned a draft that waits for its file; withdrawn, it is in none and owed again', async () => {
  const ana = await join(21);
  const { id } = await ana.proration();
  const note = (act: string, body: object) =>
    gym.call('POST', `/v1/installments/${id}/${act}`, { reason: 'Pays at the desk', ...body });
  expect((await note('returns', { code: 'R01' })).body.code).toBe('not_at_the_bank');
  expect((await note('disputes', {})).body.code).toBe('drafts_are_returned');
  expect(await ana.states()).toEqual(['processing', 'processing', 'processing']);

  // a part of it is promised back: neither goes, and the rest is owed
  await refund(ana.agreement.id, 1000);
  const before = (await sent('GET', '/v1/bank-outbox')).items[0];
  const withdrawn = await note('withdrawals', {});
  expect(withdrawn.body).toMatchObject({
    installment: { state: 'returned', nextTryOn: null, paid: { amountMinor: 1000 } },
    sessions: [{ owed: 0 }],
  });
  const after = (await sent('GET', '/v1/bank-outbox')).items[0];
  expect(before.entries - after.entries).toBe(2);
  expect((await note('withdrawals', {})).body.code).toBe('already_came_back');
  expect((await refund(ana.agreement.id)).body.code).toBe('nothing_to_refund');
  await expectBooksToAgree();
  const file = await sendFile();
  const amounts = (await ana.proration()).attempts.map(
    ({ amount }: { amount: { amountMinor: number } }) => amount.amountMinor,
  );
  expect(file).not.toContain(String(amounts[0]).padStart(10, '0'));
  expect((await note('payments', { channel: 'cash', reason: undefined })).status).toBe(201);
  await expectBooksToAgree();
});

test('a draft all of which was given back, be it in cash, goes with the file: nobody would owe it', async () => {
  const ana = await join(23);
  const { id, attempts } = await ana.proration();
  const { amountMinor } = attempts[0].amount;
  const give = (minor: number, method: string) =>
    sent('POST', `/v1/installments/${id}/refunds`, {
      amount: { amountMinor: minor, currency: 'USD' },
      method,
      reason: 'Moved away',
    });
  await give(500, 'cash');
  await give(amountMinor - 500, 'original');
  const why = { reason: 'Pays at the desk' };
  const late = await gym.call('POST', `/v1/installments/${id}/withdrawals`, why);
  expect(late.body.code).toBe('all_given_back');
  expect((await ana.proration()).attempts[0].waitsForFile).toBe(true);
  await expectBooksToAgree();
});

test('what a file has taken along is not withdrawn any more', async () => {
  const ana = await join(22);
  const { id } = await ana.proration();
  await sendFile();
  const why = { reason: 'Changed their mind' };
  const late = await gym.call('POST', `/v1/installments/${id}/withdrawals`, why);
  expect(late.body.code).toBe('draft_was_sent');
  expect(await ana.proration()).toMatchObject({
    state: 'processing',
    attempts: [{ isUnsent: false, waitsForFile: false }],
  });
});

test('withdrawn while the file is made, twice at once and refunded besides, a draft is sent or owed, never both', async () => {
  const joined = await Promise.all([31, 32, 33, 34, 35].map((who) => join(who)));
  const drafts = await Promise.all(joined.map(({ proration }) => proration()));
  const why = { reason: 'Pays at the desk' };
  const withdraw = ({ id }: { id: string }) =>
    gym.call('POST', `/v1/installments/${id}/withdrawals`, why);
  const [withdrawals, again, , made] = await Promise.all([
    Promise.all(drafts.map(withdraw)),
    Promise.all(drafts.map(withdraw)),
    Promise.all(joined.map(({ agreement }) => refund(agreement.id, 500))),
    gym.call('POST', '/v1/bank-files'),
  ]);
  const { items } = await sent('GET', `/v1/bank-files/${made.body.id}/entries?limit=200`);
  for (const [at, { member }] of joined.entries()) {
    const told = [withdrawals[at]!, again[at]!];
    const done = told.filter(({ status }) => status === 201).length;
    const { amountMinor } = drafts[at].attempts[0].amount;
    const wanted = { memberId: member.id, kind: 'debit', amountMinor };
    const isSent = items.some((entry: object) => isDeepStrictEqual({ ...entry, ...wanted }, entry));
    expect({ done, isSent }).toEqual({ done: isSent ? 0 : 1, isSent });
  }
  await expectBooksToAgree();
});

test('a refund that two ask for at the same moment is answered alike to both', async () => {
  const ana = await join(17);
  const asked = vi.spyOn(house.house.processors, 'refund').mockResolvedValueOnce([]);
  await refund(ana.agreement.id, 500);
  const [, requests] = asked.mock.calls[0]!;
  asked.mockRestore();
  const first = await database.db.startTransaction().execute();
  const told = new BankDrafts(first).refund(gym.caller, requests);
  expect(await told).toMatchObject([{ outcome: 'paid' }]);
  const second = new BankDrafts(database.db).refund(gym.caller, requests);
  await expect.poll(isSomebodyWaiting).toBe(true);
  await first.commit().execute();
  expect(await second).toEqual(await told);
  await askRefunds(database.db, gym.caller, { processor: house.house.processors });
  expect(await ana.proration()).toMatchObject({ refunds: [{ state: 'paid' }] });
  await sendFile();
  await expectBooksToAgree();
});

const isSomebodyWaiting = async () =>
  (
    await one<{ waits: boolean }>(
      database.db,
      sql`
        select exists (
          select
          from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'
        ) as waits`,
    )
  ).waits;

test('a refund that the bank sends back waits among loose money', async () => {
  const ana = await join(13);
  await refund(ana.agreement.id);
  const before = (await looseMoney()).length;
  const back = returnFileFor(await sendFile(), ({ direction }) =>
    direction === 'credit' ? { code: 'R03' } : undefined,
  );
  for (const content of [back, back.replace('FIRST BANK', 'LATER BANK')])
    expect(await readIn(content)).toMatchObject({ needsALook: 1 });
  const after = await looseMoney();
  expect(after.length - before).toBe(1);
  expect(after.some(({ code }: { code: string }) => code === 'R03')).toBe(true);
  await expectBooksToAgree();
});

test('a limit on refunds is not got round in parts', async () => {
  const ana = await join(14);
  await sent('PATCH', `/v1/clubs/${clubOf()}`, { refundLimitMinor: 1000 });
  const scopes = ['dues:read', 'dues:refund'];
  const desk = callAs(
    house.app,
    (await sent('POST', '/v1/api-keys', { name: 'desk', scopes })).key,
  );
  expect((await refund(ana.agreement.id, 600, desk)).status).toBe(201);
  expect((await refund(ana.agreement.id, 600, desk)).body.code).toBe('over_refund_limit');
  expect((await refund(ana.agreement.id, 400, desk)).status).toBe(201);
  expect((await refund(ana.agreement.id, 1)).status).toBe(201);
  await sent('PATCH', `/v1/clubs/${clubOf()}`, { refundLimitMinor: null });
});

test('a key that belongs to another file applies nothing', async () => {
  const one = await join(10);
  const back = returnFileFor(await sendFile(), () => ({ code: 'R01' }));
  const once = { 'idempotency-key': 'one-file-and-no-other' };
  const send = (name: string) =>
    gym.call('POST', '/v1/bank-return-files', { name, content: back }, once);
  const reused = await gym.call(
    'POST',
    '/v1/bank-return-files',
    { name: 'none.txt', content: back.replaceAll(/(?<=^799R01)\d{15}/gm, '091000019999999') },
    once,
  );
  expect(reused.body.summary).toMatchObject({ applied: 0 });
  expect(await send('back.txt')).toMatchObject({
    status: 409,
    body: { code: 'idempotency_key_reused' },
  });
  expect(await one.states()).not.toContain('returned');
  await readIn(back);
  expect(await one.states()).toContain('returned');
});

test('two corrections of one account in one file are both taken over', async () => {
  const ana = await join(5);
  let told = 0;
  const corrections = [
    { code: 'C01', data: '99998888777' },
    { code: 'C05', data: '37' },
  ];
  const back = returnFileFor(await sendFile(), ({ name }) =>
    name === 'MEMBER 5' ? corrections[told++] : undefined,
  );
  expect(await readIn(back)).toMatchObject({ applied: 2 });
  expect(await ana.accountNow()).toMatchObject({ lastFour: '8777', accountType: 'savings' });
});

test('of two codes for one draft in one file the first counts, whatever the second says', async () => {
  const ana = await join(15);
  const ben = await join(16);
  const codes: Record<string, string[]> = {
    'MEMBER 15': ['R08', 'R01'],
    'MEMBER 16': ['R01', 'R08'],
  };
  const { id } = await sent('POST', '/v1/bank-files');
  const { text } = await gym.call('GET', `/v1/bank-files/${id}/content`);
  const back = returnFileFor(text, ({ name }) => codes[name]?.map((code) => ({ code })));
  expect(await readIn(back)).toMatchObject({ applied: 6, known: 6 });
  expect(await ana.proration()).toMatchObject({ nextTryOn: null, reversals: [{ code: 'R08' }] });
  expect((await ben.proration()).nextTryOn).not.toBeNull();
  const { items } = await sent('GET', `/v1/bank-files/${id}/entries?limit=200`);
  const saysOf = ({ id: memberId }: { id: string }) =>
    items
      .filter((one: { memberId: string }) => one.memberId === memberId)
      .map((one: { returnedWhy: string }) => one.returnedWhy.slice(0, 3));
  expect([saysOf(ana.member), saysOf(ben.member)]).toEqual([
    ['R08', 'R08', 'R08'],
    ['R01', 'R01', 'R01'],
  ]);
  await expectBooksToAgree();
});

test('what went out under a company id that has changed since still comes back', async () => {
  const ana = await join(6);
  const file = await sendFile();
  const company = gym.sent.get('PUT /v1/clubs/{clubId}/bank-company')!.body as object;
  const address = `/v1/clubs/${clubOf()}/bank-company`;
  await sent('PUT', address, { ...company, companyId: '9876543210' });
  const back = returnFileFor(file, ({ name }) =>
    name === 'MEMBER 6' ? { code: 'R01' } : undefined,
  );
  expect(
    await readIn(
      back
        .replaceAll('1234567890PPD', '5555555555PPD')
        .replaceAll(/(?<=^8.{43})1234567890/gm, '5555555555'),
    ),
  ).toMatchObject({ unmatched: 3 });
  expect(await readIn(back)).toMatchObject({ applied: 3, unmatched: 0 });
  expect(await ana.states()).toEqual(['returned', 'returned', 'returned']);
  await sent('PUT', address, company);
  await expectBooksToAgree();
});

test('what no file could say is refused where it is typed', async () => {
  const address = `/v1/clubs/${clubOf()}/bank-company`;
  const company = gym.sent.get('PUT /v1/clubs/{clubId}/bank-company')!.body as object;
  const sender = gym.sent.get('PUT /v1/bank-sender')!.body as object;
  const fieldOf = async (url: string, body: object) =>
    (await gym.call('PUT', url, body)).body.errors?.[0].field;
  expect(await fieldOf(address, { ...company, companyName: '健身' })).toBe('companyName');
  for (const change of [
    { immediateOriginName: '健身' },
    { immediateDestinationName: '銀行' },
    { immediateOrigin: 'ABCDEFGHI' },
    { referenceCode: 'é' },
  ])
    expect(await fieldOf('/v1/bank-sender', { ...sender, ...change })).toBe(Object.keys(change)[0]);
});

const inYen = (body: unknown) => JSON.parse(JSON.stringify(body).replaceAll('"USD"', '"JPY"'));

test('dues in another currency are not drafted from a dollar account', async () => {
  const ana = await join(7);
  const club = { timeZone: 'Asia/Tokyo', currency: 'JPY', retryDays: [3] };
  const { id: clubId } = await sent('POST', '/v1/clubs', { name: 'Tokyo', ...club });
  const { id: itemId } = await sent('POST', '/v1/items', {
    ...inYen(gym.sent.get('POST /v1/items')!.body),
    name: 'Zen',
  });
  const offer = inYen(gym.sent.get('POST /v1/offers')!.body);
  offer.sessionBuckets = { min: 1, max: 1, items: [{ itemId, required: true }] };
  offer.terms[0].sessions = [{ itemId, quantity: 4, daysToExpire: 31 }];
  const { id: offerId } = await sent('POST', '/v1/offers', { ...offer, code: 'YEN' });
  await sent('POST', `/v1/offers/${offerId}/publish`, { revision: 1 });
  const { items } = await sent('GET', '/v1/offers');
  const { terms } = items.find(({ id }: { id: string }) => id === offerId);
  const { status, body } = await enroll(ana.member.id, ana.account.token, {
    clubId,
    offerId,
    termId: terms[0].id,
    sessionBuckets: [{ itemId }],
    negotiated: {},
  });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'unknown_payment_method' });
});

test('asking about a file is not taking it', async () => {
  await join(8);
  const { id } = await sent('POST', '/v1/bank-files');
  const asked = await house.app.inject({
    method: 'HEAD',
    url: `/v1/bank-files/${id}/content`,
    headers: { authorization: `Bearer ${gym.key}` },
  });
  expect([asked.statusCode, asked.body]).toEqual([200, '']);
  expect((await sent('GET', `/v1/bank-files/${id}`)).takenAt).toBeNull();
});

test('a file counts as taken out once it lies in its folder, and writes over no other', async () => {
  const vault = openVault('a key of tests, the same in every house');
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'duesday-'));
  await join(9);
  const { id } = await makeNext(database.db, gym.caller, vault);
  const file = `file_${id}`;
  const takenAt = async () => (await sent('GET', `/v1/bank-files/${file}`)).takenAt;
  await expect(makeNext(database.db, gym.caller, vault)).rejects.toThrow(file);
  const drop = (into: string) => dropFile(database.db, gym.caller, vault, { id, folder: into });
  await expect(drop(path.join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  expect(await takenAt()).toBeNull();
  const { place } = await drop(folder);
  expect(await takenAt()).not.toBeNull();
  const content = await fs.readFile(place, 'utf8');
  expect(content).toContain(numberOf(9));
  await drop(folder);
  await fs.writeFile(place, 'of another organization');
  await expect(drop(folder)).rejects.toMatchObject({ code: 'another_file_is_there' });
  expect(await fs.readFile(place, 'utf8')).toBe('of another organization');
  await fs.rm(folder, { recursive: true });
});
